import { expect, test } from 'vitest';
import { median, renderTable, summarise } from './results.ts';

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %o is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('there is no median of nothing', () => {
  expect(median([])).toBeNaN();
});

const cost = (wall: number) => ({ wall, cpu: wall * 2, memory: wall * 1e9, written: 5e6 });
const lines = summarise(
  [
    { name: 'ours', label: 'ours', rounds: [cost(9), cost(1), cost(2)] },
    { name: 'theirs', label: 'theirs', rounds: [cost(4)] },
  ],
  ['theirs'],
);

test('compares medians', () => {
  expect(lines[0]?.median.wall).toBe(2);
  expect(lines[0]?.ratios).toEqual({ theirs: { wall: 0.5, cpu: 0.5, memory: 0.5 } });
  expect(lines[1]?.ratios).toEqual({});
});

test('renders a table with a row for each line', () => {
  const rows = renderTable(lines, 'theirs').split('\n');
  expect(rows).toHaveLength(4);
  expect(rows[2]).toBe('| ours | 2.00 | 0.50 | 4.00 | 0.50 | 2000 | 0.50 | 5.0 |  |  |  |  |');
});
