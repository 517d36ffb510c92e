import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { swapSite } from './swap.ts';

const root = await mkdtemp(join(tmpdir(), 'shingiroku-swap-'));
const [site, target, old] = ['site', 'target', 'old'].map((name) => join(root, name)) as [string, string, string];

async function write(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), file);
  }
}

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

beforeEach(async () => {
  await rm(root, { recursive: true, force: true });
  await write('target/a/1', 'target/b/1', 'target/search/x/1', 'site/b/2', 'site/search/y/1', 'site/new');
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('swapSite', () => {
  it('carries folders over and leaves the rest of the old site in its own folder', async () => {
    swapSite(site, target, old, ['a', 'search/x']);
    expect(await files(target)).toEqual(['a/1', 'b/2', 'new', 'search/x/1', 'search/y/1']);
    expect(await files(old)).toEqual(['b/1']);
  });

  it('needs no old site', async () => {
    await rm(target, { recursive: true });
    swapSite(site, target, old, []);
    expect(await files(target)).toEqual(['b/2', 'new', 'search/y/1']);
  });

  it('takes everything back when a folder cannot be carried over', async () => {
    const before = [await files(target), await files(site)];
    expect(() => swapSite(site, target, old, ['a', 'nowhere'])).toThrow(/ENOENT/);
    expect([await files(target), await files(site)]).toEqual(before);
  });
});
