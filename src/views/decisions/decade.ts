import { councilAddress, decadeAddress, decisionsAddress } from '../../core/domain/address/addresses.ts';
import { yearAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { decadeOf } from '../../core/domain/council/year.ts';
import { decidedIn } from '../../core/domain/item/decided.ts';
import { dissentOf } from '../../core/domain/item/told.ts';
import { EFFECTS } from '../../core/vocabulary/effect.ts';
import { formatOwnEffect } from '../../core/vocabulary/vocabulary.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { type ItemSummary, itemSummary, newestFirst } from '../item/summary.ts';
import type { SiteContext } from '../site-context.ts';
import { byYear, type YearDoors, yearDoors } from './doors.ts';

export interface DecadeProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  /** The explorer with the council chosen. */
  readonly explorer: string;
  readonly doors: YearDoors;
  /** Newest first. */
  readonly years: readonly {
    readonly anchor: string;
    readonly label: string;
    readonly count: number;
    readonly effects: readonly {
      readonly anchor: string;
      readonly label: string;
      readonly items: readonly ItemSummary[];
    }[];
  }[];
}

/** @param decade its first year */
export function decadeView(context: SiteContext, council: CouncilArchive, decade: number): DecadeProps {
  const { id, name } = council.council;
  const items = newestFirst(council.items.values()).filter((item) => decadeOf(decidedIn(item)) === decade);
  return {
    frame: makeFrame(context, {
      council,
      kind: 'decisions-decade',
      title: `${decade}年代の案件`,
      within: name,
      description: `${name}が${decade}年から${decade + 9}年までに扱った案件を、年と結論の別に並べた一覧です。`,
      address: decadeAddress(id, decade),
      above: [
        ['案件一覧', decisionsAddress()],
        [name, councilAddress(id)],
      ],
    }),
    councilName: name,
    explorer: context.href(`${decisionsAddress()}?council=${id}`),
    doors: yearDoors(context, council, items),
    years: [...byYear(items)].map(([year, own]) => ({
      anchor: yearAnchor(year),
      label: `${year}年`,
      count: own.length,
      effects: EFFECTS.flatMap((effect) => {
        const decided = own.filter(({ latest }) => latest.entry.outcome.effect === effect);
        if (decided.length === 0) return [];
        const summaries = decided.map((item) => ({
          ...itemSummary(context, council, item),
          remark: dissentOf(item.latest.entry) === '' ? '' : '反対・保留などあり',
        }));
        return [
          {
            anchor: yearAnchor(year, effect),
            label: formatOwnEffect(council.council.vocabulary, effect),
            items: summaries,
          },
        ];
      }),
    })),
  };
}
