import { itemPeriod } from '../domain/address/ids.ts';
import type { CouncilArchive, Item } from '../domain/archive.ts';
import { formatSession } from '../domain/council/council.ts';
import { yearOf } from '../domain/council/year.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { type ItemKind, keepsNumber } from '../vocabulary/vocabulary.ts';
import type { MeetingPlan, NewCounts, PlannedItem } from './meeting-plan.ts';

/** What the archive says of a meeting on a day; period and session are missing where no earlier meeting tells them. */
export type Proposal = Omit<MeetingPlan, 'period' | 'session' | 'items' | 'source'> & {
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
  const { numbering } = archive.council;
  const year = numbering === 'term' ? undefined : yearOf(numbering, date);
  const nothing = { date, period: year, members: [], absent: [], officials: [] };
  if (!last) return { ...nothing, session: undefined };
  const { header } = last;
  const period = year ?? header.period;
  const announced = header.nextMeetings.find((next) => next.date === date);
  return {
    date,
    period,
    session: archive.council.sessions === 'running' || period === header.period ? header.session + 1 : 1,
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

/** When a meeting is: what numbers of its items go by. */
type When = Pick<MeetingPlan, 'period' | 'date'>;

/**
 * The items that an earlier meeting continued, for the meeting to take up again: those of its own period, and whatever
 * the meeting just before it left open.
 */
export function openItems(archive: CouncilArchive, when: When): PlannedItem[] {
  const last = lastBefore(archive, when.date);
  return inOrder(archive).flatMap((item): PlannedItem[] => {
    const { kind, number } = item;
    const latest = item.treatments.filter(({ meeting }) => meeting.header.date < when.date).at(-1);
    if (!keepsNumber(kind) || latest?.entry.outcome.effect !== 'continued') return [];
    const isOwn = item.period === itemPeriod({ kind, number }, { header: when });
    if (!isOwn && latest.meeting !== last) return [];
    const { title, type, department } = latest.entry;
    return [
      {
        kind,
        number,
        ...(isOwn ? {} : { period: item.period }),
        title,
        ...(type ? { type: type.id } : {}),
        department,
        carriedOver: { from: latest.meeting.id },
      },
    ];
  });
}

/** New items, numbered on from the highest number that their kind has before the meeting. */
export function newItems(archive: CouncilArchive, when: When, counts: NewCounts): PlannedItem[] {
  return [...counts].flatMap(([kind, count]) => {
    const last = keepsNumber(kind) ? highestBefore(archive, kind, when) : 0;
    return Array.from({ length: count }, (_, index) => ({ kind, number: last + index + 1 }));
  });
}

function highestBefore(archive: CouncilArchive, kind: ItemKind, when: When): number {
  const period = itemPeriod({ kind, number: 1 }, { header: when });
  const before = inOrder(archive).filter(
    (item) =>
      item.kind.key === kind.key &&
      item.period === period &&
      item.treatments.some(({ meeting }) => meeting.header.date < when.date),
  );
  return Math.max(0, ...before.map(({ number }) => number));
}

/** By kind, then by number. */
function inOrder({ council, items }: CouncilArchive): Item[] {
  const place = ({ kind }: Item) => council.vocabulary.kinds.findIndex(({ key }) => key === kind.key);
  return [...items.values()].sort(
    (a, b) => place(a) - place(b) || (a.period ?? 0) - (b.period ?? 0) || a.number - b.number,
  );
}

function lastBefore({ meetings }: CouncilArchive, date: string): Meeting | undefined {
  return meetings.findLast((meeting) => meeting.header.date < date);
}
