import { FACETS, type Filters } from '../find/facets.ts';
import { ORDERS, type Order } from '../find/order.ts';
import { SCOPES, type Scope } from '../find/results.ts';

/** What a reader has asked for; the address of the search page holds all of it. */
export interface SearchState {
  readonly typed: string;
  readonly filters: Filters;
  readonly scope: Scope;
  /** Look for the words as typed only. */
  readonly isExact: boolean;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

const DEFAULT_ORDER: Order = ORDERS[0];
const DEFAULT_SCOPE: Scope = SCOPES[0];

/** Reads the query part of an address. Empty and unknown parameters are left alone. */
export function readState(parameters: URLSearchParams): SearchState {
  const filters = FACETS.flatMap((facet) => {
    const value = parameters.get(facet) ?? '';
    return value === '' ? [] : [[facet, value] as const];
  });
  const page = Number(parameters.get('page'));
  return {
    typed: parameters.get('q') ?? '',
    filters: Object.fromEntries(filters),
    scope: SCOPES.find((known) => known === parameters.get('within')) ?? DEFAULT_SCOPE,
    isExact: parameters.get('exact') === '1',
    order: ORDERS.find((known) => known === parameters.get('sort')) ?? DEFAULT_ORDER,
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** The query part of the address of a state, with its question mark; empty for an empty state. */
export function formatState({ typed, filters, scope, isExact, order, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (typed.trim() !== '') parameters.set('q', typed);
  for (const facet of FACETS) if (filters[facet]) parameters.set(facet, filters[facet]);
  if (scope !== DEFAULT_SCOPE) parameters.set('within', scope);
  if (isExact) parameters.set('exact', '1');
  if (order !== DEFAULT_ORDER) parameters.set('sort', order);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
