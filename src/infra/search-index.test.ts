import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent } from '../core/content.ts';
import { type Catalogue, readCatalogue } from '../core/search/catalogue.ts';
import { type SearchDocument, searchDocuments } from '../core/search/document.ts';
import { fold } from '../core/search/fold.ts';
import { type Fragment, readFragment } from '../core/search/fragment.ts';
import { findMatches } from '../core/search/match.ts';
import { makeWordIndex, type PagefindModule } from '../core/search/pagefind-index.ts';
import { readQuery } from '../core/search/query.ts';
import { readContentFiles } from './content-files.ts';
import { SEARCH_FOLDER, writeSearchIndex } from './search-index.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

let site: string;
let documents: SearchDocument[];

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'shingiroku-search-'));
  documents = searchDocuments(readContent(await readContentFiles(CONTENT)).archive);
  await mkdir(join(site, SEARCH_FOLDER, 'index'), { recursive: true });
  await writeFile(join(site, SEARCH_FOLDER, 'index', 'und_stale.pf_index'), 'left over');
  await writeSearchIndex(documents, site);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(site, { recursive: true, force: true });
});

const listFiles = async () =>
  (await readdir(join(site, SEARCH_FOLDER), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe('writeSearchIndex', () => {
  it('ships what the search page needs, and nothing left over or ready-made', async () => {
    const names = (await listFiles()).map((file) => file.slice(join(site, SEARCH_FOLDER).length + 1));
    expect(names.filter((name) => !/^(?:fragment|index)\/und_[0-9a-f]+\.pf_(?:fragment|index)$/.test(name))).toEqual([
      'catalogue.json',
      'pagefind-entry.json',
      'pagefind.js',
      expect.stringMatching(/^pagefind\.und_[0-9a-f]+\.pf_meta$/),
      'segments.json',
      'wasm.unknown.pagefind',
    ]);
  });

  it('writes the same bytes for the same documents', async () => {
    const read = async () =>
      Promise.all((await listFiles()).map(async (file) => [file, (await readFile(file)).toString('base64')]));
    const first = await read();
    await writeSearchIndex(documents, site);
    expect(await read()).toEqual(first);
  });

  it('leaves the environment as it was', () => {
    expect(process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE']).toBeUndefined();
  });
});

describe('the index, asked through Pagefind', () => {
  let catalogue: Catalogue;
  let find: (typed: string) => Promise<string[]>;
  let loadFragment: (id: string) => Promise<Fragment>;

  beforeAll(async () => {
    const folder = `${join(site, SEARCH_FOLDER)}/`;
    vi.stubGlobal('fetch', async (address: string) => new Response(await readFile(address.replace(/\?.*$/, ''))));
    const module = (await import(/* @vite-ignore */ pathToFileURL(`${folder}pagefind.js`).href)) as PagefindModule;
    const made = makeWordIndex(module.createInstance({ basePath: folder, noWorker: true }));
    const readJson = async (name: string) => JSON.parse(await readFile(`${folder}${name}`, 'utf8'));
    catalogue = readCatalogue(await readJson('catalogue.json'), await readJson('segments.json'));
    loadFragment = made.loadFragment;
    find = async (typed) => {
      const matches = await findMatches(made.index, catalogue, readQuery(typed).words);
      return matches.flatMap(({ entry, segments }) =>
        [...segments].map(([segment, words]) => `${documents[entry.place]?.key} ${segment} ${words}`),
      );
    };
  });

  it('gives every document back as stored', async () => {
    await find('。 諮問 報告');
    for (const { id, place } of catalogue.values()) {
      const { key, info, segments } = documents[place] ?? {};
      expect(readFragment(await loadFragment(id))).toEqual({ key, info, segments });
    }
  });

  it.each([
    'コールセンター',
    '目的外利用',
    '１３条',
    'ＵＳＢ',
    '国民健康保険料 滞納',
    '諮問第45号',
    '6,000',
    '(株)',
    '。次に',
    '国',
    '会長',
    'ありえない言葉',
    '<script>',
    '"a" OR b*',
    '\ud800',
  ])('finds %j exactly where it stands', async (typed) => {
    expect((await find(typed)).sort()).toEqual(whereItStands(typed));
  });

  it('finds parts of the record exactly where they stand', async () => {
    const texts = documents.flatMap(({ segments }) => segments.map(({ text }) => text));
    // Every 40th text gives a part, of 2 to 20 characters, from a place of its own.
    const parts = texts.flatMap((text, index) => {
      const characters = [...text];
      const start = (index * 7) % Math.max(1, characters.length - 1);
      return index % 40 === 0 ? [characters.slice(start, start + 2 + (index % 19)).join('')] : [];
    });
    expect(parts.length).toBeGreaterThan(15);
    for (const part of parts) expect((await find(part)).sort()).toEqual(whereItStands(part));
  });

  /** The truth, by looking through all documents. */
  function whereItStands(typed: string): string[] {
    const { words } = readQuery(typed);
    return documents
      .flatMap(({ key, segments }) =>
        segments.flatMap(({ label, text }, place) => {
          const folded = [fold(label), fold(text)];
          const having = words.map(({ forms }, word) =>
            folded.some((one) => forms.some((form) => one.includes(form))) ? 1 << word : 0,
          );
          const mask = having.reduce((sum, one) => sum + one, 0);
          return mask === 0 ? [] : [`${key} ${place} ${mask}`];
        }),
      )
      .sort();
  }
});
