import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, makeMemoryShard } from './fixtures/memory-shard.ts';
import { findAnyPhrase, findPhrase } from './phrase.ts';

const segments = async (texts: readonly string[], folded: string) => [
  ...(await findPhrase(makeMemoryShard([documentOf(...texts)]).index, folded)),
];

describe('findPhrase', () => {
  it.each([
    ['コールセンター', ['コールセンターとコールセンター', 'コールとセンター'], [0]],
    ['国国', ['国国国', '国'], [0]],
    ['センタ', ['センタセン', 'セタンタ'], [0]],
    ['abac', ['abcabaca', 'abaabac', 'abab'], [0, 1]],
    ['滞納', ['滞る納'], []],
    ['の', ['国の民の', '国', '', 'の'], [0, 3]],
    ['。', ['です。'], [0]],
    ['😀い', ['あ😀い', '😁い'], [0]],
    ['民健', ['国民', '健康'], []],
    ['', ['です。'], []],
    ['\0', ['a\0b'], []],
    ['a\0', ['ab', 'a\0b'], []],
  ])('finds %j in %j', async (phrase, texts, expected) => {
    expect(await segments(texts, phrase)).toEqual(expected);
  });

  it('never runs on from a label into its text', async () => {
    const document = documentOf('住宅の件');
    const shard = makeMemoryShard([
      { ...document, segments: [{ anchor: 'u1', label: '課長', text: '住宅の件' }, ...document.segments] },
    ]);
    expect([...(await findPhrase(shard.index, '課長住宅'))]).toEqual([]);
    expect([...(await findPhrase(shard.index, '課長'))]).toEqual([0]);
    expect([...(await findPhrase(shard.index, '住宅の件'))]).toEqual([0, 1]);
  });

  it('finds every segment and no other', async () => {
    const text = fc.array(fc.constantFrom(...'abc。'), { maxLength: 24 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), text, async (texts, needle) => {
        fc.pre(needle !== '' && needle.length < 13);
        const expected = texts.flatMap((one, at) => (one.includes(needle) ? [at] : []));
        expect(await segments(texts, needle)).toEqual(expected);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('findAnyPhrase', () => {
  it('joins the segments of all forms', async () => {
    const { index } = makeMemoryShard([documentOf('6,000円と6000円', '60人', '6000人')]);
    expect([...(await findAnyPhrase(index, ['6000', '6,000']))].sort()).toEqual([0, 2]);
  });
});
