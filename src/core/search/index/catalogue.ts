import type { Facets } from '../documents/document.ts';
import type { ShardEntry } from './files.ts';
import { LENGTH_STEP, readPlaces, type ShardHead } from './shard-head.ts';
import { lastAtOrBelow } from './word-index.ts';

/** A document as the heads of the shards describe it. */
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
  /** Segments before this place are utterances, the others are not. */
  readonly utterances: number;
  /** A letter for each utterance, see voice.ts. */
  readonly voices: string;
  readonly segments: number;
  /** Of a page that is no record: folded characters of its names, which are the labels of its first segments. */
  readonly nameLengths: readonly number[];
}

/** The documents of one shard. */
export interface Catalogue {
  /** The document that a segment of the shard belongs to, and the segment's place in it. */
  readonly locate: (segment: number) => { readonly entry: CatalogueEntry; readonly place: number };
  /** Every document, newest first, with its first segment in the shard. */
  readonly all: () => Iterable<{ readonly entry: CatalogueEntry; readonly first: number }>;
}

/** What stands before a shard in the order of all. */
export type ShardStart = Pick<ShardEntry, 'documents' | 'meetings' | 'matters'>;

/** Entries are made when a search finds them: an archive has many more documents than an answer. */
export function readCatalogue(folder: string, head: ShardHead, start: ShardStart): Catalogue {
  const { documents, meetings } = head;
  const firstSegments = sumsBefore(documents.segments);
  const firstDocuments = sumsBefore(meetings.map(([, , own]) => own));
  const firstVoices = sumsBefore(documents.utterances);
  const matters = Uint32Array.from(documents.begins);
  const matterLengths: number[] = [];
  let matter = -1;
  documents.begins.forEach((begins, place) => {
    matter += begins;
    matters[place] = matter;
    matterLengths[matter] = (matterLengths[matter] ?? 0) + (documents.lengths[place] ?? 0) * LENGTH_STEP;
  });
  const entries = new Map<number, CatalogueEntry>();

  function makeEntry(place: number): CatalogueEntry {
    const meeting = lastAtOrBelow(firstDocuments, place);
    const [council = -1, date = ''] = meetings[meeting] ?? [];
    const own = matters[place] ?? 0;
    const utterances = documents.utterances[place] ?? 0;
    const firstVoice = firstVoices[place] ?? 0;
    return {
      folder,
      placeInShard: place,
      place: start.documents + place,
      matter: start.matters + own,
      matterLength: matterLengths[own] ?? 0,
      meeting: start.meetings + meeting,
      date,
      facets: {
        council: head.councils[council] ?? '',
        department: readPlaces(head.departments, documents.departments[place]),
        type: readPlaces(head.types, documents.types[place]),
        outcome: readPlaces(head.outcomes, documents.outcomes[place]),
        year: date.slice(0, 4),
      },
      utterances,
      voices: documents.voices.slice(firstVoice, firstVoice + utterances),
      segments: documents.segments[place] ?? 0,
      nameLengths: documents.names?.[place] ?? [],
    };
  }

  function entryAt(place: number): CatalogueEntry {
    const entry = entries.get(place) ?? makeEntry(place);
    entries.set(place, entry);
    return entry;
  }

  return {
    locate: (segment) => {
      const place = lastAtOrBelow(firstSegments, segment);
      return { entry: entryAt(place), place: segment - (firstSegments[place] ?? 0) };
    },
    *all() {
      for (const [place, first] of firstSegments.entries()) yield { entry: entryAt(place), first };
    },
  };
}

function sumsBefore(numbers: readonly number[]): Uint32Array {
  const sums = new Uint32Array(numbers.length);
  for (let index = 1; index < numbers.length; index += 1) {
    sums[index] = (sums[index - 1] ?? 0) + (numbers[index - 1] ?? 0);
  }
  return sums;
}
