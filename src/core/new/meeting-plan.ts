import type { InquiryEntry, MeetingHeader } from '../domain/meeting/header.ts';

type Member = MeetingHeader['attendees']['members'][number];
type Official = MeetingHeader['attendees']['officials'][number];

/** An inquiry of a record that is still to be written: its number, and what is known of one taken over. */
export type PlannedInquiry = Pick<InquiryEntry, 'number'> &
  Partial<Pick<InquiryEntry, 'title' | 'department' | 'carriedOver'>> & {
    /** The id, or the council's word. */
    readonly type?: string;
  };

/** A meeting whose record is to be written. What is missing is left for the writer. */
export interface MeetingPlan {
  readonly period: number;
  readonly session: number;
  /** ISO. */
  readonly date: string;
  /** `HH:MM`. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly place?: string | undefined;
  readonly members: readonly Member[];
  readonly absent: readonly Member[];
  readonly officials: readonly Official[];
  /** Id of the meeting that the attendees were taken from, where nobody has confirmed them yet. */
  readonly rosterOf?: string | undefined;
  readonly inquiries: readonly PlannedInquiry[];
  /** How many reports there were. */
  readonly reports: number;
  readonly fidelity?: MeetingHeader['record']['fidelity'] | undefined;
  /** Title of the source. */
  readonly source?: string | undefined;
}
