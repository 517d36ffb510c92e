import { departmentAddress } from '../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { decidedIn } from '../core/domain/item/decided.ts';
import { hasDissent } from '../core/domain/item/told.ts';
import { EFFECTS, type Effect } from '../core/vocabulary/effect.ts';
import { formatOwnEffect, type Vocabulary } from '../core/vocabulary/vocabulary.ts';
import { type Count, countTable } from './figures/count-table.ts';
import type { FigureTable } from './figures/figure-table.ts';
import type { SiteContext } from './site-context.ts';

/** Items of one year, as parts of one bar from the bottom up. */
interface YearCount {
  readonly year: string;
  readonly count: number;
  /** By the group of {@link OutcomeCounts.groups}. */
  readonly parts: readonly number[];
  readonly dissent: number;
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
  readonly dissent: number;
  readonly outcomes: FigureTable;
  readonly types: FigureTable;
  /** The most frequent ones first. */
  readonly departments: FigureTable;
  readonly byYear: OutcomeCounts;
}

export function tallyItems(context: SiteContext, council: CouncilArchive, items: readonly Item[]): Tally {
  return {
    total: items.length,
    dissent: items.filter(hasDissent).length,
    outcomes: countTable(
      '結論',
      countBy(items, ({ latest }) => [latest.entry.outcome.label]),
    ),
    types: countTable('種別', countBy(items, typeOf)),
    departments: countTable(
      '所管課',
      countBy(items, ({ latest }) => latest.department?.id ?? latest.entry.department ?? []).map((one) => ({
        ...one,
        label: council.departments.get(one.label)?.name ?? one.label,
        href: council.departments.has(one.label)
          ? context.href(departmentAddress(council.council.id, one.label))
          : undefined,
      })),
    ),
    byYear: countYears(council.council.vocabulary, items),
  };
}

/** Of a kind without types, the kind. */
const typeOf = ({ kind, latest }: Item): string => latest.entry.type?.label ?? kind.label;

/** The most frequent first. */
export function countBy(items: readonly Item[], keysOf: (item: Item) => string | readonly string[]): Count[] {
  const counts = new Map<string, { label: string; count: number; dissent: number }>();
  for (const item of items) {
    const dissent = hasDissent(item) ? 1 : 0;
    for (const label of [keysOf(item)].flat()) {
      const known = counts.get(label) ?? { label, count: 0, dissent: 0 };
      counts.set(label, known);
      known.count += 1;
      known.dissent += dissent;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

export function countYears(vocabulary: Vocabulary, items: readonly Item[]): OutcomeCounts {
  const byYear = Map.groupBy(items, decidedIn);
  const effectOf = ({ latest }: Item) => latest.entry.outcome.effect;
  const groups = EFFECTS.filter((one) => items.some((item) => effectOf(item) === one));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  const span = byYear.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    groups: groups.map((value) => ({ outcome: value, label: formatOwnEffect(vocabulary, value) })),
    years: span.map((year) => {
      const ofYear = byYear.get(year) ?? [];
      const parts = groups.map((group) => ofYear.filter((item) => effectOf(item) === group).length);
      return { year: String(year), count: ofYear.length, parts, dissent: ofYear.filter(hasDissent).length };
    }),
  };
}
