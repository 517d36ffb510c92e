import { describe, expect, it } from 'vitest';
import { readRows } from './rows.ts';

const margins = (lines: readonly (string | [text: string, page: number])[]) =>
  readRows({
    name: 'a',
    blocks: lines.map((entry) =>
      typeof entry === 'string'
        ? { type: 'line' as const, text: entry }
        : { type: 'line' as const, text: entry[0], page: entry[1] },
    ),
  })
    .filter(({ kind }) => kind === 'page-number')
    .map(({ text }) => text);

describe('page numbers', () => {
  it.each([
    '- 3 -',
    '－３－',
    '- 3 / 4 -',
    '‐12‐',
    '3/4',
    '3 / 4',
    '３／４ページ',
    '3頁',
    'p.3',
    'Page 3 of 4',
    '- 3/4 ページ -',
    '〜 3 〜',
  ])('%s', (text) => {
    expect(margins(['（会長）前', text, '（委員）後'])).toEqual([text]);
  });

  it.each([
    '3 / 4 ページを御覧ください。',
    '委員の1/2以上',
    '- 3 - の欄',
    '（3）',
    '3',
    '3月4日',
    '第2回 / 全3回',
    '1-2',
    '3万円',
    '2024/11/14',
  ])('not %s', (text) => {
    expect(margins(['（会長）前', text, '（委員）後'])).toEqual([]);
  });
});

describe('heads and feet that are repeated', () => {
  const HEAD = 'みどり市審議会 第3回';
  it.each<[string, Parameters<typeof margins>[0], string[]]>([
    ['beside page numbers', ['甲', '- 1 -', HEAD, '乙', '- 2 -', HEAD, '丙'], ['- 1 -', HEAD, '- 2 -', HEAD]],
    [
      'at the edges of pages, but what stands first of all',
      [
        [HEAD, 1],
        ['甲', 1],
        [HEAD, 2],
        ['乙', 2],
      ],
      [HEAD],
    ],
    ['the title before them stays', [HEAD, '甲', '- 1 -', HEAD, '乙', '- 2 -', HEAD], ['- 1 -', HEAD, '- 2 -', HEAD]],
    ['not once', ['甲', '- 1 -', HEAD, '乙'], ['- 1 -']],
    ['not a sentence', ['甲', '- 1 -', '（会長）はい。', '乙', '- 2 -', '（会長）はい。'], ['- 1 -', '- 2 -']],
    [
      'not what also stands elsewhere',
      ['甲', '- 1 -', '賛成', '乙', '賛成', '丙', '- 2 -', '賛成'],
      ['- 1 -', '- 2 -'],
    ],
    ['nothing without pages', [HEAD, '甲', HEAD, '乙'], []],
  ])('%s', (_, lines, expected) => {
    expect(margins(lines)).toEqual(expected);
  });
});
