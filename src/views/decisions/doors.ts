import { decadeAddress } from '../../core/domain/address/addresses.ts';
import { yearAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { decidedIn } from '../../core/domain/item/decided.ts';
import { hasDissent } from '../../core/domain/item/told.ts';
import { EFFECTS, type Effect } from '../../core/vocabulary/effect.ts';
import { formatOwnEffect } from '../../core/vocabulary/vocabulary.ts';
import type { SiteContext } from '../site-context.ts';

/** The items of a council by year and by what became of them, each number with the list that it counts. */
export interface YearDoors {
  readonly effects: readonly { readonly effect: Effect; readonly label: string }[];
  /** Newest first; years without items are left out. */
  readonly years: readonly {
    readonly label: string;
    readonly href: string;
    readonly count: number;
    /** By the effects; without an address where there is none. */
    readonly parts: readonly { readonly count: number; readonly href: string | undefined }[];
    readonly dissent: number;
  }[];
}

/** Items by the year in which they were decided, the newest year first. */
export function byYear(items: Iterable<Item>): Map<number, Item[]> {
  return new Map([...Map.groupBy(items, decidedIn)].sort(([a], [b]) => b - a));
}

export function yearDoors(context: SiteContext, council: CouncilArchive, items: readonly Item[]): YearDoors {
  const used = new Set(items.map(({ latest }) => latest.entry.outcome.effect));
  const effects = EFFECTS.filter((effect) => used.has(effect));
  return {
    effects: effects.map((effect) => ({ effect, label: formatOwnEffect(council.council.vocabulary, effect) })),
    years: [...byYear(items)].map(([year, own]) => {
      const page = context.href(decadeAddress(council.council.id, year));
      return {
        label: `${year}年`,
        href: `${page}#${yearAnchor(year)}`,
        count: own.length,
        parts: effects.map((effect) => {
          const count = own.filter(({ latest }) => latest.entry.outcome.effect === effect).length;
          return { count, href: count === 0 ? undefined : `${page}#${yearAnchor(year, effect)}` };
        }),
        dissent: own.filter(hasDissent).length,
      };
    }),
  };
}
