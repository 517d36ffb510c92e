import type { FoundDocument } from '../../../core/search/documents/fragment.ts';
import type { SearchQuery, SearchWord } from '../../../core/search/query/query.ts';
import {
  type AnswerCard,
  asksOfDecision,
  isTitledBy,
  itemCards,
  meetingCard,
} from '../../../core/search/show/cards.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { SearchEngine } from '../engine/load-engine.ts';

const MOST_CARDS = 3;
/** Results among which a title may be what was meant: those that the page loads at once. */
const LOOKED_AT = 2;

/** What was asked, and the documents of the results as they are shown. */
interface Asked {
  readonly query: SearchQuery;
  readonly words: readonly SearchWord[];
  readonly found: readonly (readonly FoundDocument[])[];
}

/**
 * The cards above the results: what the query names by date or number; else items among the first results that it names
 * by title; else, where it asks how something was decided, the first of them. With filters on, the list is what is
 * asked for.
 */
export async function collectCards(
  engine: SearchEngine,
  { typed, filters, isExact }: SearchState,
  { query, words, found }: Asked,
): Promise<AnswerCard[]> {
  if (isExact || Object.keys(filters).length > 0) return [];
  const named = await engine.named(query);
  const meetings = await Promise.all(named.meetings.map(async (one) => meetingCard(await engine.load(one))));
  const items = await Promise.all(named.items.map(async (one) => itemCards(await engine.load(one))));
  const cards = [...meetings.flatMap((card) => card ?? []), ...items.flat()];
  if (cards.length > 0) return cards.slice(0, MOST_CARDS);
  const titled = found.slice(0, LOOKED_AT).flatMap((documents) => itemCards(documents, isTitledBy(words)));
  if (titled.length > 0) return titled.slice(0, MOST_CARDS);
  return asksOfDecision(typed) ? itemCards(found[0] ?? []).slice(0, MOST_CARDS) : [];
}
