import { expect, it } from 'vitest';
import { readQuery } from '../query/query.ts';
import { findOccurrences } from './occurrences.ts';

const found = (text: string, typed: string) =>
  findOccurrences(text, readQuery(typed).words).map(({ start, end, word }) => [text.slice(start, end), word]);

it.each([
  [
    '条例第１３条と第13条',
    '13条',
    [
      ['１３条', 0],
      ['13条', 0],
    ],
  ],
  ['国民健康\n保険', '健康保険', [['健康\n保険', 0]]],
  ['㈱アルカディア', '(株)アル', [['㈱アル', 0]]],
  ['㈱アルカディア', '株', [['㈱', 0]]],
  [
    '約6,000円と6000円',
    '6000',
    [
      ['6,000', 0],
      ['6000', 0],
    ],
  ],
  [
    '滞納と保険、滞納',
    '保険 滞納',
    [
      ['滞納', 1],
      ['保険', 0],
      ['滞納', 1],
    ],
  ],
  [
    '国国国',
    '国国',
    [
      ['国国', 0],
      ['国国', 0],
    ],
  ],
  ['葛\u{E0100}飾区', '葛飾', [['葛\u{E0100}飾', 0]]],
  ['なし', '滞納', []],
])('%j has %j at %j', (text, typed, expected) => {
  expect(found(text, typed)).toEqual(expected);
});
