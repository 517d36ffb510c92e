import { describe, expect, it } from 'vitest';
import type { Department } from './department.ts';
import { reorganisationOf } from './reorganisation.ts';

type Written = readonly [id: string, successor?: string, from?: string];

const chainOf = (id: string, written: readonly Written[]) => {
  const units = written.map(([own, successor, from]): Department => ({ id: own, name: own, successor, from }));
  const departments = new Map(units.map((unit) => [unit.id, unit]));
  return reorganisationOf(departments, departments.get(id) as Department).map(
    ({ department, generation }) => `${generation} ${department.id}`,
  );
};

describe('the units before and after a unit', () => {
  it.each<[name: string, id: string, written: readonly Written[], chain: readonly string[]]>([
    ['of none', 'a', [['a']], ['0 a']],
    ['the first of a chain', 'a', [['a', 'b'], ['b', 'c'], ['c']], ['0 a', '1 b', '2 c']],
    ['the last of a chain', 'c', [['a', 'b'], ['b', 'c'], ['c']], ['-2 a', '-1 b', '0 c']],
    [
      'two that became one, the older first',
      'c',
      [['a', 'c', '2009-04-01'], ['b', 'c', '2001-04-01'], ['c']],
      ['-1 b', '-1 a', '0 c'],
    ],
    ['another that became the same is none of its own', 'a', [['a', 'c'], ['b', 'c'], ['c']], ['0 a', '1 c']],
    ['a successor that is not listed', 'a', [['a', 'gone']], ['0 a']],
    [
      'a circle',
      'a',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['0 a', '1 b'],
    ],
    ['its own successor', 'a', [['a', 'a']], ['0 a']],
  ])('%s', (_, id, written, chain) => {
    expect(chainOf(id, written)).toEqual(chain);
  });
});
