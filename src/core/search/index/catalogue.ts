import type { Facets, Listed } from '../documents/document.ts';
import { readTraits } from '../documents/traits.ts';
import { readBit } from './columns/bit-text.ts';
import {
  type ColumnNames,
  type Columns,
  dateOf,
  type FacetColumns,
  firstOfCouncil,
  LENGTH_STEP,
  LISTED,
  readPlaces,
} from './columns/columns.ts';
import { readNumbers } from './columns/number-text.ts';
import type { ShardEntry } from './files.ts';
import type { ColumnStart } from './packs/write-packs.ts';
import { lastAtOrBelow } from './word-index.ts';

/** A document as the columns of its shard describe it. */
export interface CatalogueEntry {
  /** Folder of its shard, the block of texts in it, and the place in that: where it is loaded from. */
  readonly folder: string;
  readonly text: { readonly block: number; readonly place: number };
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
  /** This, and what else says so: only where facets were loaded. @throws else */
  readonly facets: Facets;
  /** As what it is listed where nothing but filters is asked for. Facets must be loaded. */
  readonly listed?: Listed | undefined;
  /** Segments before this place are utterances, the others are not. */
  readonly utterances: number;
  /** Whether the utterance at a place only leads the meeting through its order. */
  readonly isProcedural: (place: number) => boolean;
  /** A letter for each utterance, see voice.ts. Facets must be loaded. */
  readonly voices: string;
  readonly segments: number;
  /** Of a page that is no record: folded characters of its names, which are the labels of its first segments. */
  readonly nameLengths: readonly number[];
}

/** The document that a segment of the shard belongs to, and the segment's place in it. */
export type Locate = (segment: number) => { readonly entry: CatalogueEntry; readonly place: number };

/** The documents of one shard, of which the browser loads those that a search finds. */
export interface Catalogue {
  /** Loads what is known of the documents that segments belong to, but no facets; the answer locates these, and others not. */
  open(segments: Iterable<number>): Promise<Locate>;
  /** Loads what is known of the meeting that a segment belongs to: all its documents, in their order. */
  meetingOf(segment: number): Promise<readonly CatalogueEntry[]>;
  /** Loads what is known of all: every document, newest first, with its first segment in the shard. */
  all(): Promise<readonly { readonly entry: CatalogueEntry; readonly first: number }[]>;
  /** Loads the facets of all documents that were opened so far. */
  loadFacets(): Promise<void>;
}

/** What stands before a shard in the order of all. */
export type ShardStart = Pick<ShardEntry, 'documents' | 'meetings' | 'matters'>;

/** Loads a block, by its number among those of columns. It is asked once for each, and again after a failure. */
interface LoadBlocks {
  readonly columns: (block: number) => Promise<Columns>;
  readonly facets: (block: number) => Promise<readonly [ColumnNames, FacetColumns]>;
}

export function makeCatalogue(
  folder: string,
  starts: readonly ColumnStart[],
  start: ShardStart,
  load: LoadBlocks,
): Catalogue {
  const firstSegments = starts.map(({ segment }) => segment);
  const blocks = new Map<number, OpenBlock>();

  async function openBlock(number: number): Promise<OpenBlock> {
    const known = blocks.get(number);
    if (known) return known;
    const columns = await load.columns(number);
    // Whoever was first: entries are told apart by identity.
    const there = blocks.get(number);
    if (there) return there;
    const first = starts[number] ?? { segment: 0, document: 0, matter: 0, meeting: 0, text: 0 };
    const block = new OpenBlock(folder, columns, first, start);
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
    async loadFacets() {
      await Promise.all(
        [...blocks].map(async ([number, block]) => {
          if (!block.hasFacets) block.addFacets(...(await load.facets(number)));
        }),
      );
    },
  };
}

/** Some of a shard's documents. Entries are made when they are asked for: there are many more than an answer has. */
class OpenBlock {
  private readonly folder: string;
  private readonly columns: Columns;
  private facets: { readonly names: ColumnNames; readonly columns: FacetColumns } | undefined;
  private readonly first: ColumnStart;
  private readonly start: ShardStart;
  private readonly segments: readonly number[];
  private readonly utterances: readonly number[];
  private readonly firstSegments: Uint32Array;
  private readonly firstDocuments: Uint32Array;
  private readonly firstVoices: Uint32Array;
  private readonly matters: readonly number[];
  private readonly matterLengths: number[] = [];
  private readonly days: readonly number[];
  private readonly texts: readonly CatalogueEntry['text'][];
  private readonly entries = new Map<number, CatalogueEntry>();

