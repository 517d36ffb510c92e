import type { CatalogueEntry } from './catalogue.ts';
import { findAnyPhrase } from './phrase.ts';
import type { SearchWord } from './query.ts';
import type { Shard } from './shard.ts';

/** A document in which words of a query stand. */
export interface Match {
  readonly entry: CatalogueEntry;
  /** The segments that have a word, by place in the document, each with the set of its words: bit n for word n. */
  readonly segments: ReadonlyMap<number, number>;
  /** The words of all segments. */
  readonly words: number;
}

/**
 * Every document with at least one of the words, newest first. Exact, without loading a document: the index knows the
 * places of the terms, the catalogue where the segments begin.
 * @param shards newest first
 */
export async function findMatches(shards: readonly Shard[], words: readonly SearchWord[]): Promise<Match[]> {
  const found = await Promise.all(shards.map((shard) => findInShard(shard, words)));
  return found.flat();
}

async function findInShard({ catalogue, index }: Shard, words: readonly SearchWord[]): Promise<Match[]> {
  const having = await Promise.all(words.map((word) => findAnyPhrase(index, word.forms)));
  const bySegment = new Map<number, number>();
  having.forEach((segments, word) => {
    for (const segment of segments) bySegment.set(segment, (bySegment.get(segment) ?? 0) | (1 << word));
  });
  const matches: { entry: CatalogueEntry; segments: Map<number, number>; words: number }[] = [];
  for (const [segment, own] of [...bySegment].sort(([a], [b]) => a - b)) {
    const { entry, place } = catalogue.locate(segment);
    const last = matches.at(-1);
    if (last?.entry === entry) {
      last.segments.set(place, own);
      last.words |= own;
    } else {
      matches.push({ entry, segments: new Map([[place, own]]), words: own });
    }
  }
  return matches;
}
