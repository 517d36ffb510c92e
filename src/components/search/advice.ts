import type { Match } from '../../core/search/match.ts';
import { LONGEST_QUERY, MOST_WORDS, type SearchQuery } from '../../core/search/query.ts';
import { countHits, findResults, type Result } from '../../core/search/results.ts';
import type { SearchState } from '../../core/search/state.ts';
import { make } from './elements.ts';
import { MESSAGES } from './messages.ts';

/** The sentence with the count. `[data-total]` is the number of utterances and passages found. */
export function describeCount(state: SearchState, results: readonly Result[]): (Node | string)[] {
  const hits = countHits(results);
  const total = make('span', { 'data-total': String(hits) }, [String(hits)]);
  if (hits === 0) {
    total.hidden = true;
    return [MESSAGES.none(state.typed), total];
  }
  const meetings = new Set(results.map(({ matches }) => matches[0]?.entry.meeting));
  return [total, MESSAGES.found(results.length, meetings.size)];
}

/**
 * What the page says besides the count: how a long query was read and, when nothing is found, what else there is.
 * @param address the address of a state
 */
export function advise(
  state: SearchState,
  query: SearchQuery,
  matches: readonly Match[],
  results: readonly Result[],
  address: (state: SearchState) => string,
): HTMLElement[] {
  const cut = query.isCut ? [make('p', {}, [MESSAGES.cut(LONGEST_QUERY, MOST_WORDS)])] : [];
  if (results.length > 0) return cut;
  const link = (to: SearchState, text: string) => make('a', { href: address(to) }, [text]);
  const unfiltered = countHits(findResults(matches, query.words.length, {}));
  if (unfiltered > 0) {
    const withoutFilters = link({ ...state, filters: {} }, MESSAGES.removeFilters);
    return [...cut, make('p', {}, [MESSAGES.noneFiltered(unfiltered), ' ', withoutFilters])];
  }
  const singly = query.words.map(({ typed }, word) =>
    make('li', {}, [link({ ...state, typed, filters: {} }, typed), ` ${MESSAGES.hits(countHaving(matches, word))}`]),
  );
  const together = singly.length > 1 ? [make('p', {}, [MESSAGES.noneTogether]), make('ul', {}, singly)] : [];
  return [...cut, ...together, make('p', {}, [MESSAGES.noneAdvice])];
}

function countHaving(matches: readonly Match[], word: number): number {
  const segments = matches.flatMap((match) => [...match.segments.values()]);
  return segments.filter((words) => (words & (1 << word)) !== 0).length;
}
