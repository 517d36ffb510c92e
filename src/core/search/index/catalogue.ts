import type { Facets, Listed } from '../documents/document.ts';
import { readTraits } from '../documents/traits.ts';
import {
  type ColumnNames,
  type Columns,
  dateOf,
  firstOfCouncil,
  LENGTH_STEP,
  LISTED,
  readPlaces,
} from './columns/columns.ts';
import type { ShardEntry } from './files.ts';
import type { ColumnStart } from './packs/write-packs.ts';
import { lastAtOrBelow } from './word-index.ts';

/** A document as the columns of its shard describe it. */
export interface CatalogueEntry {
  /** Folder of its shard, and its place in it: where it is loaded from. */
  readonly folder: string;
  readonly placeInShard: number;
  /** Place among all documents; the newest is 0. */
  readonly place: number;
  /** Place among all matters. */
  readonly matter: number;
  /** Folded characters of all documents of the matter, in steps of a hundred for each. */
  readonly matterLength: number;
  /** Place among all meetings. */
  readonly meeting: number;
  /** Empty for a page that is no record. */
  readonly date: string;
  readonly facets: Facets;
  /** As what it is listed where nothing but filters is asked for. */
  readonly listed?: Listed | undefined;
  /** Segments before this place are utterances, the others are not. */
  readonly utterances: number;
  /** A letter for each utterance, see voice.ts. */
  readonly voices: string;
  readonly segments: number;
  /** Of a page that is no record: folded characters of its names, which are the labels of its first segments. */
  readonly nameLengths: readonly number[];
}

/** The document that a segment of the shard belongs to, and the segment's place in it. */
export type Locate = (segment: number) => { readonly entry: CatalogueEntry; readonly place: number };

/** The documents of one shard, of which the browser loads those that a search finds. */
export interface Catalogue {
  /** Loads what is known of the documents that segments belong to; the answer locates these, and others not. */
  open(segments: Iterable<number>): Promise<Locate>;
  /** Loads what is known of the meeting that a segment belongs to: all its documents, in their order. */
  meetingOf(segment: number): Promise<readonly CatalogueEntry[]>;
  /** Loads what is known of all: every document, newest first, with its first segment in the shard. */
  all(): Promise<readonly { readonly entry: CatalogueEntry; readonly first: number }[]>;
}

/** What stands before a shard in the order of all. */
export type ShardStart = Pick<ShardEntry, 'documents' | 'meetings' | 'matters'>;

/** @param load the names with a block of columns, by its number; it is asked once for each, and again after a failure */
export function makeCatalogue(
  folder: string,
  starts: readonly ColumnStart[],
  start: ShardStart,
  load: (block: number) => Promise<readonly [ColumnNames, Columns]>,
): Catalogue {
  const firstSegments = starts.map(({ segment }) => segment);
  const blocks = new Map<number, OpenBlock>();

  async function openBlock(number: number): Promise<OpenBlock> {
    const known = blocks.get(number);
    if (known) return known;
    const [names, columns] = await load(number);
    // Whoever was first: entries are told apart by identity.
    const there = blocks.get(number);
    if (there) return there;
    const first = starts[number] ?? { segment: 0, document: 0, matter: 0, meeting: 0 };
    const block = new OpenBlock(folder, names, columns, first, start);
    blocks.set(number, block);
    return block;
  }

  return {
    async open(segments) {
      const wanted = new Set<number>();
      for (const segment of segments) wanted.add(lastAtOrBelow(firstSegments, segment));
      await Promise.all([...wanted].map(openBlock));
      return (segment) => {
        const block = blocks.get(lastAtOrBelow(firstSegments, segment));
        if (!block) throw new Error('a segment was located that was not opened');
        return block.locate(segment);
      };
    },
    async meetingOf(segment) {
      const number = lastAtOrBelow(firstSegments, segment);
      // A meeting may begin in the block before and end in the next.
      const near = [number - 1, number, number + 1].filter((one) => starts[one] !== undefined);
      const opened = await Promise.all(near.map(openBlock));
      const own = blocks.get(number)?.locate(segment).entry.meeting;
      return opened.flatMap((block) => block.all().flatMap(({ entry }) => (entry.meeting === own ? [entry] : [])));
    },
    async all() {
      const opened = await Promise.all(starts.map((_, number) => openBlock(number)));
      return opened.flatMap((block) => block.all());
    },
  };
}

