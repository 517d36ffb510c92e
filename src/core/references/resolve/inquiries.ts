import { inquiryId } from '../../domain/address/ids.ts';
import type { CouncilArchive, Item } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { CitationTarget, InquiryCitation, Resolution } from '../citation.ts';
import { resolved, unresolved } from './outcome.ts';

/**
 * Numbers restart with each period, so a number alone is one of the meeting's own period. An inquiry that first came
 * up after the meeting cannot be meant by it.
 */
export function resolveInquiry(archive: CouncilArchive, meeting: Meeting, citation: InquiryCitation): Resolution {
  const { numbering } = archive.council;
  const { period: named, number } = citation;
  if (citation.elsewhere || (named && named.numbering !== numbering)) return unresolved('other-body');
  const period = named?.value ?? meeting.header.period;
  const item = archive.items.get(inquiryId(numbering, period, number));
  if (item && isKnownAt(item, meeting)) return resolved({ kind: 'inquiry', id: item.id });
  if (named) return unresolved('not-recorded');
  const periods = new Set(archive.meetings.map(({ header }) => header.period));
  const candidates = [...periods].flatMap((one): CitationTarget[] => {
    const other = one < period ? archive.items.get(inquiryId(numbering, one, number)) : undefined;
    return other ? [{ kind: 'inquiry', id: other.id }] : [];
  });
  return unresolved('not-recorded', candidates);
}

function isKnownAt(item: Item, meeting: Meeting): boolean {
  const [first] = item.treatments;
  return first !== undefined && first.meeting.header.date <= meeting.header.date;
}
