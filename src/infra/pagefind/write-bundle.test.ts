import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent } from '../../core/content.ts';
import { type SearchUnit, searchUnits } from '../../core/search/index/search-unit.ts';
import { bundlePages } from '../../core/search/pagefind/bundle-pages.ts';
import { PAGEFIND_FOLDER } from '../../core/search/pagefind/folder.ts';
import type { BundlePage } from '../../core/search/pagefind/page.ts';
import { CacheFaults } from '../cache/cache-faults.ts';
import { readContentFiles } from '../content/files.ts';
import { writeBundle } from './write-bundle.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

let temporary: string;
let pages: readonly BundlePage[];
let units: readonly SearchUnit[];

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'shingiroku-pagefind-'));
  const { archive } = readContent(await readContentFiles(CONTENT));
  pages = bundlePages(archive);
  units = searchUnits(archive, ({ council, id }) => `${council} ${id}`);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const write = (
  site: string,
  { some = units, cache, standing, version = 'v1', faults = new CacheFaults() }: WriteOptions = {},
) =>
  writeBundle({ pages, units: some }, join(temporary, site), {
    ...{ version, standing, faults, searchCache: undefined },
    cache: cache && join(temporary, cache),
  });

interface WriteOptions {
  some?: readonly SearchUnit[];
  cache?: string;
  standing?: string;
  version?: string;
  faults?: CacheFaults;
}

async function readBundle(site: string): Promise<Record<string, string>> {
  const root = join(temporary, site, PAGEFIND_FOLDER);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (file) => [file.slice(root.length), (await readFile(file)).toString('base64')]);
  return Object.fromEntries(await Promise.all(read));
}

describe('writeBundle', () => {
  it('writes the bundle that Pagefind writes of a site', async () => {
    expect(await write('site')).toMatchObject({ status: 'made', isWritten: true, isBuilt: true });
    const entry = JSON.parse(
      await readFile(join(temporary, 'site', PAGEFIND_FOLDER, 'pagefind-entry.json'), 'utf8'),
    ) as { languages: Record<string, { page_count: number }> };
    expect(Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count])).toEqual([
      ['ja', pages.length],
    ]);
    const names = Object.keys(await readBundle('site'));
    expect(names).toEqual(expect.arrayContaining(['/pagefind.js', '/pagefind-ui.js', '/pagefind-ui.css']));
    expect(names.filter((name) => name.endsWith('.html'))).toEqual([]);
  });

  it('writes the same bytes for the same records in any order', async () => {
    await write('turned', { some: [...units].reverse() });
    expect(await readBundle('turned')).toEqual(await readBundle('site'));
  });

  it('writes nothing when the one that stands is this one', async () => {
    const first = await write('again');
    const standing = first.status === 'made' ? first.digest : '';
    expect(await write('kept', { standing })).toEqual({
      status: 'made',
      digest: standing,
      isWritten: false,
      isBuilt: false,
    });
    expect(existsSync(join(temporary, 'kept'))).toBe(false);
    expect(await write('other', { standing: 'of other documents' })).toMatchObject({ isWritten: true, isBuilt: true });
  });
});

describe('the cache', () => {
  const asked = vi.fn();
  const watched = () =>
    units.map((unit) => ({
      ...unit,
      documents: () => {
        asked(unit.meeting);
        return unit.documents();
      },
    }));

  it('spares Pagefind and the documents, and gives the same bytes', async () => {
    expect(await write('first', { cache: 'cache', some: watched() })).toMatchObject({ isBuilt: true });
    expect(asked).toHaveBeenCalledTimes(units.length);
    asked.mockClear();
    expect(await write('second', { cache: 'cache', some: watched() })).toMatchObject({
      isWritten: true,
      isBuilt: false,
    });
    expect(asked).not.toHaveBeenCalled();
    expect(await readBundle('second')).toEqual(await readBundle('site'));
  });

  it('is not used for other documents, nor by another version', async () => {
    const [one, ...others] = units as [SearchUnit, ...SearchUnit[]];
    const edited = [{ ...one, digest: 'edited' }, ...others];
    expect(await write('edited', { cache: 'cache', some: edited })).toMatchObject({ isBuilt: true });
    expect(await write('versioned', { cache: 'cache', version: 'v2' })).toMatchObject({ isBuilt: true });
  });

  it('is not used where it was touched, be it through the site, and says so', async () => {
    await appendFile(join(temporary, 'second', PAGEFIND_FOLDER, 'pagefind.js'), '\n// touched');
    const faults = new CacheFaults();
    expect(await write('mended', { cache: 'cache', faults })).toMatchObject({ isBuilt: true });
    expect(faults.damaged).toEqual([expect.stringMatching(/pagefind\.js$/)]);
    expect(await readBundle('mended')).toEqual(await readBundle('site'));
  });

  it('keeps the one in use and two others', async () => {
    for (const version of ['v3', 'v4', 'v5']) await write(`of-${version}`, { cache: 'cache', version });
    expect(await readdir(join(temporary, 'cache'))).toHaveLength(3);
  });
});

describe('without a program of Pagefind for the machine', () => {
  it.each([
    ['there is none', '/nowhere/pagefind'],
    ['it is no program', fileURLToPath(import.meta.url)],
  ])('writes nothing and tells so where %s', async (_why, path) => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', path);
    expect(await write('without', { cache: 'none' })).toMatchObject({ status: 'missing' });
    expect(existsSync(join(temporary, 'without', PAGEFIND_FOLDER))).toBe(false);
    expect(existsSync(join(temporary, 'none'))).toBe(false);
  });

  it('tells that it stopped where the program ends without an answer', async () => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/bin/true');
    const result = await write('stopped');
    expect(result.status).not.toBe('made');
    expect(existsSync(join(temporary, 'stopped', PAGEFIND_FOLDER))).toBe(false);
  });
});
