import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMemoryIndex } from './fixtures/memory-index.ts';
import { findAnyPhrase, findPhrase } from './phrase.ts';
import { tokenise } from './tokenise.ts';

const places = async (texts: readonly string[], folded: string) =>
  (await findPhrase(makeMemoryIndex({ d: texts }), folded)).get('d') ?? [];

describe('findPhrase', () => {
  it.each([
    ['コールセンター', 'コールセンターとコールセンター', [0, 8]],
    ['国国', '国国国', [0, 1]],
    ['センタ', 'センタセン', [0]],
    ['abac', 'abacabab', [0]],
    ['滞納', '滞る納', []],
    ['の', '国の民の', [1, 3]],
    ['。', 'です。', [2]],
    ['', 'です。', []],
  ])('finds %j in %j', async (phrase, text, expected) => {
    expect(await places([text], phrase)).toEqual(expected);
  });

  it('never runs on from one text into the next', async () => {
    expect(await places(['国民', '健康'], '民健')).toEqual([]);
  });

  it('finds every place and no other', async () => {
    const text = fc.array(fc.constantFrom(...'abc。'), { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (haystack, needle) => {
        fc.pre(needle !== '' && needle.length < 8);
        const expected = [...haystack].flatMap((_, at) => (haystack.startsWith(needle, at) ? [at] : []));
        expect(await places([haystack], needle)).toEqual(expected);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('findAnyPhrase', () => {
  it('joins the places of all forms', async () => {
    const index = makeMemoryIndex({ a: ['6,000円と6000円'], b: ['6000人'] });
    const found = await findAnyPhrase(index, ['6000', '6,000']);
    expect(found.get('a')?.toSorted((x, y) => x - y)).toEqual([0, 7]);
    expect(found.get('b')).toEqual([0]);
    expect(tokenise('6,000円と6000円')[7]).toBe('60');
  });
});
