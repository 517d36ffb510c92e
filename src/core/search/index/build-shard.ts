import type { SearchDocument } from '../documents/document.ts';
import { fold } from '../fold/fold.ts';
import type { ShardEntry } from './files.ts';
import { type FoldedSegment, invert } from './invert.ts';
import { describeShard, type ShardHead } from './shard-head.ts';
import { chunkSizeFor, cutIntoChunks } from './word-chunk.ts';

/** A shard without its documents' own files. */
interface BuiltShard {
  readonly head: ShardHead;
  /** Chunks of the index of words, in the order of the head's list. */
  readonly chunks: readonly Uint8Array[];
  readonly entry: Omit<ShardEntry, 'folder'>;
}

/** @param documents newest first; those of one meeting, and in it of one matter, together */
export function buildShard(documents: readonly SearchDocument[]): BuiltShard {
  const segments: FoldedSegment[] = [];
  const lengths = documents.map((document) => {
    let length = 0;
    for (const { label, text } of document.segments) {
      const folded: FoldedSegment = [fold(label), fold(text)];
      segments.push(folded);
      length += folded[0].length + folded[1].length;
    }
    return length;
  });
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  const chunks = [...cutIntoChunks(invert(segments), chunkSizeFor(characters))];
  const head = describeShard(
    documents,
    lengths,
    chunks.map(({ first }) => first),
  );
  return {
    head,
    chunks: chunks.map(({ bytes }) => bytes),
    entry: {
      documents: documents.length,
      meetings: head.meetings.length,
      matters: head.documents.begins.reduce((sum, begins) => sum + begins, 0),
      characters,
    },
  };
}
