import type { FoundDocument } from '../../../core/search/documents/fragment.ts';
import type { Result } from '../../../core/search/find/results.ts';
import type { SearchWord } from '../../../core/search/query/query.ts';
import { type Citation, cite } from '../../../core/search/show/citation-list.ts';
import { listHits } from '../../../core/search/show/hits.ts';

/** Hits of a list, at most: each result is a request or more. */
export const MOST_CITATIONS = 1000;
/** Results that are loaded side by side. */
const AT_ONCE = 6;

/** How results become citations. */
interface CitationWays {
  readonly words: readonly SearchWord[];
  readonly load: (result: Result) => Promise<readonly FoundDocument[]>;
  /** Turns a site-absolute address into a full one. */
  readonly full: (address: string) => string;
}

/** The hits of results in their order, up to {@link MOST_CITATIONS}. @throws when something cannot be loaded */
export async function collectCitations(results: readonly Result[], ways: CitationWays): Promise<Citation[]> {
  const citations: Citation[] = [];
  for (let from = 0; from < results.length && citations.length < MOST_CITATIONS; from += AT_ONCE) {
    const some = results.slice(from, from + AT_ONCE);
    for (const own of await Promise.all(some.map((result) => citeResult(result, ways)))) citations.push(...own);
  }
  return citations.slice(0, MOST_CITATIONS);
}

async function citeResult(result: Result, { words, load, full }: CitationWays): Promise<Citation[]> {
  const found = await load(result);
  return listHits(result, found, words).flatMap((hit) => {
    const document = found.find(({ segments }) => segments.includes(hit.segment));
    return document ? [cite(document.info, hit, full)] : [];
  });
}
