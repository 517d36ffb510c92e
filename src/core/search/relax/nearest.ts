import type { Filters } from '../find/facets.ts';
import type { Match } from '../find/match.ts';
import type { ArchiveSize } from '../find/order.ts';
import type { SearchQuery } from '../query/query.ts';
import type { Lexicon } from '../spelling/lexicon.ts';
import { asksOfTold, findNear, type NearResult } from './near.ts';
import { type RelaxedQuery, relaxQuery, relaxSpelling } from './relax-query.ts';

/** What comes nearest to a query of which nothing has all the words. */
export interface Nearest {
  /** The parts of the query that were looked for. */
  readonly query: RelaxedQuery;
  /** The nearest first. */
  readonly results: readonly NearResult[];
}

/** What of an archive such a search asks. */
interface Archive {
  readonly size: ArchiveSize;
  readonly lexicon: Lexicon;
  readonly find: (query: SearchQuery, filters: Filters) => Promise<readonly Match[]>;
  /** Loads the facets of what was found. */
  readonly loadFacets: () => Promise<void>;
}

/** Looks for parts of a query, and for the characters of those parts that stand nowhere. Exact results are not its business. */
export async function findNearest(archive: Archive, typed: SearchQuery, filters: Filters): Promise<Nearest> {
  const query = relaxQuery(typed, archive.lexicon);
  const matches = await archive.find(query, filters);
  const nowhere = new Set(query.words.filter((_, word) => !matches.some(({ segments }) => stands(segments, word))));
  const wider = relaxSpelling(query, nowhere);
  const isSame = wider.words.length === query.words.length;
  const last = isSame ? query : wider;
  const found = isSame ? matches : await archive.find(wider, filters);
  if (asksOfTold(last)) await archive.loadFacets();
  return { query: last, results: findNear(found, last, filters, archive.size) };
}

function stands(segments: Match['segments'], word: number): boolean {
  for (const bits of segments.values()) if ((bits & (1 << word)) !== 0) return true;
  return false;
}
