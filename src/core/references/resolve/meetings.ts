import type { CouncilArchive } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { CitationTarget, MeetingCitation, Resolution } from '../citation.ts';
import { isDayIn, periodAt } from '../time/relative-time.ts';
import { resolved, unresolved } from './outcome.ts';

/**
 * A meeting by day, by session, or as the one before. Sessions are counted without gaps, so the one before is the
 * session with the number before; of the first session of a period nobody knows what came before.
 */
export function resolveMeeting(archive: CouncilArchive, meeting: Meeting, citation: MeetingCitation): Resolution {
  if (citation.owner !== undefined) return unresolved('other-body');
  if (citation.previous) return answer(sessionBefore(archive, meeting, citation.previous));
  const { dates, time } = citation;
  const named = citation.period ?? (time && periodAt(time, meeting));
  // 昨年度第1回 of a council that counts by terms is none that its count tells.
  if (named && citation.session !== undefined && named.numbering !== archive.council.numbering)
    return unresolved('other-body');
  const isMeant = ({ header }: Meeting): boolean => {
    const isDay =
      dates === undefined ||
      (dates.includes(header.date) && (dates.length === 1 || header.date <= meeting.header.date));
    const isSession =
      citation.session === undefined ||
      (header.session === citation.session && isCountedIn(archive, header, named?.value ?? meeting.header.period));
    return isDay && isSession && (citation.session !== undefined || isInTime(header, meeting, citation));
  };
  return answer(archive.meetings.filter(isMeant));
}

/** The meetings, at most one where numbers are right, that were so many sessions before another. */
export function sessionBefore(archive: CouncilArchive, { header }: Meeting, back: number): Meeting[] {
  return archive.meetings.filter(
    (one) =>
      isCountedIn(archive, one.header, header.period) &&
      one.header.kind === header.kind &&
      one.header.session === header.session - back,
  );
}

function isCountedIn({ council }: CouncilArchive, header: Meeting['header'], period: number): boolean {
  return council.sessions === 'running' || header.period === period;
}

/** 先月の審議会, 昨年11月の審議会: by the day, of which nobody can speak before it was. */
function isInTime({ date }: Meeting['header'], meeting: Meeting, { time, month, day }: MeetingCitation): boolean {
  if (!time) return true;
  const isThen = isDayIn(date, time, meeting) === true;
  const isMonth = month === undefined || Number(date.slice(5, 7)) === month;
  const isDay = day === undefined || Number(date.slice(8, 10)) === day;
  return isThen && isMonth && isDay && date <= meeting.header.date;
}

function answer(meetings: readonly Meeting[]): Resolution {
  const found = meetings.map(({ id }): CitationTarget => ({ kind: 'meeting', id }));
  if (found.length === 1 && found[0]) return resolved(found[0]);
  return unresolved(found.length > 1 ? 'several-before' : 'not-recorded', found);
}
