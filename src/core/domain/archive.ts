import type { Suspect } from '../privacy/suspect.ts';
import type { ItemKind } from '../vocabulary/vocabulary.ts';
import { type ItemId, isSameItem, itemId, itemPeriod, localItemId, type NamedItem } from './address/ids.ts';
import type { AttachedFile } from './attachment/attached-file.ts';
import type { Council } from './council/council.ts';
import { type Department, findDepartment } from './council/department.ts';
import type { Criterion } from './criteria/criterion.ts';
import { RELATIONS, type RelationKind, type RelationTarget } from './item/relation.ts';
import type { Law } from './law.ts';
import type { HeaderItem, ItemEntry } from './meeting/header.ts';
import type { Locate, Meeting, Stretch } from './meeting/meeting.ts';
import type { Member } from './members/member.ts';
import type { Moved } from './moved.ts';
import type { Counterparty, DataItem } from './names/name-list.ts';
import type { Opinion } from './opinion/opinion.ts';
import type { Ground } from './withheld/ground.ts';
import type { Tombstone, Withdrawal } from './withheld/withdrawal.ts';

/** A YAML file of a council's folder after its schema, with where its values stand. */
export interface Registry<T> {
  readonly value: T;
  readonly file: string;
  readonly locate: Locate;
  /** What in the file looks like personal data. */
  readonly suspects?: readonly Suspect[];
}

/** Everything of one council's folder that could be read. */
export interface CouncilSource {
  readonly council: Registry<Council>;
  readonly departments: Registry<readonly Department[]>;
  readonly members: Registry<readonly Member[]>;
  readonly laws: Registry<readonly Law[]>;
  readonly criteria: Registry<readonly Criterion[]>;
  readonly counterparties: Registry<readonly Counterparty[]>;
  readonly dataItems: Registry<readonly DataItem[]>;
  /** Why passages and records are not public: the council's own. */
  readonly grounds: Registry<readonly Ground[]>;
  /** What was taken out of the archive. */
  readonly withdrawals: Registry<readonly Withdrawal[]>;
  /** What stands at the addresses of pages that were. */
  readonly tombstones?: readonly Tombstone[] | undefined;
  /** Those that records may name: the council's own, and the archive's. */
  readonly allGrounds: readonly Ground[];
  readonly meetings: readonly Meeting[];
  readonly opinions: readonly Opinion[];
  /** What stands in its `files/` folder. Missing where there is none. */
  readonly files?: readonly AttachedFile[] | undefined;
  /** Where published addresses went. Missing where nobody has looked. */
  readonly moved?: Registry<readonly Moved[]> | undefined;
  /** What was published before: the files of its `ledger/`, as `release` wrote them. */
  readonly ledger?: readonly LedgerFile[] | undefined;
  /** Records whose file is there but could not be read: `meetings/2010-01-22`. */
  readonly unreadRecords?: readonly string[] | undefined;
  /** Registries whose file could not be read: rules that look names up in them have nothing to say. */
  readonly unread: ReadonlySet<RegistryName>;
}

/** A file of the ledger; `id` is its path below `ledger/` without its ending. */
export interface LedgerFile {
  readonly id: string;
  readonly file: string;
  readonly source: string;
}

export type RegistryName =
  | 'departments'
  | 'members'
  | 'laws'
  | 'criteria'
  | 'counterparties'
  | 'dataItems'
  | 'grounds'
  | 'moved'
  | 'withdrawals';

/** What one meeting did with an item. */
export interface Treatment {
  readonly meeting: Meeting;
  readonly entry: ItemEntry;
  /** The item as the meeting names it. */
  readonly named: NamedItem;
  /** The unit that the entry names, by its id or by its name on the day. */
  readonly department: Department | undefined;
  /** Its path in the meeting's header. */
  readonly path: HeaderItem['path'];
  /** The stretches of the discussion whose heading names the item. */
  readonly stretches: readonly Stretch[];
}

