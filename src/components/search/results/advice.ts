import type { Match } from '../../../core/search/find/match.ts';
import { countHits, findResults, wantedOf } from '../../../core/search/find/results.ts';
import { type Alternatives, findAlternatives } from '../../../core/search/find/search.ts';
import { readQuery, type SearchQuery } from '../../../core/search/query/query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import { findAlike } from '../../../core/search/spelling/did-you-mean.ts';
import { make } from '../elements.ts';
import type { SearchEngine } from '../engine/load-engine.ts';
import { MESSAGES } from '../messages.ts';
import { type LinkTo, replaceWords } from './forms.ts';

/**
 * What there is when nothing was found: without the filters, with fewer words, or under a word that resembles one.
 * @param ways how a link is made, and whether what comes near is shown below
 */
export async function adviseNone(
  state: SearchState,
  query: SearchQuery,
  matches: readonly Match[],
  engine: SearchEngine,
  { link, isNear }: { readonly link: LinkTo; readonly isNear: boolean },
): Promise<HTMLElement[]> {
  const there = findAlternatives(matches, query, state);
  const first = { ...state, page: 1 };
  const filtered =
    there.unfiltered > 0
      ? [offer(MESSAGES.noneFiltered(there.unfiltered), link({ ...first, filters: {} }, MESSAGES.removeFilters))]
      : [];
  const fewer = fewerWords(first, query, there, link);
  const alike = there.unfiltered > 0 ? [] : await offerAlike(first, query, matches, engine, link);
  return [...filtered, ...alike, ...fewer, ...(isNear ? [] : [make('p', {}, [MESSAGES.noneAdvice])])];
}

const offer = (sentence: string, link: HTMLElement): HTMLElement => make('p', {}, [sentence, ' ', link]);

/** Which word keeps the others from meeting. */
function fewerWords(state: SearchState, query: SearchQuery, there: Alternatives, link: LinkTo): HTMLElement[] {
  const { words } = query;
  if (words.length < 2) return [];
  const without = words.flatMap((word, index) => {
    const count = there.without[index] ?? 0;
    const typed = replaceWords(state.typed, new Map([[word, '']]));
    return count > 0 && words.length > 2
      ? [[link({ ...state, typed }, MESSAGES.without(word.typed)), count] as const]
      : [];
  });
  const alone = words.map((word, index) => {
    const typed = word.terms.map(({ start, end }) => state.typed.slice(start, end)).join(' OR ');
    const count = there.alone[index] ?? 0;
    return count > 0
      ? [link({ ...state, typed }, MESSAGES.alone(word.typed)), ` ${MESSAGES.hits(count)}`]
      : [MESSAGES.nowhere(word.typed)];
  });
  const items = [...without.map(([to, count]) => [to, ` ${MESSAGES.hits(count)}`]), ...alone].map((item) =>
    make('li', {}, item),
  );
  return [make('p', {}, [MESSAGES.noneWithout]), make('ul', {}, items)];
}

/** Words of the archive that resemble those that stand nowhere, with what they find. */
async function offerAlike(
  state: SearchState,
  query: SearchQuery,
  matches: readonly Match[],
  engine: SearchEngine,
  link: LinkTo,
): Promise<HTMLElement[]> {
  const nowhere = query.words.filter((_, word) => !isAnywhere(matches, word));
  if (nowhere.length === 0) return [];
  const vocabulary = await engine.vocabulary();
  const alike = new Map(nowhere.map((word) => [word, findAlike(word.typed, vocabulary)]));
  // The other words that stand nowhere give way to what resembles them most, or to nothing.
  const nearest = new Map([...alike].map(([word, [first = '']]) => [word, first]));
  const offers = [...alike].flatMap(([word, others]) =>
    others.map((other) => replaceWords(state.typed, new Map([...nearest, [word, other]]))),
  );
  const counted = await Promise.all(
    [...new Set(offers)].map(async (typed) => {
      const other = readQuery(typed, { lexicon: engine.lexicon });
      return {
        typed,
        count: countHits(
          findResults(await engine.find(other, state.filters), wantedOf(other, state.scope), state.filters),
        ),
      };
    }),
  );
  const found = counted.filter(({ count }) => count > 0);
  if (found.length === 0) return [];
  const items = found.map(({ typed, count }) =>
    make('li', {}, [link({ ...state, typed }, typed), ` ${MESSAGES.hits(count)}`]),
  );
  return [make('p', {}, [MESSAGES.alike]), make('ul', { 'data-search-alike': '' }, items)];
}

function isAnywhere(matches: readonly Match[], word: number): boolean {
  return matches.some(({ segments }) => [...segments.values()].some((own) => (own & (1 << word)) !== 0));
}
