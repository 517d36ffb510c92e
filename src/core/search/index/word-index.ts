import { NO_POSTINGS, type Postings, readPostings, readSegments } from './postings.ts';
import type { Term } from './term.ts';
import { readChunk } from './word-chunk.ts';

/** The index of words of a shard, of which the browser loads the parts that a query needs. */
export interface WordIndex {
  /** Where pairs stand, in the order asked for; a pair that stands nowhere has no postings. */
  findPairs(terms: readonly Term[]): Promise<readonly Postings[]>;
  /** The segments that have a single unit, ascending. */
  findSingle(term: Term): Promise<Uint32Array>;
}

interface LoadedChunk {
  readonly bytes: Uint8Array;
  readonly places: ReadonlyMap<Term, number>;
}

/**
 * @param firsts the first term of each chunk, ascending
 * @param load the bytes of a chunk; it is asked once for each chunk, and again after a failure
 */
export function makeWordIndex(firsts: readonly Term[], load: (chunk: number) => Promise<Uint8Array>): WordIndex {
  const chunks = new Map<number, Promise<LoadedChunk>>();
  const loadChunk = (number: number): Promise<LoadedChunk> => {
    const known = chunks.get(number);
    if (known) return known;
    const loading = load(number).then((bytes) => ({ bytes, places: readChunk(bytes) }));
    chunks.set(number, loading);
    loading.catch(() => chunks.delete(number));
    return loading;
  };
  const find = async <T>(term: Term, read: (bytes: Uint8Array, start: number) => T, none: T): Promise<T> => {
    const number = lastAtOrBelow(firsts, term);
    if (number < 0) return none;
    const { bytes, places } = await loadChunk(number);
    const place = places.get(term);
    return place !== undefined ? read(bytes, place) : none;
  };
  return {
    findPairs: (terms) => Promise.all(terms.map((term) => find(term, readPostings, NO_POSTINGS))),
    findSingle: (term) => find(term, readSegments, new Uint32Array()),
  };
}

/** The last place whose number is not above a number; −1 when all are. Expects them ascending. */
export function lastAtOrBelow(numbers: ArrayLike<number>, wanted: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
