import { expect, it } from 'vitest';
import { addCounts, commonestRuns, countRuns, type RunCounts } from './count-runs.ts';

it.each([
  ['国民健康保険の滞納について', { 国民健康保険: 1, 滞納: 1 }],
  ['滞納、滞納者、滞納', { 滞納: 2, 滞納者: 1 }],
  ['市の人々', { 人々: 1 }],
  ['第13条', {}],
  ['', {}],
  ['字'.repeat(30), {}],
])('the runs of %s', (text, expected) => {
  const counts: RunCounts = new Map();
  countRuns(text, counts);
  expect(Object.fromEntries(counts)).toEqual(expected);
});

it('are brought together as they are folded, the commonest first', () => {
  const all: RunCounts = new Map();
  addCounts(
    all,
    new Map([
      ['髙橋', 2],
      ['滞納', 2],
    ]),
  );
  addCounts(
    all,
    new Map([
      ['高橋', 1],
      ['委託', 2],
    ]),
  );
  expect(commonestRuns(all, 2)).toEqual(['高橋', '委託']);
});
