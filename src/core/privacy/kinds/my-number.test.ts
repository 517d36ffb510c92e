import { describe, expect, it } from 'vitest';
import { findSuspects } from '../find.ts';

const found = (text: string) => findSuspects(text).flatMap((one) => (one.kind === 'my-number' ? [one.text] : []));

describe('an individual number', () => {
  it.each([
    ['123456789018', '123456789018'],
    ['1234-5678-9018', '1234-5678-9018'],
    ['1234 5678 9018', '1234 5678 9018'],
    ['１２３４５６７８９０１８', '１２３４５６７８９０１８'],
    ['１２３４－５６７８－９０１８', '１２３４－５６７８－９０１８'],
    ['1234　5678　9018', '1234　5678　9018'],
    ['個人番号は123456789018です。', '123456789018'],
    ['（マイナンバー：123456789018）', '123456789018'],
    ['| 個人番号 | 123456789018 |', '123456789018'],
    ['1234−5678−9018', '1234−5678−9018'],
    ['1234ー5678ー9018', '1234ー5678ー9018'],
    ['1234-**5678**-9018', '1234-**5678**-9018'],
    ['番号123456789018、氏名', '123456789018'],
    ['key: "123456789018"', '123456789018'],
    ['<!-- 123456789018 -->', '123456789018'],
    ['1,123456789018,2', '123456789018'],
    ['申請書_123456789018.pdf', '123456789018'],
  ])('%j', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it.each([
    ['another check digit', '123456789012'],
    ['every other check digit', '123456789011 123456789013 123456789014'],
    ['thirteen digits, as a corporation has', '1234567890181'],
    ['eleven', '12345678901'],
    ['twelve zeros', '000000000000'],
    ['a sum', '123,456,789,018円'],
    ['a sum without commas', '123456789018円'],
    ['a count', '123456789018件'],
    ['letters around it', 'a123456789018'],
    ['of a file by its digest', '003_be123456789018.txt'],
    ['of an address', 'https://example.jp/123456789018'],
    ['a decimal', '0.123456789018'],
    ['of a longer row', '1234-5678-9018-1'],
    ['two dashes that differ', '1234-5678 9018'],
    ['four by four', '1234 5678 9018 1234'],
    ['three words', '個人番号、法人番号、基礎年金番号'],
    ['days', '2010-01-22 2010-02-10'],
  ])('%s is none: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('the minute in which something was made is none, whatever its last digit is', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => `2026011509${String(minute).padStart(2, '0')}`);
    expect(found(minutes.join('、'))).toEqual([]);
  });
});
