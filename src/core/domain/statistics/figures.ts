import { EFFECTS, type Effect } from '../../vocabulary/effect.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import { calendarYearOf } from '../council/year.ts';
import { hasDissent } from '../item/told.ts';
import { ASKED_KINDS, type AskedFor, type AskedKind, askedKind } from '../item/undertakings.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type MeetingFigures, meetingFigures, TOLD_ROLES, type ToldRole } from './meeting-figures.ts';

/** What figures are of: meetings, the items whose last meeting they were, and what they asked for. */
interface Counted {
  readonly meetings: readonly MeetingFigures[];
  readonly items: readonly Item[];
  readonly asked: readonly AskedFor[];
}

/** The meetings of one period in one calendar year: periods and years are both made of these. */
export interface Segment extends Counted {
  readonly period: number;
  readonly year: number;
}

/** Everything of a council that is counted, its segments newest first. */
export interface CouncilStatistics extends Counted {
  readonly segments: readonly Segment[];
}

/** Sums over some meetings. */
export interface Figures {
  readonly meetings: number;
  /** Meetings of which the length is known. */
  readonly timed: number;
  readonly minutes: number;
  readonly utterances: Readonly<Record<ToldRole, number>>;
  readonly byMembersOnItems: number;
  readonly spokenOn: number;
  readonly attended: number;
  readonly absent: number;
  /** Passages that are marked as not public. */
  readonly withheld: number;
  readonly items: number;
  /** By the key of the kind. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly effects: Readonly<Record<Effect, number>>;
  /** Items of whose decision the record says that somebody did not agree. */
  readonly dissent: number;
  readonly asked: Readonly<Record<AskedKind, { readonly asked: number; readonly answered: number }>>;
}

const yearOfMeeting = ({ header }: Pick<Meeting, 'header'>): number => calendarYearOf(header.date);

/**
 * One pass over the meetings of a council. An item belongs to its last meeting, whose outcome is the item's; what was
 * asked for belongs to the meeting that asked.
 */
export function councilStatistics(
  archive: CouncilArchive,
  departmentNames: ReadonlySet<string>,
  asked: readonly AskedFor[],
): CouncilStatistics {
  const meetings = archive.meetings.map((meeting) => meetingFigures(archive, departmentNames, meeting));
  const items = [...archive.items.values()];
  const segments = new Map<string, { meetings: MeetingFigures[]; items: Item[]; asked: AskedFor[] } & Segment>();
  const segmentOf = (meeting: Meeting) => {
    const { period } = meeting.header;
    const year = yearOfMeeting(meeting);
    const known = segments.get(`${period} ${year}`) ?? { period, year, meetings: [], items: [], asked: [] };
    segments.set(`${period} ${year}`, known);
    return known;
  };
  for (const one of meetings) segmentOf(one.meeting).meetings.push(one);
  for (const item of items) segmentOf(item.latest.meeting).items.push(item);
  for (const one of asked) segmentOf(one.meeting).asked.push(one);
  return { meetings, items, asked, segments: [...segments.values()].reverse() };
}

export function sumFigures({ meetings, items, asked }: Counted): Figures {
  const sum = (of: (one: MeetingFigures) => number): number => meetings.reduce((total, one) => total + of(one), 0);
  const kinds = new Map<string, number>();
  const effects = recordOf(EFFECTS, () => 0);
  for (const { kind, latest } of items) {
    kinds.set(kind.key, (kinds.get(kind.key) ?? 0) + 1);
    effects[latest.entry.outcome.effect] += 1;
  }
  return {
    meetings: meetings.length,
    timed: meetings.filter(({ minutes }) => minutes !== undefined).length,
    minutes: sum(({ minutes = 0 }) => minutes),
    utterances: recordOf(TOLD_ROLES, (role) => sum(({ utterances }) => utterances[role])),
    byMembersOnItems: sum(({ byMembersOnItems }) => byMembersOnItems),
    spokenOn: sum(({ spokenOn }) => spokenOn),
    attended: sum(({ attended }) => attended),
    absent: sum(({ absent }) => absent),
    withheld: sum(({ withheld }) => withheld),
    items: items.length,
    kinds,
    effects,
    dissent: items.filter(hasDissent).length,
    asked: recordOf(ASKED_KINDS, (kind) => {
      const own = asked.filter((one) => askedKind(one) === kind);
      return { asked: own.length, answered: own.filter(({ answers }) => answers.length > 0).length };
    }),
  };
}

const recordOf = <K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
