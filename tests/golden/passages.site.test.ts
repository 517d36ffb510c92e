import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { CONTENT, DIST } from '../support/built.ts';
import { findInTexts, openSearch } from './engine.ts';
import { readAs } from './truth/reading.ts';
import { readTruth } from './truth/truth.ts';

const { places } = await readTruth(CONTENT);
const search = await openSearch(DIST);
const utterances = places
  .filter(({ kind }) => kind === 'utterance')
  .map(({ address, text }) => ({ address, characters: [...text] }));
const RUNS = 250 * inject('propertyRuns');

/** 2–20 characters of an utterance as it is stored, punctuation and line ends included. */
const passage = fc
  .constantFrom(...utterances)
  .chain(({ address, characters }) =>
    fc
      .tuple(fc.nat(Math.max(0, characters.length - 2)), fc.integer({ min: 2, max: 20 }))
      .map(([start, length]) => ({ address, text: characters.slice(start, start + length).join('') })),
  )
  .filter(({ text }) => [...text].length >= 2 && readAs(text) !== '');

it(`finds each of ${RUNS} passages of utterances where it stands`, async () => {
  await fc.assert(
    fc.asyncProperty(passage, async ({ address, text }) => {
      const { hits } = await search.findPhrases([text]);
      expect(hits).toContain(address);
    }),
    { seed: 20_100_122, numRuns: RUNS },
  );
});

it('finds every utterance by its first and its last twenty characters', async () => {
  const lost: string[] = [];
  for (const { address, characters } of utterances) {
    for (const part of [characters.slice(0, 20), characters.slice(-20)]) {
      const { hits } = await search.findPhrases([part.join('')]);
      if (!hits.has(address)) lost.push(`${address}: ${part.join('')}`);
    }
  }
  expect(lost).toEqual([]);
});

/** What records and other programs bring along, and the sample does not have. */
const ODD = [
  ...[
    '国',
    '民',
    '会',
    '。',
    '「',
    'ー',
    '、',
    '﨑',
    '１',
    'a',
    'Ａ',
    'か\u3099',
    'ﾊﾟ',
    '㈱',
    '㌔',
    '①',
    '½',
    'ﬁ',
    'ß',
    'İ',
    'é',
    'e\u0301',
  ],
  ...[
    ' ',
    '\u3000',
    '\n',
    '\r\n',
    '\t',
    '\u200b',
    '\ufeff',
    '葛\u{e0100}',
    '𠮷',
    '😀',
    '👨\u200d👩\u200d👧',
    '-',
    '－',
    '〜',
    '6,000',
    '"',
  ],
];
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

it('finds a passage of whole characters in texts of any characters', async () => {
  const text = fc.array(fc.constantFrom(...ODD), { minLength: 2, maxLength: 40 }).map((parts) => parts.join(''));
  const cut = fc.record({
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
    start: fc.nat(),
    length: fc.integer({ min: 2, max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(cut, async ({ texts, start, length }) => {
      const place = start % texts.length;
      const characters = [...graphemes.segment(texts[place] ?? '')].map(({ segment }) => segment);
      const from = start % characters.length;
      const phrase = characters.slice(from, from + length).join('');
      fc.pre(readAs(phrase) !== '');
      expect(await findInTexts(texts, phrase)).toContain(`u${place + 1}`);
    }),
    { seed: 20_100_122, numRuns: RUNS },
  );
});
