import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CacheFaults } from '../cache/cache-faults.ts';
import { keptRows } from './kept-rows.ts';

const root = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Asks as a build of its own; tells what came, and how often it was made. */
function ask(folder: string | undefined, key: string, faults = new CacheFaults()) {
  let made = 0;
  const keep = keptRows(folder, faults);
  const make = () => {
    made += 1;
    return [[key, null, ['甲']]];
  };
  return { rows: JSON.parse(keep('kou/tables', key, make)), made };
}

it('keeps what was made from the same', () => {
  const folder = join(root, 'same');
  expect(ask(folder, 'a')).toEqual({ rows: [['a', null, ['甲']]], made: 1 });
  expect(ask(folder, 'a')).toEqual({ rows: [['a', null, ['甲']]], made: 0 });
  expect(ask(folder, 'b')).toEqual({ rows: [['b', null, ['甲']]], made: 1 });
});

it('keeps nothing without a folder', () => {
  expect([ask(undefined, 'a'), ask(undefined, 'a')]).toEqual(Array(2).fill({ rows: [['a', null, ['甲']]], made: 1 }));
});

it('what is damaged is made anew, and told', () => {
  const folder = join(root, 'damaged');
  ask(folder, 'a');
  const file = join(folder, 'kou/tables.cache');
  writeFileSync(file, readFileSync(file, 'utf8').replace('甲', '乙'));
  const faults = new CacheFaults();
  expect(ask(folder, 'a', faults)).toEqual({ rows: [['a', null, ['甲']]], made: 1 });
  expect(faults.damaged).toEqual([file]);
});
