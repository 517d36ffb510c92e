import { FACETS, type FacetName } from './facet.ts';
import type { Selection } from './selection.ts';
import { DEFAULT_SORTING, SORT_KEYS, type Sorting } from './sort.ts';

/** All that a reader has asked for; the address of the page holds it. */
export interface ExplorerState extends Selection {
  readonly sorting: Sorting;
  /** What the items are grouped by. */
  readonly group: FacetName | undefined;
  /** From 1. */
  readonly page: number;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the query part of an address. Empty and unknown parameters are left alone. */
export function readState(parameters: URLSearchParams): ExplorerState {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of FACETS) {
    const ids = distinct(parameters.getAll(name).filter((id) => id !== ''));
    if (ids.length > 0) chosen[name] = ids;
  }
  const dateOf = (name: string): string => {
    const value = parameters.get(name) ?? '';
    return ISO_DATE.test(value) ? value : '';
  };
  const page = Number(parameters.get('page'));
  return {
    chosen,
    words: parameters.get('q') ?? '',
    from: dateOf('from'),
    to: dateOf('to'),
    sorting: readSorting(parameters.get('sort') ?? ''),
    group: FACETS.find((name) => name === parameters.get('group')),
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

function readSorting(written: string): Sorting {
  const isDescending = written.startsWith('-');
  const key = SORT_KEYS.find((one) => one === written.replace(/^-/, ''));
  return key ? { key, isDescending } : DEFAULT_SORTING;
}

export const formatSorting = ({ key, isDescending }: Sorting): string => `${isDescending ? '-' : ''}${key}`;

/** The query part of the address of a state, with its question mark; empty for an empty state. One state has one address. */
export function formatState({ chosen, words, from, to, sorting, group, page }: ExplorerState): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const name of FACETS) for (const id of distinct(chosen[name] ?? [])) parameters.append(name, id);
  if (from !== '') parameters.set('from', from);
  if (to !== '') parameters.set('to', to);
  if (group !== undefined) parameters.set('group', group);
  if (formatSorting(sorting) !== formatSorting(DEFAULT_SORTING)) parameters.set('sort', formatSorting(sorting));
  if (page > 1) parameters.set('page', String(page));
  // A slash stands for itself in the query of an address (RFC 3986, 3.4).
  const text = parameters.toString().replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** The same state with one value more or less chosen, on its first page. */
export function toggle(state: ExplorerState, name: FacetName, id: string): ExplorerState {
  const ids = state.chosen[name] ?? [];
  return withChosen(state, name, ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
}

export function withChosen(state: ExplorerState, name: FacetName, ids: readonly string[]): ExplorerState {
  const { [name]: _, ...others } = state.chosen;
  const chosen = ids.length > 0 ? { ...others, [name]: distinct(ids) } : others;
  return { ...state, chosen, page: 1 };
}
