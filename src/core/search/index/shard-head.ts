import type { SearchDocument } from '../documents/document.ts';
import { fold } from '../fold/fold.ts';

/**
 * What the browser loads of a shard before it searches: where the terms stand, and enough of each document to filter,
 * count and order what is found without loading it. Numbers are places in the lists; the columns of `documents` are
 * parallel, newest document first.
 */
export interface ShardHead {
  /** First term of each chunk: the distance from the one before. */
  readonly chunks: readonly number[];
  readonly councils: readonly string[];
  readonly departments: readonly string[];
  readonly types: readonly string[];
  readonly outcomes: readonly string[];
  /** Council, ISO date and number of documents of each meeting. */
  readonly meetings: readonly (readonly [council: number, date: string, documents: number])[];
  readonly documents: {
    /** 1 where a document belongs to another matter than the one before. */
    readonly begins: readonly number[];
    readonly segments: readonly number[];
    /** How many of the segments are utterances; they are the first. */
    readonly utterances: readonly number[];
    /** A letter for each utterance, see voice.ts. */
    readonly voices: string;
    /** Hundreds of folded characters, rounded up: enough to rank by, and half as many bytes to load. */
    readonly lengths: readonly number[];
    readonly departments: readonly Places[];
    readonly types: readonly Places[];
    readonly outcomes: readonly Places[];
    /**
     * Folded characters of each name of what a page is about, see `SearchDocument.names`; missing where the shard has
     * records only.
     */
    readonly names?: readonly (readonly number[])[];
  };
}

/** Characters that a length is counted in. */
export const LENGTH_STEP = 100;

/** One place stands for itself, none for −1: most documents have one item. */
type Places = number | readonly number[];

/**
 * @param documents newest first; those of one meeting, and in it of one matter, together
 * @param lengths folded characters of each document
 * @param firsts first term of each chunk of the index
 */
export function describeShard(
  documents: readonly SearchDocument[],
  lengths: readonly number[],
  firsts: readonly number[],
): ShardHead {
  const councils = list(documents.map(({ facets }) => facets.council));
  const departments = list(documents.flatMap(({ facets }) => facets.department));
  const types = list(documents.flatMap(({ facets }) => facets.type));
  const outcomes = list(documents.flatMap(({ facets }) => facets.outcome));
  const meetings: [council: number, date: string, documents: number][] = [];
  documents.forEach((document, place) => {
    const last = meetings.at(-1);
    if (last && documents[place - 1]?.address === document.address) last[2] += 1;
    else meetings.push([councils.placeOf(document.facets.council), document.date, 1]);
  });
  return {
    chunks: firsts.map((first, index) => first - (firsts[index - 1] ?? 0)),
    councils: councils.distinct,
    departments: departments.distinct,
    types: types.distinct,
    outcomes: outcomes.distinct,
    meetings,
    documents: {
      begins: documents.map(({ matter }, place) => (matter === documents[place - 1]?.matter ? 0 : 1)),
      segments: documents.map(({ segments }) => segments.length),
      utterances: documents.map(({ voices }) => voices.length),
      voices: documents.map(({ voices }) => voices).join(''),
      lengths: lengths.map((length) => Math.ceil(length / LENGTH_STEP)),
      departments: documents.map(({ facets }) => departments.placesOf(facets.department)),
      types: documents.map(({ facets }) => types.placesOf(facets.type)),
      outcomes: documents.map(({ facets }) => outcomes.placesOf(facets.outcome)),
      ...(documents.some(({ names }) => names !== undefined) ? { names: documents.map(nameLengths) } : {}),
    },
  };
}

const nameLengths = ({ segments, names = 0 }: SearchDocument): number[] =>
  segments.slice(0, names).map(({ label }) => fold(label).length);

function list(values: readonly string[]) {
  const distinct = [...new Set(values)].sort();
  const places = new Map(distinct.map((value, place) => [value, place]));
  const placeOf = (value: string): number => places.get(value) ?? -1;
  const placesOf = (some: readonly string[]): Places => {
    const [first = -1, ...others] = some.map(placeOf);
    return others.length > 0 ? [first, ...others] : first;
  };
  return { distinct, placeOf, placesOf };
}

/** The values at the places that a column holds. */
export function readPlaces(values: readonly string[], places: Places | undefined): string[] {
  if (places === undefined || places === -1) return [];
  return (typeof places === 'number' ? [places] : places).map((place) => values[place] ?? '');
}
