import type { NamedItem } from '../domain/address/ids.ts';
import type { ItemEntry, MeetingHeader } from '../domain/meeting/header.ts';
import type { ItemKind } from '../vocabulary/vocabulary.ts';

type Member = MeetingHeader['attendees']['members'][number];
type Official = MeetingHeader['attendees']['officials'][number];

/** An item of a record that is still to be written: its number, or its place, and what is known of one taken over. */
export type PlannedItem = NamedItem &
  Partial<Pick<ItemEntry, 'title' | 'department' | 'carriedOver'>> & {
    /** The id, or the council's word. */
    readonly type?: string;
  };

/** How many items of a kind come up for the first time. */
export type NewCounts = ReadonlyMap<ItemKind, number>;

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
  /** In the order of the council's kinds. */
  readonly items: readonly PlannedItem[];
  readonly fidelity?: MeetingHeader['record']['fidelity'] | undefined;
  /** Title of the source. */
  readonly source?: string | undefined;
}
