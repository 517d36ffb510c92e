import { departmentAddress, meetingAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import { formatItem, formatItemInCouncil, itemAddress } from '../../core/domain/item/label.ts';
import { dissentOf, votesBesideDissent } from '../../core/domain/item/told.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import type { Effect } from '../../core/vocabulary/effect.ts';
import type { OutcomeTerm } from '../../core/vocabulary/vocabulary.ts';
import type { SiteContext } from '../site-context.ts';

interface Badge {
  readonly value: Effect;
  readonly label: string;
}

/** One line of a list of items; the same wherever items are listed. */
export interface ItemSummary {
  readonly id: string;
  readonly href: string;
  /** 諮問第42号 or 報告1. */
  readonly label: string;
  /** 第5期諮問第42号: unique in the council where its number is. */
  readonly fullLabel: string;
  readonly title: string;
  /** 委託, …; undefined where the record gives none. */
  readonly type: string | undefined;
  readonly department: { readonly name: string; readonly href: string } | undefined;
  /** In the council's own word; the effect is what badges go by. */
  readonly outcome: Badge;
  /** The outcome, or that of each part of an item that was decided in parts. */
  readonly badges: readonly Badge[];
  /** The votes that decided, without what `dissent` tells; empty where the record tells none. */
  readonly votes: string;
  /** 反対1名: who did not agree, where the record tells; else empty. */
  readonly dissent: string;
  /** Where the discussion speaks of that dissent. */
  readonly objections: readonly { readonly speaker: string; readonly href: string }[];
  readonly date: string;
  readonly dateText: string;
  readonly meeting: { readonly label: string; readonly href: string };
  /** What the list is about in this item's case: 第8項. */
  readonly remark?: string;
}

/** @param treatment the meeting whose outcome is shown: that of the latest, unless the list is about another */
export function itemSummary(
  context: SiteContext,
  council: CouncilArchive,
  item: Item,
  treatment: Item['latest'] = item.latest,
): ItemSummary {
  const { entry, meeting, department } = treatment;
  const { date } = meeting.header;
  return {
    id: item.id,
    href: context.href(itemAddress(item)),
    label: formatItem(item),
    fullLabel: formatItemInCouncil(item),
    title: entry.title,
    type: item.latest.entry.type?.label,
    department: department && {
      name: department.name,
      href: context.href(departmentAddress(item.council, department.id)),
    },
    outcome: badge(entry.outcome),
    badges:
      entry.parts.length > 0
        ? entry.parts.map(({ what, outcome }) => ({ ...badge(outcome), label: `${what}：${outcome.label}` }))
        : [badge(entry.outcome)],
    votes: votesBesideDissent(entry),
    dissent: dissentOf(entry),
    objections: context.objections(council, treatment).map(({ anchor, speaker }) => ({
      speaker,
      href: `${context.href(meetingAddress(meeting.council, meeting.id))}#${anchor}`,
    })),
    date,
    dateText: formatWareki(date),
    meeting: {
      label: formatMeeting(council.council, meeting.header),
      href: context.href(meetingAddress(meeting.council, meeting.id)),
    },
  };
}

const badge = ({ effect, label }: OutcomeTerm): Badge => ({ value: effect, label });

/** Newest meeting first; inside a meeting in the order of its agenda. */
export function newestFirst(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) =>
    a.latest.meeting.id < b.latest.meeting.id ? 1 : a.latest.meeting.id > b.latest.meeting.id ? -1 : 0,
  );
}

/** The items of one kind, newest first. */
export interface KindList {
  /** Key of the kind, for the ids of a page's sections. */
  readonly key: string;
  /** 諮問, 報告事項. */
  readonly label: string;
  /** How many there are, those left out included. */
  readonly total: number;
  readonly items: readonly ItemSummary[];
}

interface ListOptions {
  /** As many as are listed of each kind. */
  readonly most?: number;
  readonly remarkOf?: (item: Item) => string;
}

/** Items by kind, in the order of the council's kinds; kinds that have none are left out. */
export function listKinds(
  context: SiteContext,
  council: CouncilArchive,
  items: readonly Item[],
  { most = Number.POSITIVE_INFINITY, remarkOf = () => '' }: ListOptions = {},
): KindList[] {
  return council.council.vocabulary.kinds.flatMap(({ key, label }): KindList[] => {
    const ofKind = items.filter((item) => item.kind.key === key);
    const shown = ofKind
      .slice(0, most)
      .map((item) => ({ ...itemSummary(context, council, item), remark: remarkOf(item) }));
    return ofKind.length > 0 ? [{ key, label, total: ofKind.length, items: shown }] : [];
  });
}
