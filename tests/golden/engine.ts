import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { loadEngine } from '../../src/components/search/load-engine.ts';
import { SEARCH_FOLDER } from '../../src/core/search/files.ts';
import { documentOf, makeMemoryShard } from '../../src/core/search/fixtures/memory-shard.ts';
import { fold } from '../../src/core/search/fold.ts';
import type { FoundDocument } from '../../src/core/search/fragment.ts';
import { findHits } from '../../src/core/search/hits.ts';
import { findMatches, type Match } from '../../src/core/search/match.ts';
import { readQuery, type SearchWord } from '../../src/core/search/query.ts';
import { countHits, findResults, type Result } from '../../src/core/search/results.ts';

/** The one file of the golden suite that knows how the search is called. */
export interface Search {
  /** What the search page finds for what is typed. */
  find(typed: string): Promise<Answer>;
  /** What it finds for phrases that are to stand as they are, all of them in one matter. */
  findPhrases(phrases: readonly string[]): Promise<Answer>;
}

/**
 * What the search understands beyond words. Whoever teaches it the query language or the variants says so here, and lets
 * `findPhrases` below type its phrases in quotes.
 */
export const UNDERSTANDS = { language: false, variants: false } as const;

export interface Answer {
  /** Addresses as the truth has them: `nerima-privacy/meetings/2010-01-22/#u12`. */
  readonly hits: ReadonlySet<string>;
  /** The count that the page shows, and the hits that it lists: the same number. */
  readonly total: number;
  readonly listed: number;
}

const HOST = 'http://golden.test';

/** Opens the search of a built site as the page does, with its files read from the folder. */
export async function openSearch(dist: string): Promise<Search> {
  vi.stubGlobal('fetch', async (address: string) => {
    const bytes = await readFile(join(dist, address.slice(HOST.length))).catch(() => undefined);
    return new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 });
  });
  const engine = await loadEngine(`${HOST}/${SEARCH_FOLDER}/`);
  // Thousands of questions are asked of a few documents.
  const documents = new Map<Match['entry'], Promise<FoundDocument[]>>();
  const load = ({ matter, matches }: Result): Promise<FoundDocument[]> => {
    const own = matches.map((match) => {
      const known = documents.get(match.entry) ?? engine.load({ matter, matches: [match] });
      documents.set(match.entry, known);
      return known;
    });
    return Promise.all(own).then((loaded) => loaded.flat());
  };
  async function answer(words: readonly SearchWord[]): Promise<Answer> {
    const results = findResults(await engine.find(words), words.length, {});
    const loaded = await Promise.all(results.map(load));
    const hits = loaded.flatMap((found) => findHits(found, words).map(({ address }) => address.slice(1)));
    return { hits: new Set(hits), total: countHits(results), listed: hits.length };
  }
  return {
    find: (typed) => answer(readQuery(typed).words),
    findPhrases: (phrases) => answer(phrases.map((phrase) => ({ typed: phrase, forms: [fold(phrase)] }))),
  };
}

/** Finds a phrase in texts that stand in no archive: the n-th is `u{n}`. */
export async function findInTexts(texts: readonly string[], phrase: string): Promise<string[]> {
  const shard = makeMemoryShard([documentOf(...texts)]);
  const matches = await findMatches([shard], [{ typed: phrase, forms: [fold(phrase)] }]);
  return matches.flatMap(({ segments }) => [...segments.keys()].map((place) => `u${place + 1}`));
}
