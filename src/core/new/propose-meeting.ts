import type { CouncilArchive, Inquiry } from '../domain/archive.ts';
import { fiscalYearOf, formatSession } from '../domain/council/council.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { MeetingPlan, PlannedInquiry } from './meeting-plan.ts';

/** What the archive says of a meeting on a day; period and session are missing where no earlier meeting tells them. */
export type Proposal = Omit<MeetingPlan, 'period' | 'session' | 'inquiries' | 'reports' | 'source'> & {
  readonly period?: number | undefined;
  readonly session?: number | undefined;
};

/** The day that the council's last meeting announced for the next one. */
export function proposeDate({ meetings }: Pick<CouncilArchive, 'meetings'>): string | undefined {
  const last = meetings.at(-1);
  return last?.header.nextMeetings
    .map(({ date }) => date)
    .sort()
    .find((date) => date > last.header.date);
}

/** Proposes a meeting on a day from the one before that day: the next session, its place and time, its roster. */
export function proposeMeeting(archive: CouncilArchive, date: string): Proposal {
  const last = lastBefore(archive, date);
  const isYearly = archive.council.numbering === 'fiscal-year';
  const nothing = { date, period: isYearly ? fiscalYearOf(date) : undefined, members: [], absent: [], officials: [] };
  if (!last) return { ...nothing, session: undefined };
  const { header } = last;
  const period = isYearly ? fiscalYearOf(date) : header.period;
  const announced = header.nextMeetings.find((next) => next.date === date);
  return {
    date,
    period,
    session: period === header.period ? header.session + 1 : 1,
    start: announced?.time ?? header.time?.start,
    place: announced?.place ?? header.place,
    // Who was absent is a member all the same.
    members: [...header.attendees.members, ...header.attendees.absent],
    absent: [],
    officials: header.attendees.officials,
    rosterOf: last.id,
    fidelity: header.record.fidelity,
  };
}

/**
 * The title of the source, as the record before the day has it: with the new session for the old one. Undefined where
 * the title holds any other number, for that may be the other meeting's date.
 */
export function proposeSource(
  archive: CouncilArchive,
  date: string,
  period: number,
  session: number,
): string | undefined {
  const last = lastBefore(archive, date);
  if (!last) return undefined;
  const { council } = archive;
  const parts = last.header.record.source.title?.split(formatSession(council, last.header.period, last.header.session));
  if (!parts || parts.some((part) => /\p{N}|[元一二三四五六七八九十]/u.test(part))) return undefined;
  return parts.join(formatSession(council, period, session));
}

/** The inquiries of a period that an earlier meeting continued, for the meeting on `date` to take up again. */
export function openInquiries(archive: CouncilArchive, period: number, date: string): PlannedInquiry[] {
  return inquiriesBefore(archive, period, date).flatMap(({ number, treatments }) => {
    const latest = treatments.filter(({ meeting }) => meeting.header.date < date).at(-1);
    if (latest?.entry.outcome.effect !== 'continued') return [];
    const { title, type, department } = latest.entry;
    return [
      { number, title, ...(type ? { type: type.id } : {}), department, carriedOver: { from: latest.meeting.id } },
    ];
  });
}

/** `count` new inquiries, numbered on from the highest number that the period has before `date`. */
export function newInquiries(archive: CouncilArchive, period: number, date: string, count: number): PlannedInquiry[] {
  const last = Math.max(0, ...inquiriesBefore(archive, period, date).map(({ number }) => number));
  return Array.from({ length: count }, (_, index) => ({ number: last + index + 1 }));
}

function inquiriesBefore({ items }: CouncilArchive, period: number, date: string): Inquiry[] {
  const before = [...items.values()].filter((item) => item.kind === 'inquiry');
  return before
    .filter((item) => item.period === period && item.treatments.some(({ meeting }) => meeting.header.date < date))
    .sort((a, b) => a.number - b.number);
}

function lastBefore({ meetings }: CouncilArchive, date: string): Meeting | undefined {
  return meetings.findLast((meeting) => meeting.header.date < date);
}