/** An item with every meeting that took it up, earliest first. The last treatment's outcome is the item's. */
export interface Item {
  readonly kind: ItemKind;
  readonly id: ItemId;
  /** Without the kind, as its address has it. */
  readonly localId: string;
  readonly council: string;
  /** What its number is told apart by; undefined for kinds that are not numbered by a period. */
  readonly period: number | undefined;
  /** Of a kind without numbers, its 1-based place in the header's list. */
  readonly number: number;
  readonly treatments: readonly Treatment[];
  readonly latest: Treatment;
}

/** A relation as seen from one of its ends; `other` is missing where that end is not recorded. */
export interface Relation {
  readonly kind: RelationKind;
  readonly direction: 'forward' | 'backward';
  readonly target: RelationTarget;
  readonly other: Item | undefined;
}

/** One council with its indexes. */
export interface CouncilArchive {
  readonly source: CouncilSource;
  readonly council: Council;
  readonly departments: ReadonlyMap<string, Department>;
  /** In the order of the list. */
  readonly members: readonly Member[];
  readonly laws: ReadonlyMap<string, Law>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** Oldest first. */
  readonly meetings: readonly Meeting[];
  readonly meetingsById: ReadonlyMap<string, Meeting>;
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Documents that the council issued, oldest first, by their ids. */
  readonly opinions: ReadonlyMap<string, Opinion>;
  /** The documents that answer an item, by its id. */
  readonly opinionsOn: ReadonlyMap<ItemId, readonly Opinion[]>;
  /** What stands in its `files/` folder, by the paths there. */
  readonly files: ReadonlyMap<string, AttachedFile>;
  /** The minutes of all meetings, then the documents. */
  readonly records: readonly Meeting[];
  /** What other items state of an item, by its id, in the order of the stating items. */
  readonly statedOf: ReadonlyMap<ItemId, readonly StatedRelation[]>;
}

interface StatedRelation {
  readonly kind: RelationKind;
  readonly by: Item;
}

export interface Archive {
  /** By id of the council, in order of the ids. */
  readonly councils: ReadonlyMap<string, CouncilArchive>;
}

/** Builds the indexes. Expects checked sources; of duplicates the first wins, so that it never throws. */
export function buildArchive(sources: readonly CouncilSource[]): Archive {
  const sorted = [...sources].sort((a, b) => compare(a.council.value.id, b.council.value.id));
  return { councils: new Map(sorted.map((source) => [source.council.value.id, buildCouncil(source)])) };
}

function buildCouncil(source: CouncilSource): CouncilArchive {
  const council = source.council.value;
  const meetings = [...source.meetings].sort((a, b) => compare(meetingOrder(a), meetingOrder(b)));
  const departments = indexBy(source.departments.value, (department) => department.id);
  const items = indexItems(council.id, departments, meetings);
  const opinions = [...source.opinions].sort((a, b) => compare(opinionOrder(a), opinionOrder(b)));
  let stated: Map<ItemId, StatedRelation[]> | undefined;
  return {
    source,
    council,
    departments,
    members: source.members.value,
    laws: indexBy(source.laws.value, (law) => law.id),
    criteria: indexBy(source.criteria.value, (criterion) => criterion.id),
    meetings,
    meetingsById: indexBy(meetings, (meeting) => meeting.id),
    items,
    opinions: indexBy(opinions, (opinion) => opinion.id),
    opinionsOn: indexAnswered(opinions),
    files: indexBy(source.files ?? [], (file) => file.path),
    records: [...meetings, ...opinions.map(({ record }) => record)],
    // Made when asked for: the checks bring together meetings whose relations could not all be read.
    get statedOf() {
      stated ??= indexRelations(items);
      return stated;
    },
  };
}

function indexRelations(items: ReadonlyMap<ItemId, Item>): Map<ItemId, StatedRelation[]> {
  const index = new Map<ItemId, StatedRelation[]>();
  for (const by of items.values()) {
    for (const kind of RELATIONS) {
      for (const target of new Set(statedRelations(by, kind))) {
        if (typeof target !== 'string') continue;
        const stated = index.get(target) ?? [];
        stated.push({ kind, by });
        index.set(target, stated);
      }
    }
  }
  return index;
}