  constructor(folder: string, columns: Columns, first: ColumnStart, start: ShardStart) {
    [this.folder, this.columns, this.first, this.start] = [folder, columns, first, start];
    this.segments = readNumbers(columns.segments);
    const written = readNumbers(columns.written);
    this.utterances = this.segments.map((segments, place) => segments - (written[place] ?? 0));
    this.firstSegments = sumsBefore(this.segments);
    this.firstDocuments = sumsBefore(readNumbers(columns.meetings.documents));
    this.firstVoices = sumsBefore(this.utterances);
    let matter = -1;
    this.matters = readNumbers(columns.lengths).map((length, place) => {
      if (readBit(columns.begins, place)) matter += 1;
      this.matterLengths[matter] = (this.matterLengths[matter] ?? 0) + length * LENGTH_STEP;
      return matter;
    });
    let [block, begin] = [first.text - 1, 0];
    this.texts = this.segments.map((_, place) => {
      if (readBit(columns.texts, place)) [block, begin] = [block + 1, place];
      return { block, place: place - begin };
    });
    let day = 0;
    this.days = readNumbers(columns.meetings.days).map((distance, index) => {
      day = index === 0 ? distance : day - distance;
      return day;
    });
  }

  get hasFacets(): boolean {
    return this.facets !== undefined;
  }

  addFacets(names: ColumnNames, columns: FacetColumns): void {
    this.facets = { names, columns };
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
    const { columns, first, start } = this;
    const meeting = lastAtOrBelow(this.firstDocuments, place);
    const date = dateOf(this.days[meeting] ?? 0);
    const matter = this.matters[place] ?? 0;
    const segments = this.segments[place] ?? 0;
    const utterances = this.utterances[place] ?? 0;
    const firstVoice = this.firstVoices[place] ?? 0;
    const facetsOf = once(() => this.readFacets(place, meeting, date));
    const loaded = () => this.loadedFacets().columns;
    return {
      folder: this.folder,
      text: this.texts[place] ?? { block: 0, place: 0 },
      place: start.documents + first.document + place,
      matter: start.matters + first.matter + matter,
      matterLength: this.matterLengths[matter] ?? 0,
      meeting: start.meetings + first.meeting + meeting,
      date,
      get facets() {
        return facetsOf();
      },
      get listed() {
        return LISTED[loaded().listed[place] ?? 0];
      },
      utterances,
      isProcedural: (own) => own < utterances && readBit(columns.procedural, firstVoice + own),
      get voices() {
        return loaded().voices.slice(firstVoice, firstVoice + utterances);
      },
      segments,
      nameLengths: columns.names?.[place] ?? [],
    };
  }

  private readFacets(place: number, meeting: number, date: string): Facets {
    const { names, columns } = this.loadedFacets();
    const council = names.councils[columns.councils[meeting] ?? -1] ?? '';
    return {
      council,
      department: readPlaces(names.departments, columns.departments[place], firstOfCouncil(names, council)),
      type: readPlaces(names.types, columns.types[place]),
      outcome: readPlaces(names.outcomes, columns.outcomes[place]),
      year: date.slice(0, 4),
      ...readTraits(columns.traits[place] ?? 0),
    };
  }

  private loadedFacets(): { readonly names: ColumnNames; readonly columns: FacetColumns } {
    if (!this.facets) throw new Error('facets were asked for that were not loaded');
    return this.facets;
  }
}

/** Makes a value when it is asked for; nothing is kept of a failure. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function sumsBefore(numbers: readonly number[]): Uint32Array {
  const sums = new Uint32Array(numbers.length);
  for (let index = 1; index < numbers.length; index += 1) {
    sums[index] = (sums[index - 1] ?? 0) + (numbers[index - 1] ?? 0);
  }
  return sums;
}
