import type { SearchUnit } from '../../../src/core/search/index/search-unit.ts';

/** What happened to the archive since the index was last built; in this order, one builds on the other. */
export const EDITS = ['cold', 'nothing', 'newest meeting', 'old meeting'] as const;
export type Edit = (typeof EDITS)[number];

export const isEdit = (name: string | undefined): name is Edit => EDITS.some((edit) => edit === name);

export function applyEdit(units: readonly SearchUnit[], edit: Edit): SearchUnit[] {
  const dates = units.map(({ date }) => date).sort();
  const at = { 'newest meeting': dates.length - 1, 'old meeting': Math.floor(dates.length / 3) };
  const date = edit === 'newest meeting' || edit === 'old meeting' ? dates[at[edit]] : undefined;
  const edited = units.find((unit) => unit.date === date);
  return units.map((unit) => (unit === edited ? { ...unit, digest: `${unit.digest} ${edit}` } : unit));
}
