import { expect, it } from 'vitest';
import { scoreAnswers } from './score.ts';

const set = (...addresses: string[]) => new Set(addresses);

it('counts answers that are exact, and how much of the rest is right', () => {
  const expected = [set('a', 'b'), set('a', 'b'), set('c'), set(), set()];
  const found = [['b', 'a'], ['c', 'a'], [], [], ['a']];
  expect(scoreAnswers(expected, found)).toEqual({ exact: 2, recall: 3 / 5, precision: 3 / 5, none: 1, firstRight: 1 });
});
