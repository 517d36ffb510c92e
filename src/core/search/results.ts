import type { Facets } from './document.ts';
import type { ShardEntry } from './files.ts';
import type { Match } from './match.ts';

export const FACETS = ['council', 'department', 'type', 'outcome', 'year'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** `relevance`: see {@link orderResults}; `newest`: by date of the meeting, inside a meeting by its agenda. */
export const ORDERS = ['relevance', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * A result is a matter (an item of a meeting, or items taken up together; else the rest of a meeting) in which every
 * word of the query stands somewhere. Its hits are the segments that have at least one of the words, in those of its
 * documents that pass the filters.
 */
export interface Result {
  readonly matter: number;
  readonly matches: readonly Match[];
}

/** Segments that have at least one of the words. */
export function countHits(results: readonly Result[]): number {
  return results.reduce((sum, { matches }) => sum + matches.reduce((own, { segments }) => own + segments.size, 0), 0);
}

/**
 * The results among the matches, newest first. The filters come before the words: a word that stands only in a document
 * that a filter leaves out does not count.
 * @param words number of words of the query
 */
export function findResults(matches: readonly Match[], words: number, filters: Filters): Result[] {
  const matters = new Map<number, Match[]>();
  for (const match of matches) {
    if (!passes(match.entry.facets, filters)) continue;
    const own = matters.get(match.entry.matter);
    if (own) own.push(match);
    else matters.set(match.entry.matter, [match]);
  }
  const all = 2 ** words - 1;
  return [...matters]
    .filter(([, own]) => own.reduce((union, match) => union | match.words, 0) === all)
    .map(([matter, own]) => ({ matter, matches: own }));
}

function passes(facets: Facets, filters: Filters): boolean {
  return FACETS.every((facet) => filters[facet] === undefined || valuesOf(facets, facet).includes(filters[facet]));
}

function valuesOf(facets: Facets, facet: Facet): readonly string[] {
  const value = facets[facet];
  return typeof value === 'string' ? [value] : value;
}

/** The hits that there would be with a value of a facet chosen, or with none, and the other filters as they are. */
export interface FacetCount {
  readonly any: number;
  readonly values: ReadonlyMap<string, number>;
}

export function countFacet(matches: readonly Match[], words: number, filters: Filters, facet: Facet): FacetCount {
  const { [facet]: _, ...others } = filters;
  const byValue = new Map<string, Match[]>();
  const passing = matches.filter(({ entry }) => passes(entry.facets, others));
  for (const match of passing) {
    for (const value of valuesOf(match.entry.facets, facet)) {
      const own = byValue.get(value);
      if (own) own.push(match);
      else byValue.set(value, [match]);
    }
  }
  const hits = (some: readonly Match[]) => countHits(findResults(some, words, {}));
  return { any: hits(passing), values: new Map([...byValue].map(([value, some]) => [value, hits(some)])) };
}

/** Matters of the whole archive, and the characters of all of them. */
export type ArchiveSize = Pick<ShardEntry, 'matters' | 'characters'>;

/** Saturation and length normalisation of BM25, at their usual values. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/**
 * Orders results. Relevance, from the index and the heads alone: first the results where all words meet in one
 * utterance, then those where they meet in another segment; among equals by BM25 with the matter as the document, the segments that have a word as its frequency, and characters as
 * the length. Equal results stay newest first.
 * @param results as {@link findResults} gives them, newest first
 * @param archive statistics of the whole archive
 */
export function orderResults(results: readonly Result[], words: number, order: Order, archive: ArchiveSize): Result[] {
  if (order === 'newest') return [...results];
  const mean = archive.characters / Math.max(1, archive.matters);
  const frequencies = results.map((result) => frequenciesOf(result, words));
  const rarities = Array.from({ length: words }, (_, word) => {
    const having = frequencies.filter((own) => (own[word] ?? 0) > 0).length;
    return Math.log(1 + (archive.matters - having + 0.5) / (having + 0.5));
  });
  const scored = results.map((result, index) => {
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * lengthOf(result)) / mean);
    const score = (frequencies[index] ?? []).reduce(
      (sum, frequency, word) => sum + ((rarities[word] ?? 0) * frequency) / (frequency + norm),
      0,
    );
    return { result, closeness: closenessOf(result, words), score };
  });
  return scored.sort((a, b) => b.closeness - a.closeness || b.score - a.score).map(({ result }) => result);
}

const lengthOf = ({ matches }: Result): number => matches[0]?.entry.matterLength ?? 0;

/** Segments that have each word. */
function frequenciesOf(result: Result, words: number): number[] {
  const segments = result.matches.flatMap((match) => [...match.segments.values()]);
  return Array.from({ length: words }, (_, word) => segments.filter((own) => (own & (1 << word)) !== 0).length);
}

/** 2: all words meet in an utterance; 1: in another segment; 0: in none. */
function closenessOf(result: Result, words: number): number {
  const all = 2 ** words - 1;
  const meeting = result.matches.flatMap(({ entry, segments }) =>
    [...segments].filter(([, own]) => own === all).map(([place]) => (place < entry.utterances ? 2 : 1)),
  );
  return Math.max(0, ...meeting);
}
