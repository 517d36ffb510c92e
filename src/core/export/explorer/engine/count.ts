import { EFFECTS, type Effect } from '../../../vocabulary/effect.ts';
import type { FacetColumn, FacetName } from './facet.ts';
import type { Passing } from './selection.ts';

/** Items with each value of a facet, by its place, among those that pass everything but what is chosen of the facet itself. */
export function countFacet(name: FacetName, { values, starts, cells }: FacetColumn, passing: Passing): Uint32Array {
  const counts = new Uint32Array(values.length);
  const { fails, failed, tests } = passing;
  const own = tests.indexOf(name);
  for (let item = 0; item < fails.length; item += 1) {
    const isCounted = fails[item] === 0 || (fails[item] === 1 && failed[item] === own);
    if (!isCounted) continue;
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at += 1) {
      const value = cells[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** As much of the items as is needed to sum some of them up. */
export interface Summable {
  /** Place in {@link EFFECTS}. */
  readonly effects: Uint8Array;
  /** Members who did not agree; 0 where the record tells of nobody. */
  readonly dissent: Uint16Array;
  /** Conditions that nothing answers, in their time or beyond it. */
  readonly unanswered: Uint16Array;
  /** Of the calendar. */
  readonly years: Uint16Array;
}

/** Some items summed up. */
export interface Sum {
  items: number;
  /** Items, by the place of their effect in {@link EFFECTS}. */
  readonly effects: number[];
  /** Items of which the record tells that not all agreed. */
  dissent: number;
  /** Items with conditions that nothing answers. */
  unanswered: number;
}

const emptySum = (): Sum => ({ items: 0, effects: EFFECTS.map(() => 0), dissent: 0, unanswered: 0 });

function add(sum: Sum, { effects, dissent, unanswered }: Summable, item: number): void {
  const effect = effects[item] ?? 0;
  sum.items += 1;
  sum.effects[effect] = (sum.effects[effect] ?? 0) + 1;
  if ((dissent[item] ?? 0) > 0) sum.dissent += 1;
  if ((unanswered[item] ?? 0) > 0) sum.unanswered += 1;
}

export function sumUp(items: Summable, shown: Iterable<number>): Sum {
  const sum = emptySum();
  for (const item of shown) add(sum, items, item);
  return sum;
}

/** The sums of some items by the values of a facet, by their places; an item with several values counts with each. */
export function groupBy({ values, starts, cells }: FacetColumn, items: Summable, shown: Iterable<number>): Sum[] {
  const sums = values.map(emptySum);
  for (const item of shown) {
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at += 1) {
      const sum = sums[cells[at] ?? 0];
      if (sum) add(sum, items, item);
    }
  }
  return sums;
}

export interface YearSum {
  readonly year: number;
  readonly sum: Sum;
}

/** Every year from the first to the last of some items, those without any too, oldest first. */
export function sumByYear(items: Summable, shown: Uint32Array): YearSum[] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const item of shown) {
    const year = items.years[item] ?? 0;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  const span = shown.length === 0 ? 0 : last - first + 1;
  const years = Array.from({ length: span }, (_, index) => ({ year: first + index, sum: emptySum() }));
  for (const item of shown) {
    const own = years[(items.years[item] ?? 0) - first];
    if (own) add(own.sum, items, item);
  }
  return years;
}

/** The effects that some sums have, in their order. */
export const effectsIn = (sums: readonly Sum[]): Effect[] =>
  EFFECTS.filter((_, place) => sums.some(({ effects }) => (effects[place] ?? 0) > 0));

export const effectPlace = (effect: Effect): number => EFFECTS.indexOf(effect);
