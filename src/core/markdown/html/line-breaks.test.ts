import { describe, expect, it } from 'vitest';
import { plainText } from '../body/plain-text.ts';
import { parseMarkdown } from '../body/syntax.ts';
import { joinJapaneseLines } from './line-breaks.ts';

describe('joinJapaneseLines', () => {
  it.each([
    ['行の途中で\n折り返す', '行の途中で折り返す'],
    ['句点。\n次の文', '句点。次の文'],
    ['一\n二\n三', '一二三'],
    ['end of\nline', 'end of\nline'],
    ['LGWAN\n接続', 'LGWAN\n接続'],
    ['接続\nLGWAN', '接続\nLGWAN'],
    ['- 箇条の\n  途中', '箇条の途中'],
  ])('%j becomes %j', (source, expected) => {
    const { children } = parseMarkdown(source);
    expect(plainText(joinJapaneseLines(children))).toBe(expected);
    expect(plainText(children)).toBe(plainText(parseMarkdown(source).children));
  });
});
