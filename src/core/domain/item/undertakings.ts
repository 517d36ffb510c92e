import { daysBetween } from '../../text/wareki.ts';
import type { ItemId, NamedItem } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import { type Department, findDepartment } from '../council/department.ts';
import { NEXT_MEETING, type Undertaking } from '../meeting/header.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { readDue } from './due.ts';

export type UndertakingKind = 'condition' | 'request';

/** A condition or request of an item, or of a meeting itself, with what became of it. */
export interface AskedFor {
  readonly kind: UndertakingKind;
  /** Missing for what belongs to none of the meeting's items. */
  readonly item: Item | undefined;
  /** The meeting that asked. */
  readonly meeting: Meeting;
  /** 1-based place among the item's conditions, or requests, over all its meetings; or among the meeting's own. */
  readonly position: number;
  readonly undertaking: Undertaking;
  /** The item as that meeting names it. */
  readonly named: NamedItem | undefined;
  /** Who answered, oldest first; empty while it is open. */
  readonly answers: readonly { readonly item: Item; readonly meeting: Meeting }[];
}

/** What was asked for, as pages tell it: what is not said to be a request or a promise counts as a request. */
export const ASKED_KINDS = ['condition', 'request', 'promise'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

export const askedKind = ({ kind, undertaking }: AskedFor): AskedKind =>
  kind === 'condition' ? 'condition' : undertaking.is === 'promise' ? 'promise' : 'request';

export const ASKED_LABELS: Readonly<Record<AskedKind, string>> = {
  condition: '条件',
  request: '要望',
  promise: '約束',
};

/** What was asked of an item, conditions first, each in the order of the record. */
export function askedOf(archive: CouncilArchive, item: Item): AskedFor[] {
  const answers = answersTo(archive, item);
  return (['condition', 'request'] as const).flatMap((kind) =>
    item.treatments
      .flatMap(({ meeting, named, entry }) =>
        listOf(entry, kind).map((undertaking) => ({ meeting, named, undertaking })),
      )
      .map(({ meeting, named, undertaking }, index): AskedFor => {
        const position = index + 1;
        const by = answers.filter((answer) => answer.meeting.id >= meeting.id && settlesIt(answer, kind, position));
        return {
          kind,
          item,
          meeting,
          position,
          undertaking,
          named,
          answers: by.map(({ item, meeting }) => ({ item, meeting })),
        };
      }),
  );
}

/** The unit that promised something, or of which it was asked, where minutes name a unit or its head (住宅課, 住宅課長). */
export function unitNamed({ departments }: CouncilArchive, { meeting, undertaking }: AskedFor): Department | undefined {
  const { is, by, to } = undertaking;
  const named = is === 'promise' ? by : to;
  const unitOf = (name: string | undefined) => findDepartment(departments, name, meeting.header.date);
  return unitOf(named) ?? unitOf(named?.replace(/長$/, ''));
}

/** The unit that has to do what was asked: the one that is named, else that of the item. */
export const chargedWith = (archive: CouncilArchive, one: AskedFor): Department | undefined =>
  unitNamed(archive, one) ?? one.item?.latest.department;

/** What was asked and promised in a meeting without belonging to one of its items. */
function askedAt(archive: CouncilArchive, meeting: Meeting): AskedFor[] {
  return meeting.header.undertakings.map((undertaking, index): AskedFor => {
    const position = index + 1;
    const answers = [...archive.items.values()].flatMap((item) =>
      item.treatments
        .filter(({ entry }) =>
          entry.settles.some((one) => one.meeting === meeting.id && one.requests.includes(position)),
        )
        .map((treatment) => ({ item, meeting: treatment.meeting })),
    );
    return { kind: 'request', item: undefined, meeting, position, undertaking, named: undefined, answers };
  });
}

/** What was asked in a council, newest meeting first; in a meeting what belongs to its items first. */
export function allAsked(archive: CouncilArchive): AskedFor[] {
  const ofItems = [...archive.items.values()].flatMap((item) => askedOf(archive, item));
  const ofMeetings = archive.meetings.flatMap((meeting) => askedAt(archive, meeting));
  return [...ofItems, ...ofMeetings].sort((a, b) =>
    a.meeting.id < b.meeting.id ? 1 : a.meeting.id > b.meeting.id ? -1 : 0,
  );
}

/** Recorded meetings of the council since the one that asked: how long it has been open, without asking a clock. */
export function meetingsSince(archive: CouncilArchive, { meeting }: Pick<AskedFor, 'meeting'>): number {
  return archive.meetings.length - 1 - archive.meetings.findLastIndex(({ id }) => id === meeting.id);
}

/** Days from the meeting that asked to the council's last recorded one. */
export function daysRecordedSince({ meetings }: CouncilArchive, { meeting }: Pick<AskedFor, 'meeting'>): number {
  return daysBetween(meeting.header.date, meetings.at(-1)?.header.date ?? meeting.header.date);
}

/**
 * Whether its time is over and nothing answers it. The archive itself tells the time: the next meeting is over when a
 * later one of the council is recorded, a day when a meeting after it is. A time that names no day is never over.
 */
export function isOverdue(archive: CouncilArchive, one: AskedFor): boolean {
  const { due } = one.undertaking;
  if (due === undefined || one.answers.length > 0) return false;
  if (due === NEXT_MEETING) return meetingsSince(archive, one) > 0;
  const day = readDue(due, one.meeting.header.date);
  return day !== undefined && day < (archive.meetings.at(-1)?.header.date ?? '');
}

interface Answer {
  readonly item: Item;
  readonly meeting: Meeting;
  /** Undefined answers everything. */
  readonly settles: Item['latest']['entry']['settles'][number] | undefined;
}

/**
 * Who answers an item. One that states `answers` answers all that was asked, unless its `settles` names which; the
 * item itself may settle in a later meeting what an earlier one asked of it.
 */
function answersTo(archive: CouncilArchive, item: Item): Answer[] {
  const stating = (archive.statedOf.get(item.id) ?? []).filter(({ kind }) => kind === 'answers').map(({ by }) => by);
  return [...stating, item]
    .flatMap((by) =>
      by.treatments.flatMap(({ meeting, entry }): Answer[] => {
        const settles = entry.settles.filter((one) => one.item === item.id);
        if (settles.length > 0) return settles.map((one) => ({ item: by, meeting, settles: one }));
        return entry.answers.includes(item.id) ? [{ item: by, meeting, settles: undefined }] : [];
      }),
    )
    .sort((a, b) => (a.meeting.id < b.meeting.id ? -1 : a.meeting.id > b.meeting.id ? 1 : 0));
}

function settlesIt({ settles }: Answer, kind: UndertakingKind, position: number): boolean {
  if (!settles) return true;
  return (kind === 'condition' ? settles.conditions : settles.requests).includes(position);
}

function listOf(entry: Item['latest']['entry'], kind: UndertakingKind): readonly Undertaking[] {
  return kind === 'condition' ? entry.conditions : entry.requests;
}

/** What one item settles of another: the conditions and requests that its answer is about. */
export function settledBy(archive: CouncilArchive, by: Item, id: ItemId): AskedFor[] {
  const item = archive.items.get(id);
  return item ? askedOf(archive, item).filter(({ answers }) => answers.some((answer) => answer.item === by)) : [];
}
