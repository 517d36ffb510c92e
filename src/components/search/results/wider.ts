import type { Match } from '../../../core/search/find/match.ts';
import { countHits, findResults, wantedOf } from '../../../core/search/find/results.ts';
import type { SearchQuery } from '../../../core/search/query/query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import { make } from '../elements.ts';
import { MESSAGES } from '../messages.ts';
import type { LinkTo } from './forms.ts';

/** Offers the search for the words anywhere in a matter, where that finds more. */
export function adviseWider(
  state: SearchState,
  query: SearchQuery,
  matches: readonly Match[],
  hits: number,
  link: LinkTo,
): HTMLElement[] {
  if (state.scope === 'matter' || query.words.length < 2) return [];
  const wider = countHits(findResults(matches, wantedOf(query, 'matter'), state.filters));
  if (wider <= hits) return [];
  const to = link({ ...state, scope: 'matter', page: 1 }, MESSAGES.widen);
  return [make('p', {}, [MESSAGES.wider(wider), ' ', to])];
}
