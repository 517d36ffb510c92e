import { isAsked, isListing } from '../../../core/search/find/listing.ts';
import type { Match } from '../../../core/search/find/match.ts';
import type { FieldOptions } from '../../../core/search/query/field-values.ts';
import { readQuery, type SearchQuery } from '../../../core/search/query/query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { Lexicon } from '../../../core/search/spelling/lexicon.ts';
import type { SearchEngine } from './load-engine.ts';

/** What the words of a search ask for. */
interface Asked {
  /** The same key, the same matches. */
  readonly key: string;
  readonly query: SearchQuery;
  readonly lexicon: Lexicon;
  readonly find: () => Promise<readonly Match[]>;
}

/** @param options the values of the fields that a query may name */
export async function askIndex(
  engine: SearchEngine,
  { typed, isExact, filters }: SearchState,
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
