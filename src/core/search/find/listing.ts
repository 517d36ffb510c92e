import type { Shard } from '../index/shard.ts';
import type { SearchQuery } from '../query/query.ts';
import type { Filters } from './facets.ts';
import type { Match } from './match.ts';

/**
 * Whether items are asked for and not texts: a search by filters and fields alone, none of which says who speaks. It
 * lists all items that pass them, each as a result of its own.
 */
export const isListing = (query: SearchQuery, filters: Filters): boolean =>
  !asksOfTexts(query) && filters.role === undefined;

/** Whether a query says what texts must have, or who must speak. */
export function asksOfTexts({ words, excluded, speakers, fields }: SearchQuery): boolean {
  return words.length + excluded.length + speakers.length > 0 || fields.some(({ field }) => field === 'role');
}

/**
 * Everything that can be listed, newest first, as matches: the one segment of each stands for all of it. An item that
 * several meetings treated stands with each of them, as that meeting decided it.
 * @param shards newest first
 */
export async function findListed(shards: readonly Shard[]): Promise<Match[]> {
  const all = await Promise.all(
    shards.map(async ({ catalogue }) => {
      const own = await catalogue.all();
      await catalogue.loadFacets();
      return own;
    }),
  );
  return all.flat().flatMap(({ entry }) =>
    // Behind the utterances: what is listed was not said.
    entry.listed ? [{ entry, segments: new Map([[entry.utterances, 0]]), forms: new Map() }] : [],
  );
}
