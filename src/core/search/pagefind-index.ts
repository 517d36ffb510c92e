import type { Fragment } from './fragment.ts';
import type { WordIndex } from './phrase.ts';

/** The part of Pagefind's browser API (1.6.0) that is used here; the package ships no types for it. */
export interface PagefindInstance {
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  /** Places of all words of the term, ascending. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

/** A document of the index, to be loaded when it is shown. */
export type LoadFragment = (id: string) => Promise<Fragment>;

/**
 * Pagefind as an index of words. The words are searched unquoted: a quoted search tells of the first place only, and
 * every place is needed to count and to link. Which places make a phrase is for the caller to tell.
 */
export function makeWordIndex(pagefind: PagefindInstance): { index: WordIndex; loadFragment: LoadFragment } {
  const results = new Map<string, PagefindResult>();
  const index: WordIndex = {
    preload: (words) => pagefind.preload(words.join(' ')),
    locate: async (words) => {
      const answer = await pagefind.search(words.join(' '));
      for (const result of answer.results) results.set(result.id, result);
      return new Map(answer.results.map(({ id, words: places }) => [id, places]));
    },
  };
  return {
    index,
    loadFragment: async (id) => {
      const result = results.get(id);
      if (!result) throw new Error(`the search index never named ${id}`);
      return result.data();
    },
  };
}
