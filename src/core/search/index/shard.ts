import { type Catalogue, readCatalogue, type ShardStart } from './catalogue.ts';
import type { ShardEntry } from './files.ts';
import type { ShardHead } from './shard-head.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** A part of the archive, ready to be searched. */
export interface Shard {
  readonly catalogue: Catalogue;
  readonly index: WordIndex;
}

/** @param start the sum of all newer shards */
export function openShard(
  folder: string,
  head: ShardHead,
  start: ShardStart,
  loadChunk: (chunk: number) => Promise<Uint8Array>,
): Shard {
  let first = 0;
  const firsts = head.chunks.map((distance) => {
    first += distance;
    return first;
  });
  return { catalogue: readCatalogue(folder, head, start), index: makeWordIndex(firsts, loadChunk) };
}

/** What stands before each shard. */
export function startsOf(shards: readonly ShardEntry[]): ShardStart[] {
  let [documents, meetings, matters] = [0, 0, 0];
  return shards.map((shard) => {
    const start = { documents, meetings, matters };
    documents += shard.documents;
    meetings += shard.meetings;
    matters += shard.matters;
    return start;
  });
}
