import { expect, it } from 'vitest';
import { foundWith, makeLexicon, relatedWords, wordGroups } from './lexicon.ts';

it.each([
  [['国保', '国民健康保険'], { 国保: ['国民健康保険'], 国民健康保険: ['国保'] }],
  [
    { words: ['outsourcing', '委託'], relation: 'one-way' as const },
    { outsourcing: ['委託'], 委託: [] },
  ],
  [
    { words: ['個人番号', 'マイナンバー'], relation: 'see-also' as const },
    { 個人番号: [], マイナンバー: [] },
  ],
])('the words that are found with those of %j', (group, expected) => {
  expect(Object.fromEntries(foundWith(group).map(({ word, others }) => [word, others]))).toEqual(expected);
});

it('words are related both ways, in any width, and to those of several groups', () => {
  const lexicon = makeLexicon([
    { words: ['個人番号', 'マイナンバー'], relation: 'see-also' },
    { words: ['マイナンバー', '番号法'], relation: 'see-also' },
    ['国保', '国民健康保険'],
  ]);
  expect(relatedWords('ﾏｲﾅﾝﾊﾞｰ', lexicon)).toEqual(['個人番号', '番号法']);
  expect(relatedWords('個人番号', lexicon)).toEqual(['マイナンバー']);
  expect(relatedWords('国保', lexicon)).toEqual([]);
  expect(relatedWords('個人番号カード', lexicon)).toEqual([]);
});

it('a group of one word, which is there for its reading, is none', () => {
  expect(
    wordGroups([
      { words: ['諮問'], readings: { 諮問: 'しもん' } },
      { words: ['a', 'b'], relation: 'one-way' },
      { words: ['c', 'd'], note: 'x' },
    ]),
  ).toEqual([{ words: ['a', 'b'], relation: 'one-way' }, ['c', 'd']]);
});
