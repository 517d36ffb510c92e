import type { Listed, SearchDocument } from '../../documents/document.ts';
import { writeTraits } from '../../documents/traits.ts';
import { fold } from '../../fold/fold.ts';
import type { ColumnStart } from '../packs/write-packs.ts';

/** The values that documents of a shard can have, which columns name by their places: the first block of columns. */
export interface ColumnNames {
  readonly councils: readonly string[];
  /** `{council}/{department}`, so those of one council stand together. */
  readonly departments: readonly string[];
  readonly types: readonly string[];
  readonly outcomes: readonly string[];
}

/**
 * Enough of some documents to filter, count and order what is found without loading it. Columns are parallel, newest
 * document first. Numbers are small, for that packs well.
 */
export interface Columns {
  readonly meetings: {
    readonly councils: readonly number[];
    /** Days, see {@link dayOf}: the first, then how much older each is than the one before. */
    readonly days: readonly number[];
    readonly documents: readonly number[];
  };
  /** 1 where a document belongs to another matter than the one before. */
  readonly begins: readonly number[];
  readonly segments: readonly number[];
  /** How many of the segments are no utterances; they are the last. */
  readonly written: readonly number[];
  /** A letter for each utterance, see voice.ts. */
  readonly voices: string;
  /** Hundreds of folded characters, rounded up: enough to rank by, and half as many bytes to load. */
  readonly lengths: readonly number[];
  /** Departments are counted from the first of the meeting's council. */
  readonly departments: readonly Places[];
  readonly types: readonly Places[];
  readonly outcomes: readonly Places[];
  /** See traits.ts. */
  readonly traits: readonly number[];
  /** Places in {@link LISTED}. */
  readonly listed: readonly number[];
  /**
   * Folded characters of each name of what a page is about, see `SearchDocument.names`; missing where the block has
   * records only.
   */
  readonly names?: readonly (readonly number[])[];
}

/** What a document is listed as, by the number that stands for it. */
export const LISTED: readonly (Listed | undefined)[] = [undefined, 'item', 'record'];

/** Characters that a length is counted in. */
export const LENGTH_STEP = 100;

/** One place stands for itself, none for −1: most documents have one item. */
type Places = number | readonly number[];

/** Documents of a block of columns, and as many more as the last meeting has. */
const BLOCK = 1024;

/**
 * @param documents newest first; those of one meeting, and in it of one matter, together
 * @param lengths folded characters of each document
 */
export function describeDocuments(
  documents: readonly SearchDocument[],
  lengths: readonly number[],
): { names: ColumnNames; blocks: { start: ColumnStart; columns: Columns }[] } {
  const names: ColumnNames = {
    councils: list(documents.map(({ facets }) => facets.council)),
    departments: list(documents.flatMap(({ facets }) => facets.department)),
    types: list(documents.flatMap(({ facets }) => facets.type)),
    outcomes: list(documents.flatMap(({ facets }) => facets.outcome)),
  };
  const blocks: { start: ColumnStart; columns: Columns }[] = [];
  let start: ColumnStart = { segment: 0, document: 0, matter: 0, meeting: 0 };
  while (start.document < documents.length) {
    const first = start.document;
    let end = Math.min(documents.length, first + BLOCK);
    while (end < documents.length && documents[end]?.address === documents[end - 1]?.address) end += 1;
    const own = documents.slice(first, end);
    const columns = describe(own, lengths.slice(first, end), names);
    blocks.push({ start, columns });
    start = {
      segment: start.segment + sum(columns.segments),
      document: end,
      matter: start.matter + sum(columns.begins),
      meeting: start.meeting + columns.meetings.days.length,
    };
  }
  return { names, blocks };
}

function describe(documents: readonly SearchDocument[], lengths: readonly number[], names: ColumnNames): Columns {
  const placeOf = (values: readonly string[], value: string) => lowestAtOrAbove(values, value);
  const placesOf = (values: readonly string[], some: readonly string[], from = 0): Places => {
    const [first = -1, ...others] = some.map((value) => placeOf(values, value) - from);
    return others.length > 0 ? [first, ...others] : first;
  };
  const starts = documents.flatMap(({ address }, place) => (address === documents[place - 1]?.address ? [] : [place]));
  const days = starts.map((place) => dayOf(documents[place]?.date ?? ''));
  return {
    meetings: {
      councils: starts.map((place) => placeOf(names.councils, documents[place]?.facets.council ?? '')),
      days: days.map((day, index) => (index === 0 ? day : (days[index - 1] ?? 0) - day)),
      documents: starts.map((place, index) => (starts[index + 1] ?? documents.length) - place),
    },
    begins: documents.map(({ matter }, place) => (matter === documents[place - 1]?.matter ? 0 : 1)),
    segments: documents.map(({ segments }) => segments.length),
    written: documents.map(({ segments, voices }) => segments.length - voices.length),
    voices: documents.map(({ voices }) => voices).join(''),
    lengths: lengths.map((length) => Math.ceil(length / LENGTH_STEP)),
    departments: documents.map(({ facets }) =>
      placesOf(names.departments, facets.department, firstOfCouncil(names, facets.council)),
    ),
    types: documents.map(({ facets }) => placesOf(names.types, facets.type)),
    outcomes: documents.map(({ facets }) => placesOf(names.outcomes, facets.outcome)),
    traits: documents.map(({ facets }) => writeTraits(facets)),
    listed: documents.map(({ listed }) => LISTED.indexOf(listed)),
    ...(documents.some(({ names }) => names !== undefined) ? { names: documents.map(nameLengths) } : {}),
  };
}

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
