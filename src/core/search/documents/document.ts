import { HEADER_ANCHOR, itemAnchor } from '../../domain/address/anchors.ts';
import { formatNamedItem, type NamedItem } from '../../domain/address/ids.ts';
import type { Archive, CouncilArchive, Item } from '../../domain/archive.ts';
import { namedItemId } from '../../domain/archive.ts';
import { type Objection, objectionsOf } from '../../domain/item/dissent/objections.ts';
import { formatItem, itemAddress } from '../../domain/item/label.ts';
import { decidingVotes, dissentOf, type Told, toldOf } from '../../domain/item/told.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import type { Fidelity } from '../../domain/meeting/fidelity.ts';
import { decisionsOf } from '../../domain/meeting/header.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { formatRecord, recordAddress } from '../../domain/record.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import { traitsOf } from './item-traits.ts';
import { meetingPieces } from './meeting-pieces.ts';
import type { Piece } from './piece.ts';
import { isUtterance, type Segment } from './segment.ts';
import type { Traits } from './traits.ts';
import { writeVoice } from './voice.ts';

/** What a document can be filtered by. A document of several items has every value of each of them. */
export interface Facets extends Traits {
  /** Empty for a page of the whole archive. */
  readonly council: string;
  /** `{council id}/{department id}`, as ids of departments are unique in their council only. */
  readonly department: readonly string[];
  readonly type: readonly string[];
  readonly outcome: readonly string[];
  /** Four digits, of the meeting's date; empty for a page without one. */
  readonly year: string;
}

/** What the results page says of a document above its hits. */
export interface DocumentInfo {
  readonly council: string;
  /** 第5期第15回. */
  readonly meeting: string;
  /** 平成22年1月22日（金）. */
  readonly date: string;
  /** How closely the record follows what was said. */
  readonly fidelity: Fidelity;
  /** The items, with the addresses of their pages; none for the parts of a meeting that belong to no item. */
  readonly items: readonly {
    readonly label: string;
    readonly title: string;
    readonly address: string;
    /** In the council's own word. */
    readonly outcome: string;
    /** 賛成多数・反対1名: the votes that decided; empty where the record tells none. */
    readonly votes: string;
    readonly department: string;
    /** Its type, in the council's own word. */
    readonly type: string;
    /** How it came about, its conditions, what was asked or promised. */
    readonly told: readonly Told[];
    readonly objections: readonly Objection[];
    readonly effect: Effect;
    /** 反対1名: who did not vote for it, where the record tells; else empty. */
    readonly dissent: string;
  }[];
  /** What a page is that is no record, see `pages/`: then there is no meeting, date or item, and no words of a record. */
  readonly page?: { readonly kind: string; readonly title: string };
}

export type Listed = 'item' | 'record';

/**
 * The unit of the index: one meeting × one set of items that its texts name together, so that filters by department,
 * type and outcome are exact. What belongs to no item (header, opening, closing) is a document of its own. A page that
 * is no record (a department, an article, the handbook) is one document, and has no date.
 */
export interface SearchDocument {
  /** Site-absolute address of the meeting's page without base path. */
  readonly address: string;
  /** Unique among the documents: the address with the fragments of the items, or of the header. */
  readonly key: string;
  /**
   * Key of the matter that the document belongs to: items of a meeting that were taken up together at least once, with
   * the texts on each of them, are one matter. The words of a query are looked for in one matter.
   */
  readonly matter: string;
  /** ISO date of the meeting; empty for a page that is no record. */
  readonly date: string;
  readonly facets: Facets;
  /**
   * What it is listed as where nothing but filters is asked for: an item, as the meeting treated it; or a record that
   * has no items. Parts of these are not listed.
   */
  readonly listed?: Listed | undefined;
  readonly info: DocumentInfo;
  /** The utterances first, then the others, each in the order of the record. */
  readonly segments: readonly Segment[];
  /** A letter for each utterance, see voice.ts. */
  readonly voices: string;
  /** How many of the segments, the first ones, have a name of what the page is about as their label. */
  readonly names?: number;
}

