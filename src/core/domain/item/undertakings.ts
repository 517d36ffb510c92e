import type { ItemId, NamedItem } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import { type Department, findDepartment } from '../council/department.ts';
import type { Undertaking } from '../meeting/header.ts';
import type { Meeting } from '../meeting/meeting.ts';

export type UndertakingKind = 'condition' | 'request';

/** A condition or request of an item, with what became of it. */
export interface AskedFor {
  readonly kind: UndertakingKind;
  readonly item: Item;
  /** The meeting that asked. */
  readonly meeting: Meeting;
  /** 1-based place among the item's conditions, or requests, over all its meetings. */
  readonly position: number;
  readonly undertaking: Undertaking;
  /** The item as that meeting names it. */
  readonly named: NamedItem;
  /** Who answered, oldest first; empty while it is open. */
  readonly answers: readonly { readonly item: Item; readonly meeting: Meeting }[];
}

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
  unitNamed(archive, one) ?? one.item.latest.department;

/** What was asked in all items of a council, newest meeting first. */
export function allAsked(archive: CouncilArchive): AskedFor[] {
  return [...archive.items.values()]
    .flatMap((item) => askedOf(archive, item))
    .sort((a, b) => (a.meeting.id < b.meeting.id ? 1 : a.meeting.id > b.meeting.id ? -1 : 0));
}

/** Recorded meetings of the council since the one that asked: how long it has been open, without asking a clock. */
export function meetingsSince(archive: CouncilArchive, { meeting }: Pick<AskedFor, 'meeting'>): number {
  return archive.meetings.length - 1 - archive.meetings.findLastIndex(({ id }) => id === meeting.id);
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