function indexAnswered(opinions: readonly Opinion[]): Map<ItemId, Opinion[]> {
  const index = new Map<ItemId, Opinion[]>();
  for (const opinion of opinions) {
    for (const target of opinion.header.answers) {
      if (typeof target === 'string') index.set(target, [...(index.get(target) ?? []), opinion]);
    }
  }
  return index;
}

const opinionOrder = ({ id, header }: Opinion): string => `${header.date} ${id}`;

/** Several meetings of one day follow their ids: `2010-01-22`, `2010-01-22-2`. */
const meetingOrder = (meeting: Meeting): string => meeting.id;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function indexBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T> {
  const index = new Map<string, T>();
  for (const value of values) if (!index.has(key(value))) index.set(key(value), value);
  return index;
}

function indexItems(
  council: string,
  departments: ReadonlyMap<string, Department>,
  meetings: readonly Meeting[],
): Map<ItemId, Item> {
  const items = new Map<ItemId, Item>();
  for (const meeting of meetings) {
    for (const { named, entry, path } of meeting.header.items) {
      const { kind, number } = named;
      const id = itemId(named, meeting);
      const stretches = stretchesNaming(meeting, named);
      const treatment = makeTreatment(departments, { meeting, named, entry, path, stretches });
      items.set(id, {
        kind,
        id,
        localId: localItemId(named, meeting),
        council,
        period: itemPeriod(named, meeting),
        number,
        treatments: [...(items.get(id)?.treatments ?? []), treatment],
        latest: treatment,
      });
    }
  }
  return items;
}

/** The unit is looked up when it is asked for: the checks bring together meetings whose header could not all be read. */
function makeTreatment(
  departments: ReadonlyMap<string, Department>,
  treatment: Omit<Treatment, 'department'>,
): Treatment {
  const { meeting, entry } = treatment;
  return {
    ...treatment,
    get department() {
      return findDepartment(departments, entry.department, meeting.header.date);
    },
  };
}

function stretchesNaming(meeting: Meeting, item: NamedItem): Stretch[] {
  return meeting.discussion.filter((stretch) => stretch.items.some((named) => isSameItem(named, item)));
}

/** The id of an item that a heading of a meeting names; undefined when the header has no such item. */
export function namedItemId(meeting: Meeting, named: NamedItem): ItemId | undefined {
  const isListed = meeting.header.items.some((one) => isSameItem(one.named, named));
  return isListed ? itemId(named, meeting) : undefined;
}

/** The items of a meeting in the order in which the discussion takes them up; undiscussed ones last. */
export function agendaOf({ items }: CouncilArchive, meeting: Meeting): Item[] {
  const named = [
    ...meeting.discussion.flatMap((stretch) => stretch.items),
    ...meeting.header.items.map((one) => one.named),
  ];
  const ids = new Set(named.map((one) => namedItemId(meeting, one)));
  return [...ids].flatMap((id) => (id === undefined ? [] : (items.get(id) ?? [])));
}

/** What an item states of others, then what others state of it. A mutual relatesTo is shown once. */
export function relationsOf(archive: CouncilArchive, item: Item): Relation[] {
  const forward = RELATIONS.flatMap((kind) =>
    statedRelations(item, kind).map(
      (target): Relation => ({
        kind,
        direction: 'forward',
        target,
        other: typeof target === 'string' ? archive.items.get(target) : undefined,
      }),
    ),
  );
  const shown = new Set(forward.filter(({ kind }) => kind === 'relatesTo').map(({ other }) => other?.id));
  const backward = (archive.statedOf.get(item.id) ?? [])
    .filter(({ kind, by }) => !(kind === 'relatesTo' && shown.has(by.id)))
    .map(({ kind, by }): Relation => ({ kind, direction: 'backward', target: by.id, other: by }));
  return [...forward, ...backward];
}

function statedRelations(item: Item, kind: RelationKind): RelationTarget[] {
  return item.treatments.flatMap((treatment) => treatment.entry[kind]);
}
