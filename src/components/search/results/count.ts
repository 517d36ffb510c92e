import type { Answer } from '../../../core/search/find/search.ts';
import type { Nearest } from '../../../core/search/relax/nearest.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import { make } from '../elements.ts';
import type { SearchEngine } from '../engine/load-engine.ts';
import { MESSAGES } from '../messages.ts';

/** The sentence with the count. `[data-total]` is the number of utterances and passages found. */
export function describeCount(state: SearchState, found: Answer, page: number, pages: number): (Node | string)[] {
  const total = make('span', { 'data-total': String(found.hits) }, [String(found.hits)]);
  if (found.hits === 0) {
    total.hidden = true;
    return [state.typed.trim() === '' ? MESSAGES.noneFilters : MESSAGES.none(state.typed), total];
  }
  const sentence = found.isListing
    ? MESSAGES.listed(found.items, found.hits - found.items, found.meetings)
    : MESSAGES.found(found.utterances, found.results.length - found.pages, found.meetings, found.pages);
  return [total, sentence, ...(pages > 1 ? [MESSAGES.pageOf(page, pages)] : [])];
}

/** Nothing has all the words: the count stays 0, whatever comes near. */
export function describeNear({ typed }: SearchState, { results }: Nearest): (Node | string)[] {
  const total = make('span', { 'data-total': '0' }, ['0']);
  total.hidden = true;
  return [MESSAGES.near(typed, results.length), total];
}

/** Which lists the search went on without. */
export const describeMissing = ({ missing }: SearchEngine): Node[] =>
  [...missing].map((list) => make('p', { 'data-search-missing': list }, [MESSAGES.missing[list]]));
