import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverPhrase } from './term.ts';

it.each([
  ['個人', ['個人']],
  ['個人情', ['個人', '人情']],
  ['個人情報', ['個人', '情報']],
  ['ですか', ['です', 'すか']],
  ['再委託のお尋ね', ['再委', '委託', 'のお', '尋ね']],
  ['令和6年', ['令和', '6年']],
  ['年6', ['年6']],
])('%s is covered by %j', (phrase, terms) => {
  expect(coverPhrase(phrase).map(({ term }) => term)).toEqual(terms);
});

it('covers every unit of a phrase, by pairs that stand in it', () => {
  const phrase = fc.array(fc.constantFrom('個', '人', 'の', 'を', '6', 'ア'), { minLength: 2, maxLength: 24 });
  fc.assert(
    fc.property(phrase, (units) => {
      const folded = units.join('');
      const cover = coverPhrase(folded);
      const covered = new Set(cover.flatMap(({ offset }) => [offset, offset + 1]));
      expect(covered.size).toBe(units.length);
      for (const { term, offset } of cover) expect(folded.slice(offset, offset + 2)).toBe(term);
    }),
    { seed: 5, numRuns: 300 },
  );
});
