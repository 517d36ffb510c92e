import { fold } from '../fold/fold.ts';

/** Units of a run of ideographs: single ones stand for too much, and longer ones nobody types. */
const SHORTEST = 2;
const LONGEST = 20;

/** How often each run of ideographs stands in texts. */
export type RunCounts = Map<string, number>;

/** Counts the runs of ideographs of a text as it is stored, unit by unit: an archive has millions of them. */
export function countRuns(text: string, counts: RunCounts): void {
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isIdeograph(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const length = at - start;
      if (length >= SHORTEST && length <= LONGEST) {
        const run = text.slice(start, at);
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
      start = -1;
    }
  }
}

/** Adds the counts of a part of the archive, by the folded run. */
export function addCounts(all: RunCounts, some: RunCounts): void {
  for (const [run, count] of some) all.set(fold(run), (all.get(fold(run)) ?? 0) + count);
}

/** 一 to 鿿, and 々. */
const isIdeograph = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3005;

/** The commonest runs, so that reading them costs a large archive no more than a small one; of equals, the first in order. */
export function commonestRuns(counts: RunCounts, most: number): string[] {
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([run]) => run);
}
