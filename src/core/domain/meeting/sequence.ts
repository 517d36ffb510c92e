import { nameKey } from '../../text/name-key.ts';
import { formatTime } from '../../text/wareki.ts';
import type { Council } from '../council/council.ts';
import type { Meeting } from './meeting.ts';

/** Sessions of one period that the archive does not hold, both ends included. */
interface Missing {
  readonly period: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The sessions that lie between two meetings of a council that follow each other in the archive. Of two periods only the
 * later one's beginning is known: how many sessions the earlier one had, nobody says.
 * @param before undefined for the first meeting of the archive
 */
export function missingBetween(
  { sessions }: Pick<Council, 'sessions'>,
  before: Meeting | undefined,
  after: Meeting,
): Missing | undefined {
  const { period, session, kind } = after.header;
  // Regular and other meetings may be counted apart, and then nobody knows what lies between.
  if (before && before.header.kind !== kind) return undefined;
  const isSameCount = sessions === 'running' || before?.header.period === period;
  const first = before && isSameCount ? before.header.session + 1 : 1;
  return first < session ? { period, first, last: session - 1 } : undefined;
}

/** `第16回から第20回まで（5回）`, `第16回`. */
export function formatMissing({ first, last }: Missing): string {
  return first === last ? `第${first}回` : `第${first}回から第${last}回まで（${last - first + 1}回）`;
}

/** A meeting that was announced in an earlier one, and held. */
export interface Announced {
  /** Where it was announced. */
  readonly by: Meeting;
  readonly held: Meeting;
  /** What was otherwise than announced, in words; empty where nothing was, as far as both records say. */
  readonly differences: readonly string[];
}

/** The announcements of a meeting's record that came true: one meeting of the archive was held on that day. */
export function announcedBy(by: Meeting, meetings: readonly Meeting[]): Announced[] {
  return by.header.nextMeetings.flatMap((announced): Announced[] => {
    const [held, ...others] = meetings.filter(({ header }) => header.date === announced.date);
    // A day that was past already is a slip of the pen.
    if (!held || others.length > 0 || held.header.date <= by.header.date) return [];
    return [{ by, held, differences: [...timeDiffers(announced, held), ...placeDiffers(announced, held)] }];
  });
}

type Announcement = Meeting['header']['nextMeetings'][number];

function timeDiffers({ time }: Announcement, { header }: Meeting): string[] {
  const start = header.time?.start;
  if (time === undefined || start === undefined || time === start) return [];
  return [`予告は${formatTime(time)}、開会は${formatTime(start)}`];
}

function placeDiffers({ place }: Announcement, { header }: Meeting): string[] {
  if (place === undefined || header.place === undefined || nameKey(place) === nameKey(header.place)) return [];
  return [`予告の場所は「${place}」、開かれた場所は「${header.place}」`];
}

/** Where a meeting had been announced, oldest first. */
export function announcementsOf(held: Meeting, meetings: readonly Meeting[]): Announced[] {
  const announcing = meetings.filter(({ header }) => header.nextMeetings.some(({ date }) => date === held.header.date));
  return announcing.flatMap((by) => announcedBy(by, meetings)).filter((one) => one.held === held);
}
