import type { Numbering } from '../council/council.ts';

/** Id of a meeting in its council: its date, `2010-01-22`, or `2010-01-22-2` for the second on one day. */
export type MeetingId = string;
/** Id of an inquiry (`5-42`, `fy2016-8`) or a report (`2011-02-22-1`) in its council. */
export type ItemId = string;

const PERIOD_PREFIXES: Readonly<Record<Numbering, string>> = { term: '', 'fiscal-year': 'fy', 'calendar-year': 'y' };

/** Inquiry numbers restart with each period, so the period is part of the id. */
export function inquiryId(numbering: Numbering, period: number, number: number): ItemId {
  return `${PERIOD_PREFIXES[numbering]}${period}-${number}`;
}

/** `position` is the 1-based place of the report in the meeting's `reports`. */
export function reportId(meeting: MeetingId, position: number): ItemId {
  return `${meeting}-${position}`;
}

const MEETING_FILE = /^(\d{4}-\d{2}-\d{2})(?:-[2-9])?$/;

/** The date in a meeting id, or undefined when the text has not the shape of a meeting id. */
export function meetingIdDate(id: string): string | undefined {
  return MEETING_FILE.exec(id)?.[1];
}
