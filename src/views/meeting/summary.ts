import { meetingAddress } from '../../core/domain/address/addresses.ts';
import { agendaOf, type CouncilArchive } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import { formatMeetingDate } from '../../core/domain/meeting/facts.ts';
import { type Meeting, utterancesOf } from '../../core/domain/meeting/meeting.ts';
import { type ItemSummary, itemSummary } from '../item/summary.ts';
import type { SiteContext } from '../site-context.ts';

/** One meeting in a list of meetings. */
export interface MeetingSummary {
  readonly href: string;
  /** 第5期第15回. */
  readonly label: string;
  readonly date: string;
  /** 平成22年1月22日（金）. */
  readonly dateText: string;
  readonly utterances: number;
  readonly items: readonly ItemSummary[];
}

export function meetingSummary(context: SiteContext, council: CouncilArchive, meeting: Meeting): MeetingSummary {
  const { date } = meeting.header;
  return {
    href: context.href(meetingAddress(meeting.council, meeting.id)),
    label: formatMeeting(council.council, meeting.header),
    date,
    dateText: formatMeetingDate(date),
    utterances: utterancesOf(meeting).length,
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
