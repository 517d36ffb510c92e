import { asksOfFacets, isAsked } from '../../../core/search/find/facets.ts';
import { isListing } from '../../../core/search/find/listing.ts';
import type { Match } from '../../../core/search/find/match.ts';
import type { FieldOptions } from '../../../core/search/query/field-values.ts';
import { readQuery, type SearchQuery } from '../../../core/search/query/query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { Lexicon } from '../../../core/search/spelling/lexicon.ts';
import type { SearchEngine } from './load-engine.ts';

/** What was asked, read but not looked for yet. */
export interface Asked {
  /** The same key, the same matches: filters, order and pages are applied to them later. */
  readonly key: string;
  readonly query: SearchQuery;
  readonly lexicon: Lexicon;
  readonly find: () => Promise<readonly Match[]>;
  /** Loads what the filters need, for matches that were found without them. */
  readonly prepare: () => Promise<void>;
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
    find: () => (listing ? engine.list() : engine.find(query, filters)),
    prepare: async () => {
      if (asksOfFacets(filters, query.fields)) await engine.loadFacets();
    },
  };
}
