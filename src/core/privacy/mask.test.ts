import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';
import type { PersonalKind } from './suspect.ts';

describe('what a report shows of a find', () => {
  it.each<[PersonalKind, string, string]>([
    ['telephone', '03-1234-5678', '03-****-5678'],
    ['telephone', '０９０（１２３４）５６７８', '０９*（****）５６７８'],
    ['telephone', '0312345678', '03****5678'],
    ['telephone', '2345', '***5'],
    ['telephone', '22-1234', '**-***4'],
    ['mail', 'taro.yamada@example.co.jp', 't***@e***.jp'],
    ['mail', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'ｔ***@ｅ***．ｊｐ'],
    ['address', '練馬区豊玉北6-12-1', '練馬区豊玉北*-**-*'],
    ['address', '三鷹市三丁目十二番一号', '三鷹市*丁目**番*号'],
    ['birth-date', '昭和35年1月2日', '昭和**年*月*日'],
    ['birth-date', '昭和三十五年一月二日', '昭和***年*月*日'],
    ['my-number', '1234-5678-9018', '****-****-**18'],
    ['card', '4111 1111 1111 1111', '**** **** **** 1111'],
    ['bank-account', '1234567', '*****67'],
    ['full-name', '山田太郎', '山***'],
    ['full-name', '𠮷田太郎', '𠮷***'],
  ])('%s %s → %s', (kind, text, masked) => {
    expect(mask(kind, text)).toBe(masked);
  });
});
