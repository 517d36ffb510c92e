import { meetingAddress } from '../../core/domain/address/addresses.ts';
import { agendaOf, type CouncilArchive } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import { dissentOf } from '../../core/domain/item/told.ts';
import { formatMeetingDate } from '../../core/domain/meeting/facts.ts';
import { type Meeting, utterancesOf } from '../../core/domain/meeting/meeting.ts';
import { type ItemSummary, itemSummary } from '../item/summary.ts';
import type { SiteContext } from '../site-context.ts';

/** What lists of meetings say of one. */
interface ListedMeeting {
  readonly href: string;
  /** 第5期第15回. */
  readonly label: string;
  readonly date: string;
  /** 平成22年1月22日（金）. */
  readonly dateText: string;
  readonly utterances: number;
}

/** One meeting in a list of meetings, with its items. */
export interface MeetingSummary extends ListedMeeting {
  readonly items: readonly ItemSummary[];
}

/** The same where the items are listed elsewhere: how many it took up of each kind. */
export interface MeetingLine extends ListedMeeting {
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  /** Items of whose decision there somebody did not agree. */
  readonly dissent: number;
}

export function meetingSummary(context: SiteContext, council: CouncilArchive, meeting: Meeting): MeetingSummary {
  return {
    ...listedMeeting(context, council, meeting),
    items: agendaOf(council, meeting).map((item) =>
      itemSummary(
        context,
        council,
        item,
        item.treatments.find((treatment) => treatment.meeting === meeting),
      ),
    ),
  };
}

export function meetingLine(context: SiteContext, council: CouncilArchive, meeting: Meeting): MeetingLine {
  const { items } = meeting.header;
  return {
    ...listedMeeting(context, council, meeting),
    kinds: council.council.vocabulary.kinds
      .map(({ key, label }) => ({ label, count: items.filter(({ named }) => named.kind.key === key).length }))
      .filter(({ count }) => count > 0),
    dissent: items.filter(({ entry }) => dissentOf(entry) !== '').length,
  };
}

function listedMeeting(context: SiteContext, { council }: CouncilArchive, meeting: Meeting): ListedMeeting {
  const { date } = meeting.header;
  return {
    href: context.href(meetingAddress(meeting.council, meeting.id)),
    label: formatMeeting(council, meeting.header),
    date,
    dateText: formatMeetingDate(date),
    utterances: utterancesOf(meeting).length,
  };
}
