import { countHits, findResults, wantedOf } from '../../../core/search/find/results.ts';
import { readQuery, type SearchQuery } from '../../../core/search/query/query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import { relatedWords } from '../../../core/search/spelling/lexicon.ts';
import { make } from '../elements.ts';
import type { SearchEngine } from '../engine/load-engine.ts';
import { MESSAGES } from '../messages.ts';
import { type LinkTo, replaceWords } from './forms.ts';

/**
 * Offers the words that the secretariat relates to those that were typed, each with what it finds: they are near, and not
 * the same, so that they are not looked for unasked.
 */
export async function offerRelated(
  state: SearchState,
  query: SearchQuery,
  engine: SearchEngine,
  link: LinkTo,
): Promise<HTMLElement[]> {
  const searches = query.words.flatMap((word) =>
    relatedWords(word.typed, engine.lexicon).map((other) => ({
      other,
      typed: replaceWords(state.typed, new Map([[word, quoted(other)]])),
    })),
  );
  const counted = await Promise.all(
    searches.map(async ({ other, typed }) => {
      const asked = readQuery(typed, { lexicon: engine.lexicon });
      const results = findResults(await engine.find(asked, state.filters), wantedOf(asked, state.scope), state.filters);
      return { other, typed, count: countHits(results) };
    }),
  );
  const found = counted.filter(({ count }) => count > 0);
  if (found.length === 0) return [];
  const items = found.map(({ other, typed, count }) =>
    make('li', { 'data-related': other }, [link({ ...state, typed, page: 1 }, other), ` ${MESSAGES.hits(count)}`]),
  );
  return [make('div', { class: 'search-forms' }, [make('p', {}, [MESSAGES.related]), make('ul', {}, items)])];
}

/** Several words for one thing stay together. */
const quoted = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);
