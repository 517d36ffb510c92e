import { ByteReader, ByteWriter } from './bytes.ts';
import type { TermPostings } from './invert.ts';
import type { Term } from './term.ts';

/** A part of the index of words: terms ascending, each with its postings. */
interface WordChunk {
  readonly first: Term;
  /** For each term: how far it is from the one before, the number of bytes of its postings, the bytes. */
  readonly bytes: Uint8Array;
}

/**
 * Bytes of a chunk before compression, unless a single term has more. A query loads a chunk for each of its pairs from
 * each shard: smaller chunks make more files and a longer directory, larger ones load more that nobody asked for.
 * A small shard has small chunks, since it adds as many to a query as a large one. Measured by `npm run bench:search`.
 */
const LARGEST_CHUNK = 4000;
const SMALLEST_CHUNK = 1500;
/** Characters of a shard for each byte of its chunks. */
const CHARACTERS_A_BYTE = 500;

/** The size of the chunks of a shard. @param characters folded characters of the shard */
export function chunkSizeFor(characters: number): number {
  return Math.max(SMALLEST_CHUNK, Math.min(LARGEST_CHUNK, Math.round(characters / CHARACTERS_A_BYTE)));
}

/** Cuts the index into chunks. Frequent terms stand alone, so that their neighbours stay cheap. */
export function* cutIntoChunks(terms: Iterable<TermPostings>, size: number): Generator<WordChunk> {
  const out = new ByteWriter();
  let first: Term | undefined;
  let last = 0;
  const close = function* (): Generator<WordChunk> {
    if (first !== undefined) yield { first, bytes: out.take().slice() };
    first = undefined;
    last = 0;
  };
  for (const { term, bytes } of terms) {
    if (out.length + bytes.length > size) yield* close();
    first ??= term;
    out.writeNumber(term - last);
    out.writeNumber(bytes.length);
    out.writeBytes(bytes);
    last = term;
  }
  yield* close();
}

/** Where the postings of each term begin in a chunk. */
export function readChunk(bytes: Uint8Array): Map<Term, number> {
  const places = new Map<Term, number>();
  const reader = new ByteReader(bytes);
  for (let term = 0; !reader.isAtEnd; ) {
    term += reader.readNumber();
    const length = reader.readNumber();
    places.set(term, reader.at);
    reader.at += length;
  }
  return places;
}
