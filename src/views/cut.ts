/** The beginning of a list that grows with the archive, and how many entries are left out. */
export interface Cut<T> {
  readonly shown: readonly T[];
  readonly rest: number;
}

/** Cuts a list, newest first, so that a page stays as large in fifty years as it is today. */
export function cut<T, U = T>(list: readonly T[], bound: number, show: (one: T) => U): Cut<U> {
  return { shown: list.slice(0, bound).map(show), rest: Math.max(0, list.length - bound) };
}
