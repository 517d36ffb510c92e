import { readVoice } from '../documents/voice.ts';
import type { CatalogueEntry } from '../index/catalogue.ts';
import type { ShardEntry } from '../index/files.ts';
import { allWords, type Result } from './results.ts';

/** `relevance`: see {@link orderResults}; `newest`, `oldest`: by date of the meeting, inside a meeting by its agenda. */
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
 * length. A meeting stands where its best result does. Equal results stay newest first.
 * @param results as `findResults` gives them, newest first
 * @param archive statistics of the whole archive
 */
export function orderResults(results: readonly Result[], words: number, order: Order, archive: ArchiveSize): Result[] {
  if (order === 'newest') return [...results];
  if (order === 'oldest') return groupMeetings([...results].sort((a, b) => b.meeting - a.meeting));
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
export function isProceduralAt({ utterances, voices }: CatalogueEntry, place: number): boolean {
  return place < utterances && readVoice(voices.charAt(place)).isProcedural;
}

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

/** 3: all words meet in an utterance of substance; 2: in what is written; 1: in procedure; 0: nowhere. */
function closenessOf({ documents }: Result, words: number): number {
  const all = allWords(words);
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
