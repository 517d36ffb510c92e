import { FACETS, type Filters, ORDERS, type Order } from './results.ts';

/** What a reader has asked for; the address of the search page holds all of it. */
export interface SearchState {
  readonly typed: string;
  readonly filters: Filters;
  readonly order: Order;
}

const DEFAULT_ORDER: Order = ORDERS[0];

/** Reads the query part of an address. Empty and unknown parameters are left alone. */
export function readState(parameters: URLSearchParams): SearchState {
  const filters = FACETS.flatMap((facet) => {
    const value = parameters.get(facet) ?? '';
    return value === '' ? [] : [[facet, value] as const];
  });
  const order = ORDERS.find((known) => known === parameters.get('sort')) ?? DEFAULT_ORDER;
  return { typed: parameters.get('q') ?? '', filters: Object.fromEntries(filters), order };
}

/** The query part of the address of a state, with its question mark; empty for an empty state. */
export function formatState({ typed, filters, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (typed.trim() !== '') parameters.set('q', typed);
  for (const facet of FACETS) if (filters[facet]) parameters.set(facet, filters[facet]);
  if (order !== DEFAULT_ORDER) parameters.set('sort', order);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
