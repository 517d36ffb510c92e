import type { Listed, SearchDocument } from '../../documents/document.ts';
import { writeTraits } from '../../documents/traits.ts';
import { readVoice } from '../../documents/voice.ts';
import { fold } from '../../fold/fold.ts';
import type { ColumnStart } from '../packs/write-packs.ts';
import { writeBits } from './bit-text.ts';
import { writeNumbers } from './number-text.ts';

/** The values that documents of a shard can have, which facets name by their places: the first block of facets. */
export interface ColumnNames {
  readonly councils: readonly string[];
  /** `{council}/{department}`, so those of one council stand together. */
  readonly departments: readonly string[];
  readonly types: readonly string[];
  readonly outcomes: readonly string[];
}

/**
 * Enough of some documents to find and order them without loading them: every search needs it. Columns are parallel,
 * newest document first. Numbers are small, for that packs well.
 */
export interface Columns {
  readonly meetings: {
    /** Days, see {@link dayOf}: the first, then how much older each is than the one before. */
    readonly days: NumberText;
    readonly documents: NumberText;
  };
  /** Whether a document belongs to another matter than the one before. */
  readonly begins: BitText;
  readonly segments: NumberText;
  /** How many of the segments are no utterances; they are the last. */
  readonly written: NumberText;
  /** For each utterance whether it only leads the meeting through its order. */
  readonly procedural: BitText;
  /** For each document whether a block of texts begins with it. */
  readonly texts: BitText;
  /** Hundreds of folded characters, rounded up: enough to rank by, and half as many bytes to load. */
  readonly lengths: NumberText;
  /**
   * Folded characters of each name of what a page is about, see `SearchDocument.names`; missing where the block has
   * records only.
   */
  readonly names?: readonly (readonly number[])[];
}

/** See bit-text.ts and number-text.ts. */
type BitText = string;
type NumberText = string;

/** What the same documents are filtered by, listed and counted: loaded when filters are asked for. */
export interface FacetColumns {
  /** Of meetings. */
  readonly councils: readonly number[];
  /** A letter for the voice of each utterance, see voice.ts. */
  readonly voices: string;
  /** Departments are counted from the first of the meeting's council. */
  readonly departments: readonly Places[];
  readonly types: readonly Places[];
  readonly outcomes: readonly Places[];
  /** See traits.ts. */
  readonly traits: readonly number[];
  /** Places in {@link LISTED}. */
  readonly listed: readonly number[];
}

/** What a document is listed as, by the number that stands for it. */
export const LISTED: readonly (Listed | undefined)[] = [undefined, 'item', 'record'];

/** Characters that a length is counted in. */
export const LENGTH_STEP = 100;

/** One place stands for itself, none for −1: most documents have one item. */
type Places = number | readonly number[];

/** Documents of a block of columns, and as many more as the last meeting has. */
const BLOCK = 1024;

/** How often a value differs from the one before. */
const countBy = (documents: readonly SearchDocument[], by: (document: SearchDocument) => string): number =>
  documents.filter((document, place) => place === 0 || by(document) !== by(documents[place - 1] ?? document)).length;

interface DescribedBlock {
  readonly start: ColumnStart;
  readonly columns: Columns;
  readonly facets: FacetColumns;
}

/** Where blocks of columns begin: places of documents. */
export function cutColumns(documents: readonly SearchDocument[]): number[] {
  const starts: number[] = [];
  for (let first = 0; first < documents.length; ) {
    starts.push(first);
    first = Math.min(documents.length, first + BLOCK);
    while (first < documents.length && documents[first]?.address === documents[first - 1]?.address) first += 1;
  }
  return starts;
}

/** What the build knows of documents besides themselves. */
interface Measures {
  /** Folded characters of each. */
  readonly lengths: readonly number[];
  /** Whether a block of texts begins with it. Such a block never runs on into the next block of columns. */
  readonly begins: readonly boolean[];
  /** See {@link cutColumns}. */
  readonly starts: readonly number[];
}

