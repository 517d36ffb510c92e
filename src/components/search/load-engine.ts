import { type Catalogue, type CatalogueFile, readCatalogue, type SegmentsFile } from '../../core/search/catalogue.ts';
import { type FoundDocument, readFragment } from '../../core/search/fragment.ts';
import { findMatches, type Match } from '../../core/search/match.ts';
import { makeWordIndex, type PagefindInstance, type PagefindModule } from '../../core/search/pagefind-index.ts';
import type { SearchWord } from '../../core/search/query.ts';
import type { Result } from '../../core/search/results.ts';
import { watchRequests } from './watch-requests.ts';

/** The search of one archive, loaded and ready. Every method throws when something cannot be loaded. */
export interface SearchEngine {
  readonly catalogue: Catalogue;
  find(words: readonly SearchWord[]): Promise<Match[]>;
  /** Loads the documents of a result, to show its hits. */
  load(result: Result): Promise<FoundDocument[]>;
}

/** @param folder address of the folder with the search's files, with a slash at its end */
export async function loadEngine(folder: string): Promise<SearchEngine> {
  const failures = watchRequests(folder);
  const [pagefind, catalogue] = await Promise.all([loadPagefind(folder), loadCatalogue(folder)]);
  const { index, loadFragment } = makeWordIndex(pagefind);
  return {
    catalogue,
    find: async (words) => {
      const before = failures();
      const matches = await findMatches(index, catalogue, words);
      // Pagefind goes on without a part of its index that did not arrive, and would answer that there is nothing.
      if (failures() !== before) throw new Error('a part of the search index did not arrive');
      return matches;
    },
    load: ({ matches }) => Promise.all(matches.map(async ({ entry }) => readFragment(await loadFragment(entry.id)))),
  };
}

async function loadPagefind(folder: string): Promise<PagefindInstance> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance(module, folder, document.documentElement);
  await pagefind.init();
  // An instance that could not load its files says so only when it is asked for something.
  await pagefind.preload('');
  return pagefind;
}

/**
 * Pagefind takes the language of its queries from the page, at the moment of creation; told `ja` it would cut them with
 * the browser's segmenter. The index is in `und`, which it leaves alone, so the page is `und` for that moment.
 */
export function createInstance(module: PagefindModule, folder: string, root: { lang: string }): PagefindInstance {
  const { lang } = root;
  root.lang = 'und';
  try {
    return module.createInstance({ basePath: folder, noWorker: true });
  } finally {
    root.lang = lang;
  }
}

async function loadCatalogue(folder: string): Promise<Catalogue> {
  const [file, segments] = await Promise.all([
    loadJson<CatalogueFile>(`${folder}catalogue.json`),
    loadJson<SegmentsFile>(`${folder}segments.json`),
  ]);
  return readCatalogue(file, segments);
}

/** Asks the server whether a stored copy is still good: the files change with every release under the same name. */
async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as T;
}
