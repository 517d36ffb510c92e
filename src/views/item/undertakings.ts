import {
  councilAddress,
  departmentAddress,
  meetingAddress,
  undertakingsAddress,
} from '../../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import { formatItemInCouncil, itemAddress } from '../../core/domain/item/label.ts';
import { formatDue, formatParties } from '../../core/domain/item/told.ts';
import {
  ASKED_LABELS,
  type AskedFor,
  askedKind,
  chargedWith,
  daysRecordedSince,
  meetingsSince,
  unitNamed,
} from '../../core/domain/item/undertakings.ts';
import { NEXT_MEETING } from '../../core/domain/meeting/header.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { type Cut, cut } from '../cut.ts';
import { formatNumber } from '../figures/figure-table.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import type { LinkedText } from '../text/note.ts';

interface ItemLink {
  readonly label: string;
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly dateText: string;
}

/** A condition or request with what became of it. */
export interface UndertakingProps {
  /** 条件, 要望 or 約束. */
  readonly kind: string;
  /** Whether it is a request or a promise is known; what is neither said to be is called 要望. */
  readonly isToldApart: boolean;
  /** 会長から, 委員から住宅課へ; empty where the minutes tell neither. */
  readonly parties: string;
  /** The page of the unit that they name as the one to do it. */
  readonly unitHref: string | undefined;
  readonly text: LinkedText;
  /** 次回の会議で報告, 期限：来年3月まで; empty where the minutes tell none. */
  readonly due: string;
  readonly answers: readonly ItemLink[];
}

/** The same in a list of a council or department, with whose it is. */
export interface ListedUndertaking extends UndertakingProps {
  readonly item: ItemLink;
  readonly department: { readonly name: string; readonly href: string } | undefined;
  /** Recorded meetings of the council since; 0 says nothing of whether it was reported. */
  readonly meetingsSince: number;
  /** From its meeting to the last recorded one: `1,234日`. */
  readonly daysSince: string;
}

/** Open ones of a council or a department, newest first. */
export interface OpenUndertakings {
  /** Asked for at the next meeting. */
  readonly due: Cut<ListedUndertaking>;
  /** Asked for or promised by some other time. */
  readonly dated: Cut<ListedUndertaking>;
  /** Asked for without saying when. */
  readonly undated: Cut<ListedUndertaking>;
}

export interface UndertakingsProps extends OpenUndertakings {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly answered: Cut<ListedUndertaking>;
}

const MOST_OF_COUNCIL = 60;

export function undertakingsView(context: SiteContext, council: CouncilArchive): UndertakingsProps {
  const { id, name } = council.council;
  const asked = context.asked(council);
  const list = (one: AskedFor) => listed(context, council, one);
  return {
    frame: makeFrame(context, {
      council,
      kind: 'undertakings',
      title: '条件・要望とその後',
      within: name,
      description: `${name}が承認に付けた条件と、審議で出された要望や約束について、後の会議で報告されたかどうかを示します。`,
      address: undertakingsAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    ...openOf(context, council, asked, MOST_OF_COUNCIL),
    answered: cut(
      asked.filter(({ answers }) => answers.length > 0),
      MOST_OF_COUNCIL,
      list,
    ),
  };
}

/** Those among what was asked for that no recorded meeting heard of. */
export function openOf(
  context: SiteContext,
  council: CouncilArchive,
  asked: readonly AskedFor[],
  bound: number,
): OpenUndertakings {
  const open = asked.filter(({ answers }) => answers.length === 0);
  const byDue = (holds: (due: string | undefined) => boolean) =>
    cut(
      open.filter(({ undertaking }) => holds(undertaking.due)),
      bound,
      (one) => listed(context, council, one),
    );
  return {
    due: byDue((due) => due === NEXT_MEETING),
    dated: byDue((due) => due !== undefined && due !== NEXT_MEETING),
    undated: byDue((due) => due === undefined),
  };
}

export function undertakingProps(context: SiteContext, council: CouncilArchive, one: AskedFor): UndertakingProps {
  const unit = unitNamed(council, one);
  return {
    kind: ASKED_LABELS[askedKind(one)],
    isToldApart: one.undertaking.is !== undefined,
    parties: formatParties(one.undertaking),
    unitHref: unit && context.href(departmentAddress(council.council.id, unit.id)),
    text: context.prose(council, one.meeting).line(one.undertaking.text, one.named ? [one.named] : []),
    due: formatDue(one.undertaking.due),
    answers: one.answers.map(({ item, meeting }) => itemLink(context, item, meeting.header.date)),
  };
}

function listed(context: SiteContext, council: CouncilArchive, one: AskedFor): ListedUndertaking {
  const { item, meeting } = one;
  const department = chargedWith(council, one);
  return {
    ...undertakingProps(context, council, one),
    item: item ? itemLink(context, item, meeting.header.date) : meetingLink(context, council, meeting),
    department: department && {
      name: department.name,
      href: context.href(departmentAddress(council.council.id, department.id)),
    },
    meetingsSince: meetingsSince(council, one),
    daysSince: `${formatNumber(daysRecordedSince(council, one))}日`,
  };
}

function itemLink(context: SiteContext, item: Item, date: string): ItemLink {
  return {
    label: formatItemInCouncil(item),
    title: item.latest.entry.title,
    href: context.href(itemAddress(item)),
    date,
    dateText: formatWareki(date),
  };
}

/** A meeting where an item would stand, for what belongs to none. */
function meetingLink(context: SiteContext, { council }: CouncilArchive, { id, header }: Meeting): ItemLink {
  return {
    label: formatMeeting(council, header),
    title: '',
    href: context.href(meetingAddress(council.id, id)),
    date: header.date,
    dateText: formatWareki(header.date),
  };
}
