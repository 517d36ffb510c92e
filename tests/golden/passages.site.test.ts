import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONTENT, DIST } from '../support/built.ts';
import { openSearch } from './engine.ts';
import { readAs } from './truth/reading.ts';
import { readTruth } from './truth/truth.ts';

const { places } = await readTruth(CONTENT);
const search = await openSearch(DIST);
const utterances = places
  .filter(({ kind }) => kind === 'utterance')
  .map(({ address, text }) => ({ address, characters: [...text] }));
const RUNS = 1000;

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
