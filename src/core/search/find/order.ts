import type { CatalogueEntry } from '../index/catalogue.ts';
import type { ShardEntry } from '../index/files.ts';
import type { SearchQuery } from '../query/query.ts';
import { allWords, type Result } from './results.ts';

/**
 * `relevance`: see {@link orderResults}; `newest`, `oldest`: by date of the meeting, inside a meeting by its agenda; what
 * has no date stands last.
 */
export const ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** Matters of the whole archive, and the characters of all of them. */
export type ArchiveSize = Pick<ShardEntry, 'matters' | 'characters'>;

/** Saturation and length normalisation of BM25, at their usual values. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
/** What a hit counts that only leads the meeting through its order. */
const PROCEDURAL_WEIGHT = 0.2;

/**
 * Orders results, those of one meeting one after the other. Relevance, from the index and the heads alone: first the
 * results where all words meet in an utterance of substance, then those where they meet in another segment; among
 * equals by BM25 with the matter as the document, the hits that have a word as its frequency, and characters as the
 * length. A meeting stands where its best result does. Equal results stay newest first. Pages that are no records stand
 * behind all that was said or written, but ahead of it where what was typed is a name of what they are about.
 * @param results as `findResults` gives them, newest first
 * @param archive statistics of the whole archive
 * @param typed lengths that what was typed may have, folded, see {@link typedLengths}
 */
export function orderResults(
  results: readonly Result[],
  words: number,
  order: Order,
  archive: ArchiveSize,
  typed: ReadonlySet<number> = new Set(),
): Result[] {
  if (order === 'newest') return [...results];
  if (order === 'oldest') {
    const [pages, records] = [results.filter(isThing), results.filter((result) => !isThing(result))];
    return [...groupMeetings(records.sort((a, b) => b.meeting - a.meeting)), ...pages];
  }
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
    return { result, closeness: closenessOf(result, words, typed), score };
  });
  const ordered = scored.sort((a, b) => b.closeness - a.closeness || b.score - a.score).map(({ result }) => result);
  return groupMeetings(ordered);
}

function groupMeetings(results: readonly Result[]): Result[] {
  const meetings = new Map<number, Result[]>();
  for (const result of results) meetings.set(result.meeting, [...(meetings.get(result.meeting) ?? []), result]);
  return [...meetings.values()].flat();
}

const lengthOf = ({ documents }: Result): number => documents[0]?.entry.matterLength ?? 0;

/** True for an utterance that only leads the meeting through its order. */
export const isProceduralAt = (entry: CatalogueEntry, place: number): boolean => entry.isProcedural(place);

/** Hits that have each word, weighed. */
function frequenciesOf(result: Result, words: number): number[] {
  const sums = new Array<number>(words).fill(0);
  for (const { entry, hits } of result.documents) {
    for (const [place, own] of hits) {
      const weight = isProceduralAt(entry, place) ? PROCEDURAL_WEIGHT : 1;
      for (let word = 0; word < words; word += 1)
        if ((own & (1 << word)) !== 0) sums[word] = (sums[word] ?? 0) + weight;
    }
  }
  return sums;
}

/** True for a page that is about a thing and no record: it has no date. */
export const isThing = ({ documents }: Pick<Result, 'documents'>): boolean => documents[0]?.entry.date === '';

/** The lengths of what was typed, in one of its forms; of several words together, as they were typed. */
export function typedLengths({ words }: SearchQuery): ReadonlySet<number> {
  const [only, ...others] = words;
  if (only && others.length === 0) return new Set(only.forms.map(({ folded }) => folded.length));
  return new Set([words.reduce((sum, { forms }) => sum + (forms[0]?.folded.length ?? 0), 0)]);
}

/**
 * 3: all words meet in an utterance of substance; 2: in what is written; 1: in procedure; 0: nowhere. Of a page that is
 * no record, 4: they are a name of what it is about; −1: else.
 */
function closenessOf(result: Result, words: number, typed: ReadonlySet<number>): number {
  const all = allWords(words);
  const { documents } = result;
  // A name that has all of the words and is no longer than they are is what was typed.
  const isName = ({ entry, hits }: Result['documents'][number]) =>
    entry.nameLengths.some((length, place) => hits.get(place) === all && typed.has(length));
  if (isThing(result)) return documents.some(isName) ? 4 : -1;
  let best = 0;
  for (const { entry, hits } of documents) {
    for (const [place, own] of hits) {
      if (own !== all) continue;
      const closeness = place >= entry.utterances ? 2 : isProceduralAt(entry, place) ? 1 : 3;
      if (closeness > best) best = closeness;
    }
  }
  return best;
}
