import { describe, expect, it } from 'vitest';
import { findSuspects } from '../find.ts';

const found = (text: string) => findSuspects(text).flatMap((one) => (one.kind === 'mail' ? [one.text] : []));

describe('a mail address', () => {
  it.each([
    ['taro@example.jp', 'taro@example.jp'],
    ['宛先はtaro.yamada@example.co.jpです。', 'taro.yamada@example.co.jp'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ'],
    ['taro＠example.jp', 'taro＠example.jp'],
    ['<hanako_1@mail.example.com>', 'hanako_1@mail.example.com'],
    ['[a](mailto:taro+minutes@example.org)', 'taro+minutes@example.org'],
    ['| メール | t-y@city.example.lg.jp |', 't-y@city.example.lg.jp'],
    ['（TARO@EXAMPLE.JP）', 'TARO@EXAMPLE.JP'],
    ['taro%x@example.jp', 'taro%x@example.jp'],
    ['1234@example.jp', '1234@example.jp'],
    ['a@b.museum', 'a@b.museum'],
    ['taro@example.jp。', 'taro@example.jp'],
    ['taro@example.jp.', 'taro@example.jp'],
    ['taro@**example**.jp', 'taro@**example**.jp'],
    ['taro&#64;example.jp', 'taro&#64;example.jp'],
    ['x_taro@example.jp', 'x_taro@example.jp'],
  ])('%j', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it.each([
    '@example.jp',
    'taro@',
    'taro@example',
    '1個@100円',
    'npm install astro@7.3.5',
    '2名@会議室.3',
    'タロウ@自宅',
    'メールアドレスを取り扱う。',
    'https://example.jp/@page',
    'a @ example.jp',
    'taro at example.jp',
    '@会長.委員',
    'x@1.2.3',
    'x@-.jp',
    'taro@example.j',
    '＠',
  ])('is not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
