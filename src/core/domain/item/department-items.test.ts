import { expect, it } from 'vitest';
import type { Department } from '../council/department.ts';
import { unitsBelow } from './department-items.ts';

const below = (written: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(written).map(([id, ids]) => [id, ids.map((one): Department => ({ id: one, name: one }))]));

it.each<[name: string, written: Readonly<Record<string, readonly string[]>>, found: readonly string[]]>([
  ['none', {}, []],
  ['those below and those below them', { a: ['b', 'c'], b: ['d'] }, ['b', 'd', 'c']],
  ['a circle ends where it began', { a: ['b'], b: ['a'] }, ['b']],
  ['a circle below is gone round once', { a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c']],
])('the units below a unit: %s', (_, written, found) => {
  expect(unitsBelow({ below: below(written) }, 'a').map(({ id }) => id)).toEqual(found);
});
