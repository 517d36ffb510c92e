import type { SearchUnit } from './search-unit.ts';

type Dated = Pick<SearchUnit, 'council' | 'meeting' | 'date'>;

/** Meetings of a shard at most, unless a single month has more. */
export interface ShardSizes {
  readonly past: number;
  readonly recent: number;
}

export const SHARD_SIZES: ShardSizes = { past: 2000, recent: 120 };

/** Months of a stretch of time at whose beginning the recent shard may begin; the longest that will do is taken. */
const RECENT_STEPS = [12, 3, 1];

/** Some 2730 years in months; a power of two, so that halves are whole months down to one. */
const ALL_TIME = 2 ** 15;

/**
 * Cuts an archive into shards by time, newest first, and inside a shard newest meeting first, then by council.
 *
 * By time alone, because a commit adds to the end of it, whichever council has met: so one shard changes, and an
 * archive of eighty councils has no more of them than an archive of one (a query asks each shard). The past is halved
 * and halved again at fixed months until no part is too large, and the newest months stand apart. Where a part ends
 * depends on the meetings inside it only: a meeting that is added, moved or taken away changes one shard of the past
 * (or splits it), and never shifts the others.
 *
 * 1,000 meetings are 2 shards (890 + 110) and 10,000 are 10. A changed meeting of the recent shard costs some 0.8 s on
 * two cores, one of a past shard of 1,300 meetings 4 s, whatever the archive's size. Shards for each council would be
 * 80, each asked by every query.
 *
 * What has no date (the pages of registries and the handbook) is a shard of its own, the last: it is small, no new
 * meeting changes it, and it stands behind every meeting in the order of all.
 */
export function cutIntoShards<T extends Dated>(units: readonly T[], sizes: ShardSizes = SHARD_SIZES): T[][] {
  const newestFirst = units.filter(({ date }) => date !== '').sort(compareNewestFirst);
  const undated = units.filter(({ date }) => date === '').sort((a, b) => compare(a.council, b.council));
  const from = recentFrom(newestFirst.map(monthOf), sizes.recent);
  const recent = newestFirst.filter((unit) => monthOf(unit) >= from);
  const past = newestFirst.slice(recent.length);
  return [recent, ...halve(past, sizes.past, 0, ALL_TIME), undated].filter((shard) => shard.length > 0);
}

function compareNewestFirst(a: Dated, b: Dated): number {
  return compare(b.date, a.date) || compare(b.meeting, a.meeting) || compare(a.council, b.council);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Months since the year 0. */
function monthOf({ date }: Dated): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first month of the recent shard. @param months newest first */
function recentFrom(months: readonly number[], largest: number): number {
  const newest = months[0] ?? 0;
  for (const step of RECENT_STEPS) {
    // Beginnings of such stretches, from the last one back, as long as what follows is small enough.
    let from: number | undefined;
    for (let start = newest - (newest % step); countFrom(months, start) <= largest; start -= step) {
      from = start;
      if (countFrom(months, start) === months.length) break;
    }
    if (from !== undefined) return from;
  }
  return newest;
}

/** How many of the months are not before one. */
function countFrom(newestFirst: readonly number[], from: number): number {
  const end = newestFirst.findIndex((month) => month < from);
  return end < 0 ? newestFirst.length : end;
}

function halve<T extends Dated>(units: readonly T[], largest: number, start: number, length: number): T[][] {
  if (units.length <= largest || length <= 1) return [[...units]];
  const middle = start + length / 2;
  const later = units.filter((unit) => monthOf(unit) >= middle);
  return [
    ...halve(later, largest, middle, length / 2),
    ...halve(units.slice(later.length), largest, start, length / 2),
  ];
}
