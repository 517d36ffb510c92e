import { departmentAddress } from '../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { EFFECTS, type Effect, formatEffect } from '../core/vocabulary/effect.ts';
import { ownWordFor, type Vocabulary } from '../core/vocabulary/vocabulary.ts';
import type { SiteContext } from './site-context.ts';

/** How many of some items are of one kind. */
export interface Count {
  readonly label: string;
  readonly href?: string | undefined;
  readonly count: number;
}

/** Items of one year, as parts of one bar from the bottom up. */
interface YearCount {
  readonly year: string;
  readonly count: number;
  /** By the group of {@link OutcomeCounts.groups}. */
  readonly parts: readonly number[];
}

export interface OutcomeCounts {
  /** What the council decided, where there is any of it, in the order of the effects. */
  readonly groups: readonly { readonly outcome: Effect; readonly label: string }[];
  /** Every year from the first to the last, oldest first. */
  readonly years: readonly YearCount[];
}

/** Items by what became of them, by type, by department and by year. The outcome of an item is that of its last meeting. */
export interface Tally {
  readonly total: number;
  readonly outcomes: readonly Count[];
  readonly types: readonly Count[];
  /** The most frequent ones first. */
  readonly departments: readonly Count[];
  readonly byYear: OutcomeCounts;
}

export function tallyItems(context: SiteContext, council: CouncilArchive, items: readonly Item[]): Tally {
  return {
    total: items.length,
    outcomes: countBy(items, ({ latest }) => [latest.entry.outcome.label]),
    types: countBy(items, (item) => [item.latest.entry.type?.label ?? item.kind.label]),
    departments: countBy(items, ({ latest }) => latest.department?.id ?? latest.entry.department ?? []).map(
      ({ label: id, count }) => ({
        label: council.departments.get(id)?.name ?? id,
        href: council.departments.has(id) ? context.href(departmentAddress(council.council.id, id)) : undefined,
        count,
      }),
    ),
    byYear: countYears(council.council.vocabulary, items),
  };
}

function countBy(items: readonly Item[], keysOf: (item: Item) => string | readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const key of items.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function countYears(vocabulary: Vocabulary, items: readonly Item[]): OutcomeCounts {
  const dated = items.map(({ latest }) => ({
    year: Number(latest.meeting.header.date.slice(0, 4)),
    outcome: latest.entry.outcome.effect,
  }));
  const groups = EFFECTS.filter((one) => dated.some((item) => item.outcome === one));
  const years = dated.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    groups: groups.map((value) => ({ outcome: value, label: ownWordFor(vocabulary, value) ?? formatEffect(value) })),
    years: span.map((year) => {
      const ofYear = dated.filter((item) => item.year === year);
      const parts = groups.map((group) => ofYear.filter((item) => item.outcome === group).length);
      return { year: String(year), count: ofYear.length, parts };
    }),
  };
}