/** Some of a shard's documents. Entries are made when they are asked for: there are many more than an answer has. */
class OpenBlock {
  private readonly folder: string;
  private readonly names: ColumnNames;
  private readonly columns: Columns;
  private readonly first: ColumnStart;
  private readonly start: ShardStart;
  private readonly firstSegments: Uint32Array;
  private readonly firstDocuments: Uint32Array;
  private readonly firstVoices: Uint32Array;
  private readonly matters: readonly number[];
  private readonly matterLengths: number[] = [];
  private readonly days: readonly number[];
  private readonly entries = new Map<number, CatalogueEntry>();

  constructor(folder: string, names: ColumnNames, columns: Columns, first: ColumnStart, start: ShardStart) {
    [this.folder, this.names, this.columns, this.first, this.start] = [folder, names, columns, first, start];
    this.firstSegments = sumsBefore(columns.segments);
    this.firstDocuments = sumsBefore(columns.meetings.documents);
    this.firstVoices = sumsBefore(columns.segments.map((segments, place) => segments - (columns.written[place] ?? 0)));
    let matter = -1;
    this.matters = columns.begins.map((begins, place) => {
      matter += begins;
      this.matterLengths[matter] = (this.matterLengths[matter] ?? 0) + (columns.lengths[place] ?? 0) * LENGTH_STEP;
      return matter;
    });
    let day = 0;
    this.days = columns.meetings.days.map((distance, index) => {
      day = index === 0 ? distance : day - distance;
      return day;
    });
  }

  locate(segment: number): ReturnType<Locate> {
    const own = segment - this.first.segment;
    const place = lastAtOrBelow(this.firstSegments, own);
    return { entry: this.entryAt(place), place: own - (this.firstSegments[place] ?? 0) };
  }

  all(): { entry: CatalogueEntry; first: number }[] {
    return Array.from(this.firstSegments, (segment, place) => ({
      entry: this.entryAt(place),
      first: this.first.segment + segment,
    }));
  }

  private entryAt(place: number): CatalogueEntry {
    const entry = this.entries.get(place) ?? this.makeEntry(place);
    this.entries.set(place, entry);
    return entry;
  }

  private makeEntry(place: number): CatalogueEntry {
    const { columns, names, first, start } = this;
    const meeting = lastAtOrBelow(this.firstDocuments, place);
    const council = names.councils[columns.meetings.councils[meeting] ?? -1] ?? '';
    const date = dateOf(this.days[meeting] ?? 0);
    const matter = this.matters[place] ?? 0;
    const segments = columns.segments[place] ?? 0;
    const utterances = segments - (columns.written[place] ?? 0);
    const firstVoice = this.firstVoices[place] ?? 0;
    return {
      folder: this.folder,
      placeInShard: first.document + place,
      place: start.documents + first.document + place,
      matter: start.matters + first.matter + matter,
      matterLength: this.matterLengths[matter] ?? 0,
      meeting: start.meetings + first.meeting + meeting,
      date,
      facets: {
        council,
        department: readPlaces(names.departments, columns.departments[place], firstOfCouncil(names, council)),
        type: readPlaces(names.types, columns.types[place]),
        outcome: readPlaces(names.outcomes, columns.outcomes[place]),
        year: date.slice(0, 4),
        ...readTraits(columns.traits[place] ?? 0),
      },
      listed: LISTED[columns.listed[place] ?? 0],
      utterances,
      voices: columns.voices.slice(firstVoice, firstVoice + utterances),
      segments,
      nameLengths: columns.names?.[place] ?? [],
    };
  }
}

function sumsBefore(numbers: readonly number[]): Uint32Array {
  const sums = new Uint32Array(numbers.length);
  for (let index = 1; index < numbers.length; index += 1) {
    sums[index] = (sums[index - 1] ?? 0) + (numbers[index - 1] ?? 0);
  }
  return sums;
}
