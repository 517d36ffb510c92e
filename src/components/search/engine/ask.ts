import { isAsked, isListing } from '../../../core/search/find/listing.ts';
import type { Match } from '../../../core/search/find/match.ts';
import type { Answer } from '../../../core/search/find/search.ts';
import type { FieldOptions } from '../../../core/search/query/field-values.ts';
import { readQuery, type SearchQuery } from '../../../core/search/query/query.ts';
import { findNearest, type Nearest } from '../../../core/search/relax/nearest.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { Lexicon } from '../../../core/search/spelling/lexicon.ts';
import type { SearchEngine } from './load-engine.ts';

/** What was asked, read but not looked for yet. */
interface Asked {
  /** The same key, the same matches: filters, order and pages are applied to them later. */
  readonly key: string;
  readonly query: SearchQuery;
  readonly lexicon: Lexicon;
  readonly find: () => Promise<readonly Match[]>;
}

/** @param options what fields of a query can name */
export async function ask(
  engine: SearchEngine,
  { typed, isExact, filters }: Pick<SearchState, 'typed' | 'isExact' | 'filters'>,
  options: FieldOptions,
): Promise<Asked> {
  const lexicon = isExact ? engine.lexicon : await engine.lexiconFor(typed);
  const query = readQuery(typed, { lexicon, options, isExact });
  const asked = isAsked(query, filters);
  const listing = asked && isListing(query, filters);
  return {
    key: JSON.stringify([typed, isExact, asked, listing]),
    query,
    lexicon,
    find: () => (listing ? engine.list() : engine.find(query, asked)),
  };
}

/** What comes near where nothing has all that was asked for; undefined where something has, or nothing is near. */
export async function askNear(
  engine: SearchEngine,
  { query, lexicon }: Pick<Asked, 'query' | 'lexicon'>,
  { isExact, filters }: Pick<SearchState, 'isExact' | 'filters'>,
  { hits }: Pick<Answer, 'hits'>,
): Promise<Nearest | undefined> {
  if (hits > 0 || isExact) return undefined;
  const nearest = await findNearest({ ...engine, lexicon }, query, filters);
  return nearest.results.length > 0 ? nearest : undefined;
}
