import { expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { findInquiryNumbers } from './numbers.ts';

it.each([
  ['諮問第42号の説明', [[42]]],
  ['諮問第2号、第3号', [[2, 3]]],
  ['諮問第4～6号', [[4, 5, 6]]],
  ['諮問第43号および第44号の説明', [[43, 44]]],
  ['諮問第43および44号', [[43, 44]]],
  ['諮問第 34 号から第 37 号までの', [[34, 35, 36, 37]]],
  ['諮問第１号・諮問第２号', [[1, 2]]],
  ['諮問第五号と第七号', [[5, 7]]],
  ['諮問第1号について。次に諮問第2号', [[1], [2]]],
  ['諮問が3件', []],
  ['第16号', []],
  ['諮問第3回', []],
])('%s', (text, expected) => {
  expect(findInquiryNumbers(fold(text)).map(({ numbers }) => numbers)).toEqual(expected);
});