/** All documents of an archive: newest meeting first, inside a meeting by its agenda, what belongs to no item last. */
export function searchDocuments(archive: Archive): SearchDocument[] {
  return [...archive.councils.values()]
    .flatMap((council) => council.records.map((meeting) => ({ council, meeting })))
    .sort(
      (a, b) =>
        compare(b.meeting.header.date, a.meeting.header.date) ||
        compare(b.meeting.id, a.meeting.id) ||
        compare(a.council.council.id, b.council.council.id),
    )
    .flatMap(({ council, meeting }) => meetingDocuments(council, meeting));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The documents of one meeting: by its agenda, what belongs to no item last. */
export function meetingDocuments(council: CouncilArchive, meeting: Meeting): SearchDocument[] {
  const groups = new Map<string, { items: readonly NamedItem[]; pieces: Piece[] }>();
  const all = meetingPieces(council, meeting);
  for (const piece of all) {
    const key = piece.items.map(formatNamedItem).sort().join();
    const group = groups.get(key) ?? { items: piece.items, pieces: [] };
    group.pieces.push(piece);
    groups.set(key, group);
  }
  const matters = joinMatters([...groups.values()].map(({ items }) => items.map(itemAnchor)));
  const documents = [...groups.values()].map(({ items, pieces }, index) =>
    makeDocument(council, meeting, { named: items, pieces, all, matter: matters[index] ?? HEADER_ANCHOR }),
  );
  const order = [...new Set(matters.filter((matter) => matter !== HEADER_ANCHOR)), HEADER_ANCHOR];
  return order.flatMap((matter) => documents.filter((document) => document.matter.endsWith(`#${matter}`)));
}

/**
 * The matter of each set of items, named by one of them: sets that share an item, even through a third set, are one
 * matter. The empty set is the meeting's own.
 */
function joinMatters(sets: readonly (readonly string[])[]): string[] {
  const matterOf = new Map<string, string>();
  for (const set of sets) {
    const known = set.flatMap((item) => matterOf.get(item) ?? []);
    const matter = known[0] ?? set[0];
    if (matter === undefined) continue;
    for (const [item, own] of matterOf) if (known.includes(own)) matterOf.set(item, matter);
    for (const item of set) matterOf.set(item, matter);
  }
  return sets.map(([first]) => (first === undefined ? HEADER_ANCHOR : (matterOf.get(first) ?? first)));
}

/** What a document is made from. */
interface Parts {
  readonly named: readonly NamedItem[];
  readonly pieces: readonly Piece[];
  /** Those of the whole meeting. */
  readonly all: readonly Piece[];
  readonly matter: string;
}

function makeDocument(
  archive: CouncilArchive,
  meeting: Meeting,
  { named, pieces, all, matter }: Parts,
): SearchDocument {
  const { council } = archive;
  const { date } = meeting.header;
  const address = recordAddress(meeting);
  const items = named.flatMap((one) => archive.items.get(namedItemId(meeting, one) ?? '') ?? []);
  const treatments = items.map((item) => treatmentIn(meeting, item));
  const entries = treatments.map(({ entry }) => entry);
  const treated = items.map((item) => ({ item, entry: treatmentIn(meeting, item).entry }));
  const spoken = pieces.filter(({ segment }) => isUtterance(segment));
  const written = pieces.filter(({ segment }) => !isUtterance(segment));
  return {
    address,
    key: `${address}#${named.length > 0 ? named.map(itemAnchor).join('+') : HEADER_ANCHOR}`,
    matter: `${address}#${matter}`,
    date,
    facets: {
      council: council.id,
      department: distinct(
        treatments.flatMap(({ department }) => (department ? [`${council.id}/${department.id}`] : [])),
      ),
      type: distinct(entries.flatMap(({ type }) => type?.id ?? [])),
      outcome: distinct(entries.flatMap(decisionsOf).map(({ effect }) => effect)),
      year: date.slice(0, 4),
      ...traitsOf(archive, meeting, treated),
    },
    listed: listedAs(meeting, named),
    info: {
      council: council.name,
      meeting: formatRecord(council, meeting),
      date: formatMeetingDate(date),
      fidelity: meeting.header.record.fidelity,
      items: items.map((item) => {
        const { entry, department } = treatmentIn(meeting, item);
        return {
          label: formatItem(item),
          title: entry.title,
          address: itemAddress(item),
          outcome: entry.outcome.label,
          votes: decidingVotes(entry),
          department: department?.name ?? '',
          type: entry.type?.label ?? '',
          told: toldOf(entry),
          objections: objectionsOf(entry, () => spokenOn(meeting, item, all)),
          effect: entry.outcome.effect,
          dissent: dissentOf(entry),
        };
      }),
    },
    segments: [...spoken, ...written].map(({ segment }) => segment),
    voices: spoken.map(({ voice }) => writeVoice(voice ?? { role: undefined, isProcedural: false })).join(''),
  };
}

/** The utterances on an item; another period may have one of the same number. */
function spokenOn(meeting: Meeting, item: Item, pieces: readonly Piece[]) {
  const isOwn = (named: NamedItem) => namedItemId(meeting, named) === item.id;
  return pieces
    .filter(({ items, segment }) => isUtterance(segment) && items.some(isOwn))
    .map(({ segment, voice }) => ({
      anchor: segment.anchor,
      speaker: segment.label,
      role: voice?.role,
      text: () => segment.text,
    }));
}

/** Every item of a meeting has a document of its own, since its agenda has lines on nothing else. */
function listedAs({ header }: Meeting, named: readonly NamedItem[]): Listed | undefined {
  if (named.length === 1) return 'item';
  return named.length === 0 && header.items.length === 0 ? 'record' : undefined;
}

/** What this meeting says of an item that others may have taken up too. */
function treatmentIn(meeting: Meeting, item: Item): Item['latest'] {
  return item.treatments.find((treatment) => treatment.meeting.id === meeting.id) ?? item.latest;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
