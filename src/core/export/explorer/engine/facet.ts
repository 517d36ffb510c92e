import type { Cell } from '../format.ts';
import { cellValues } from '../format.ts';

/**
 * What items are chosen, counted and grouped by; the names are the parameters of the page's address. Those that the
 * search has, too, mean the same there.
 */
export const FACETS = [
  'dissent',
  'conditions',
  'outcome',
  'decision',
  'department',
  'type',
  'kind',
  'council',
  'year',
  'period',
  'article',
  'criterion',
  'counterparty',
  'data-item',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Facets whose values are in the rows: they count only when all rows are loaded. */
export const FACETS_IN_ROWS: ReadonlySet<FacetName> = new Set(['counterparty', 'data-item']);

export interface FacetValue {
  /** Permanent, as addresses have it; unique in its facet. */
  readonly id: string;
  readonly label: string;
  /** Place of the value that has all items of this one: of a department the unit above it. */
  readonly above?: number | undefined;
  /** Words that tell it from another of the same label, such as the council's. */
  readonly within?: string | undefined;
}

/** The values of a facet, and of each item those that it has: none, one or several, each once. */
export interface FacetColumn {
  readonly values: readonly FacetValue[];
  /** The values of item i stand in `cells` from `starts[i]` to before `starts[i + 1]`, as places in `values` from 0. */
  readonly starts: Uint32Array;
  readonly cells: Uint32Array;
}

/** @param cells of each item, as places in `values` from 1; values above these are added */
export function makeFacet(values: readonly FacetValue[], cells: readonly Cell[]): FacetColumn {
  const starts = new Uint32Array(cells.length + 1);
  const all: number[] = [];
  for (const [item, cell] of cells.entries()) {
    const own = new Set<number>();
    for (const place of cellValues(cell)) {
      for (let at: number | undefined = place - 1; at !== undefined && !own.has(at); at = values[at]?.above)
        own.add(at);
    }
    all.push(...own);
    starts[item + 1] = all.length;
  }
  return { values, starts, cells: Uint32Array.from(all) };
}

/** The values of one item, as places in `values`. */
export function valuesOf({ starts, cells }: FacetColumn, item: number): Uint32Array {
  return cells.subarray(starts[item], starts[item + 1]);
}