/** @param documents newest first; those of one meeting, and in it of one matter, together */
export function describeDocuments(
  documents: readonly SearchDocument[],
  { lengths, begins, starts }: Measures,
): { names: ColumnNames; blocks: DescribedBlock[]; end: ColumnStart } {
  const names: ColumnNames = {
    councils: list(documents.map(({ facets }) => facets.council)),
    departments: list(documents.flatMap(({ facets }) => facets.department)),
    types: list(documents.flatMap(({ facets }) => facets.type)),
    outcomes: list(documents.flatMap(({ facets }) => facets.outcome)),
  };
  const blocks: DescribedBlock[] = [];
  let start: ColumnStart = { segment: 0, document: 0, matter: 0, meeting: 0, text: 0 };
  for (const [place, first] of starts.entries()) {
    const end = starts[place + 1] ?? documents.length;
    const own = documents.slice(first, end);
    const texts = begins.slice(first, end);
    const columns = describe(own, lengths.slice(first, end), texts);
    blocks.push({ start, columns, facets: describeFacets(own, names) });
    start = {
      segment: start.segment + sum(own.map(({ segments }) => segments.length)),
      document: end,
      matter: start.matter + countBy(own, ({ matter }) => matter),
      meeting: start.meeting + countBy(own, ({ address }) => address),
      text: start.text + texts.filter(Boolean).length,
    };
  }
  return { names, blocks, end: start };
}

function describe(
  documents: readonly SearchDocument[],
  lengths: readonly number[],
  texts: readonly boolean[],
): Columns {
  const starts = startsOfMeetings(documents);
  const days = starts.map((place) => dayOf(documents[place]?.date ?? ''));
  return {
    meetings: {
      days: writeNumbers(days.map((day, index) => (index === 0 ? day : (days[index - 1] ?? 0) - day))),
      documents: writeNumbers(starts.map((place, index) => (starts[index + 1] ?? documents.length) - place)),
    },
    begins: writeBits(documents.map(({ matter }, place) => matter !== documents[place - 1]?.matter)),
    segments: writeNumbers(documents.map(({ segments }) => segments.length)),
    written: writeNumbers(documents.map(({ segments, voices }) => segments.length - voices.length)),
    procedural: writeBits(documents.flatMap(({ voices }) => [...voices].map((voice) => readVoice(voice).isProcedural))),
    texts: writeBits(texts),
    lengths: writeNumbers(lengths.map((length) => Math.ceil(length / LENGTH_STEP))),
    ...(documents.some(({ names }) => names !== undefined) ? { names: documents.map(nameLengths) } : {}),
  };
}

function describeFacets(documents: readonly SearchDocument[], names: ColumnNames): FacetColumns {
  const placeOf = (values: readonly string[], value: string) => lowestAtOrAbove(values, value);
  const placesOf = (values: readonly string[], some: readonly string[], from = 0): Places => {
    const [first = -1, ...others] = some.map((value) => placeOf(values, value) - from);
    return others.length > 0 ? [first, ...others] : first;
  };
  return {
    councils: startsOfMeetings(documents).map((place) =>
      placeOf(names.councils, documents[place]?.facets.council ?? ''),
    ),
    voices: documents.map(({ voices }) => voices.toLowerCase()).join(''),
    departments: documents.map(({ facets }) =>
      placesOf(names.departments, facets.department, firstOfCouncil(names, facets.council)),
    ),
    types: documents.map(({ facets }) => placesOf(names.types, facets.type)),
    outcomes: documents.map(({ facets }) => placesOf(names.outcomes, facets.outcome)),
    traits: documents.map(({ facets }) => writeTraits(facets)),
    listed: documents.map(({ listed }) => LISTED.indexOf(listed)),
  };
}

const startsOfMeetings = (documents: readonly SearchDocument[]): number[] =>
  documents.flatMap(({ address }, place) => (address === documents[place - 1]?.address ? [] : [place]));

const nameLengths = ({ segments, names = 0 }: SearchDocument): number[] =>
  segments.slice(0, names).map(({ label }) => fold(label).length);

/** Place of the first department of a council. */
export const firstOfCouncil = ({ departments }: ColumnNames, council: string): number =>
  lowestAtOrAbove(departments, `${council}/`);

/** An ISO date as a number: every month has 31 days, so that any text of that form comes back. No date is −1. */
function dayOf(date: string): number {
  if (date === '') return -1;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (year * 12 + month - 1) * 31 + day - 1;
}

export function dateOf(number: number): string {
  if (number < 0) return '';
  const months = Math.floor(number / 31);
  const parts = [Math.floor(months / 12), (months % 12) + 1, (number % 31) + 1];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The values at the places that a column holds. @param from what the places are counted from */
export function readPlaces(values: readonly string[], places: Places | undefined, from = 0): string[] {
  if (places === undefined || places === -1) return [];
  return (typeof places === 'number' ? [places] : places).map((place) => values[place + from] ?? '');
}

const list = (values: readonly string[]): string[] => [...new Set(values)].sort();

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Expects the values in order. */
function lowestAtOrAbove(values: readonly string[], wanted: string): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
