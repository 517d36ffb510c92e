import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CacheFaults } from '../cache/cache-faults.ts';
import { openPageBundle } from './page-bundle.ts';

let room = '';
let made = 0;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'bundle-'));
  made = 0;
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

async function bundle(folder: string): Promise<void> {
  made += 1;
  mkdirSync(join(folder, 'server', 'chunks'), { recursive: true });
  mkdirSync(join(folder, 'client', '_astro'), { recursive: true });
  writeFileSync(join(folder, 'server', 'entry.mjs'), `export const app = { made: ${made} };`);
  writeFileSync(join(folder, 'server', 'chunks', 'part.mjs'), 'export {};');
  writeFileSync(join(folder, 'client', '_astro', 'style.css'), 'p {}');
}

async function open(version: string, isKept = true) {
  const faults = new CacheFaults();
  const opened = await openPageBundle({ version, isKept, faults, bundle, room });
  return { ...opened, faults };
}

const inRoom = (folder: string): string[] => (existsSync(join(room, folder)) ? readdirSync(join(room, folder)) : []);

describe('a bundle of the pages', () => {
  it('is made once for each version', async () => {
    const first = await open('one');
    expect(readFileSync(join(first.assets, '_astro', 'style.css'), 'utf8')).toBe('p {}');
    expect((await open('one')).app).toEqual({ made: 1 });
    expect((await open('two')).app).toEqual({ made: 2 });
    expect(made).toBe(2);
    expect(inRoom('pages').sort()).toEqual(['one', 'two']);
    expect(inRoom('builds')).toEqual([]);
  });

  it.each<[what: string, spoil: (folder: string) => void]>([
    ['a byte is changed', (folder) => writeFileSync(join(folder, 'server', 'chunks', 'part.mjs'), 'export { };')],
    ['a style is changed', (folder) => writeFileSync(join(folder, 'client', '_astro', 'style.css'), 'p{} ')],
    ['a file is missing', (folder) => rmSync(join(folder, 'server', 'chunks', 'part.mjs'))],
    ['a file is added', (folder) => writeFileSync(join(folder, 'client', 'more.css'), '')],
    ['its list is missing', (folder) => rmSync(join(folder, 'files.cache'))],
    [
      'its list is of another version',
      (folder) => writeFileSync(join(folder, 'files.cache'), readFileSync(join(room, 'pages', 'two', 'files.cache'))),
    ],
  ])('is made anew, and that is said, when %s', async (_what, spoil) => {
    await open('two');
    await open('one');
    spoil(join(room, 'pages', 'one'));
    const { faults, assets } = await open('one');
    expect(faults.damaged).toEqual([join(room, 'pages', 'one')]);
    expect(made).toBe(3);
    expect(readFileSync(join(assets, '_astro', 'style.css'), 'utf8')).toBe('p {}');
    expect((await open('one')).faults.damaged).toEqual([]);
    expect(made).toBe(3);
  });

  it('is neither looked for nor left where nothing is to be trusted', async () => {
    await open('one');
    const { app, assets, close } = await open('one', false);
    expect(app).toEqual({ made: 2 });
    expect(existsSync(assets)).toBe(true);
    close();
    expect(inRoom('builds')).toEqual([]);
    expect((await open('one')).app).not.toEqual({ made: 2 });
  });

  it('leaves nothing when it cannot be made', async () => {
    const failing = {
      version: 'one',
      isKept: true,
      faults: new CacheFaults(),
      room,
      bundle: () => Promise.reject(new Error('no')),
    };
    await expect(openPageBundle(failing)).rejects.toThrow('no');
    expect([...inRoom('builds'), ...inRoom('pages')]).toEqual([]);
  });

  it('goes away when it has not been opened for a day', async () => {
    await open('old');
    await open('newer');
    const long = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of ['old', 'newer']) utimesSync(join(room, 'pages', name), long, long);
    await open('newer');
    await open('newest');
    expect(inRoom('pages').sort()).toEqual(['newer', 'newest']);
  });

  it('is used by the build that came second, when two make it at once', async () => {
    const [a, b] = await Promise.all([open('one'), open('one')]);
    for (const { assets } of [a, b]) expect(existsSync(assets)).toBe(true);
    a.close();
    b.close();
    expect(inRoom('pages')).toEqual(['one']);
    expect(inRoom('builds')).toEqual([]);
  });
});
