import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import type { ExamplesSaid } from '../../core/guide/check-examples.ts';
import { CacheFaults } from '../cache/cache-faults.ts';
import { readExamplesSaid } from './examples-said.ts';

/** A room with what counts how often the examples were checked. */
async function keeper() {
  const room = join(await temporaryFolder(), 'examples');
  let checks = 0;
  const faults = new CacheFaults();
  const read = (version: string, isKept = true): ExamplesSaid =>
    readExamplesSaid({
      ...{ version, isKept, faults, room },
      check: () => {
        checks += 1;
        return { 'raw-html': { message: `${version} では`, remedy: '直します。' } };
      },
    });
  return { room, faults, read, checks: () => checks };
}

it('checks the examples once for each version', async () => {
  const { read, checks } = await keeper();
  expect(read('a')).toEqual(read('a'));
  expect(checks()).toBe(1);
  expect(read('b')['raw-html']?.message).toBe('b では');
  expect(read('a')['raw-html']?.message).toBe('a では');
  expect(checks()).toBe(2);
});

it('trusts and leaves nothing where nothing is kept', async () => {
  const { room, read, checks } = await keeper();
  read('a', false);
  read('a', false);
  expect(checks()).toBe(2);
  expect(existsSync(room)).toBe(false);
});

it('checks them again, and says so, where what was kept is damaged', async () => {
  const { room, faults, read, checks } = await keeper();
  read('a');
  const [name = ''] = readdirSync(room);
  const file = join(room, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace('直します', '直しまず'));
  expect(read('a')['raw-html']?.remedy).toBe('直します。');
  expect([faults.damaged, checks()]).toEqual([[file], 2]);
});

it('forgets what an older version said once nobody has asked for a day', async () => {
  const { room, read, checks } = await keeper();
  read('old');
  read('used');
  const longAgo = new Date(Date.now() - 48 * 60 * 60 * 1000);
  for (const name of readdirSync(room)) utimesSync(join(room, name), longAgo, longAgo);
  read('used');
  read('new');
  expect(readdirSync(room).sort()).toEqual(['new.cache', 'used.cache']);
  expect(checks()).toBe(3);
});
