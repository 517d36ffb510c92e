import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { parseMarkdown } from './syntax.ts';

describe('plainText', () => {
  it.each([
    ['', ''],
    ['一段落', '一段落'],
    ['一行目\n二行目', '一行目\n二行目'],
    ['一\n\n二', '一\n二'],
    ['**強い**と*弱い*と[市](https://example.jp/)', '強いと弱いと市'],
    ['- 一\n- 二\n  - 三', '一\n二\n三'],
    ['| 件名 | 委託 |\n| --- | --- |\n|  | 二 |', '件名\t委託\n\t二'],
    ['#### 概要\n\n本文', '概要\n本文'],
    ['柴﨑・１３条 ~ ～', '柴﨑・１３条 ~ ～'],
    ['a &amp; b \\| c', 'a & b | c'],
    ['`符号`', '符号'],
    ['    符号', '符号'],
    ['***', ''],
  ])('of %j is %j', (source, expected) => {
    expect(plainText(parseMarkdown(source).children)).toBe(expected);
  });
});
