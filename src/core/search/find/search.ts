import type { SearchQuery } from '../query/query.ts';
import { FACETS, type Facet, type Filters } from './facets.ts';
import { asksOfTexts, isListing } from './listing.ts';
import type { Match } from './match.ts';
import { putNamedFirst } from './named-days.ts';
import { type ArchiveSize, isThing, type Order, orderResults, typedLengths } from './order.ts';
import {
  countFacet,
  countForms,
  countHits,
  type FacetCount,
  findResults,
  type Result,
  type Scope,
  type Wanted,
  wantedOf,
} from './results.ts';

/** What is asked of the matches of a query. */
export interface Question {
  readonly filters: Filters;
  readonly scope: Scope;
  readonly order: Order;
}

/** Everything that the results page says, but for the texts. */
export interface Answer {
  /** In the order asked for, all pages. */
  readonly results: readonly Result[];
  readonly hits: number;
  /** Of the hits, those that were said. */
  readonly utterances: number;
  readonly meetings: number;
  /** True where the results are items that pass the filters: nothing in them was looked for. */
  readonly isListing: boolean;
  /** Of a listing, the results that are items; the others are records that have none. */
  readonly items: number;
  /** Of the results, the pages that are no records. */
  readonly pages: number;
  /** For each word and each of its forms, the hits that have it; of a word with one form, nothing. */
  readonly forms: readonly (readonly number[])[];
}

/** Answers a question from what the index found. Nothing is loaded. */
export function answer(
  matches: readonly Match[],
  query: SearchQuery,
  { filters, scope, order }: Question,
  size: ArchiveSize,
): Answer {
  const wanted = wantedIn(query, { filters, scope });
  const results = findResults(matches, wanted, filters);
  // Nothing makes one more relevant than another where no word is asked for.
  const ordered = order === 'relevance' && query.words.length + query.speakers.length === 0 ? 'newest' : order;
  const ranked = orderResults(results, query.words.length, ordered, size, typedLengths(query));
  const hits = results.flatMap(({ documents }) =>
    documents.flatMap(({ entry, hits: own }) => [...own.keys()].map((place) => place < entry.utterances)),
  );
  return {
    results: ordered === 'relevance' ? putNamedFirst(ranked, query) : ranked,
    hits: hits.length,
    utterances: hits.filter(Boolean).length,
    meetings: new Set(results.filter((result) => !isThing(result)).map(({ meeting }) => meeting)).size,
    isListing: wanted.isListing ?? false,
    items: wanted.isListing ? results.filter(({ documents }) => documents[0]?.entry.listed === 'item').length : 0,
    pages: results.filter(isThing).length,
    forms: countForms(matches, results, query),
  };
}

/**
 * What choosing each value of each filter would bring. Of a search without words the roles are not counted: choosing one
 * asks for texts in the place of items.
 */
export function countFacets(
  matches: readonly Match[],
  query: SearchQuery,
  { filters, scope }: Pick<Question, 'filters' | 'scope'>,
): ReadonlyMap<Facet, FacetCount> {
  const wanted = wantedIn(query, { filters, scope });
  const counted = asksOfTexts(query) ? FACETS : FACETS.filter((facet) => facet !== 'role');
  return new Map(counted.map((facet) => [facet, countFacet(matches, wanted, filters, facet)]));
}

function wantedIn(query: SearchQuery, { filters, scope }: Pick<Question, 'filters' | 'scope'>): Wanted {
  return { ...wantedOf(query, scope), isListing: isListing(query, filters) };
}

/** The hits that fewer words, a wider scope or no filters would bring. */
export interface Alternatives {
  readonly unfiltered: number;
  /** With the words anywhere in a matter. */
  readonly wider: number;
  /** With all words but each one. */
  readonly without: readonly number[];
  /** With each word alone. */
  readonly alone: readonly number[];
}

/** What else there is, with the same filters (but for `unfiltered`). */
export function findAlternatives(
  matches: readonly Match[],
  query: SearchQuery,
  { filters, scope }: Pick<Question, 'filters' | 'scope'>,
): Alternatives {
  const count = (words: number | undefined, within: Scope, some: Filters) =>
    countHits(findResults(matches, wantedOf(query, within, words), some));
  const bits = query.words.map((_, word) => 1 << word);
  const all = bits.reduce((sum, bit) => sum | bit, 0);
  return {
    unfiltered: count(undefined, scope, {}),
    wider: query.words.length > 1 ? count(undefined, 'matter', filters) : 0,
    without: bits.length > 1 ? bits.map((bit) => count(all & ~bit, scope, filters)) : [],
    alone: bits.length > 1 ? bits.map((bit) => count(bit, scope, filters)) : [],
  };
}
