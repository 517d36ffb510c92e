import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['housng', ['tax', 'housing'], 'housing'],
    ['規測', ['条例', '規則'], '規則'],
    ['別表４', ['別表5', '別表4'], '別表4'],
    ['会帳', ['会長', '会計'], '会長'],
    ['委託', ['outsourcing', 'secondary-use'], undefined],
    ['a', ['b'], undefined],
    ['', ['a'], undefined],
    ['a', [], undefined],
    ['同じ', ['同じ'], '同じ'],
    ['ab', ['ac', 'ad'], 'ac'],
  ])('of %s among %j is %s', (text, candidates, expected) => {
    expect(nearest(text, candidates)).toBe(expected);
  });
});
