import { meetingAddress, opinionAddress } from '../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { formatMeeting } from '../core/domain/council/council.ts';
import { formatItem, itemAddress } from '../core/domain/item/label.ts';
import { formatMeetingDate } from '../core/domain/meeting/facts.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import { formatOpinion, type Opinion } from '../core/domain/opinion/opinion.ts';
import type { CitedRecord } from '../core/export/citing/cited.ts';
import type { SiteContext } from './site-context.ts';

/** A meeting's record, to be cited from. */
export const citedMeeting = (context: SiteContext, council: CouncilArchive, meeting: Meeting): CitedRecord => ({
  ...citedFrom(council, meeting),
  title: `${formatMeeting(council.council, meeting.header)} 会議録`,
  href: context.href(meetingAddress(meeting.council, meeting.id)),
});

/** An item as its last meeting decided it. */
export function citedItem(context: SiteContext, council: CouncilArchive, item: Item): CitedRecord {
  const { entry, meeting } = item.latest;
  return {
    ...citedFrom(council, meeting),
    title: `${formatItem(item)}「${entry.title}」（${formatMeeting(council.council, meeting.header)} 会議録）`,
    href: context.href(itemAddress(item)),
  };
}

export const citedOpinion = (context: SiteContext, council: CouncilArchive, opinion: Opinion): CitedRecord => ({
  ...citedFrom(council, opinion.record),
  title: `${formatOpinion(opinion.header)}「${opinion.header.title}」`,
  href: context.href(opinionAddress(council.council.id, opinion.id)),
});

function citedFrom({ council }: CouncilArchive, { header }: Meeting) {
  return {
    council: council.name,
    date: header.date,
    dateText: formatMeetingDate(header.date),
    fidelity: header.record.fidelity,
  };
}
