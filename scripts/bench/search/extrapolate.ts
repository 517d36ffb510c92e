import type { Load } from './watch-loads.ts';

/** A shard as it was measured, and what a query loaded of it. */
export interface Measured {
  readonly meetings: number;
  readonly files: number;
  readonly bytes: number;
  readonly root: number;
  readonly columns: number;
}

/** What an archive of another size has of the same. */
interface Extrapolated {
  readonly shards: number;
  readonly files: number;
  readonly bytes: number;
  /** Roots: every search loads them. */
  readonly roots: number;
  /** Columns of all documents: a search whose words are common loads them. */
  readonly columns: number;
}

/**
 * An archive whose shards have the sizes given, each as dense as the measured one: lists, places, columns and documents
 * grow with the meetings of a shard, while its root and its files end at the limits of the format.
 * @param sizes meetings of each shard
 * @param most files of a shard at most
 */
export function extrapolate(sizes: readonly number[], shard: Measured, most: number): Extrapolated {
  const sum = (of: (size: number) => number) => sizes.reduce((total, size) => total + of(size), 0);
  const filesOf = (size: number) => Math.min(most, Math.ceil((shard.files * size) / shard.meetings));
  return {
    shards: sizes.length,
    files: sum(filesOf),
    bytes: sum((size) => (shard.bytes * size) / shard.meetings),
    roots: sum((size) => (shard.root * filesOf(size)) / shard.files),
    columns: sum((size) => (shard.columns * size) / shard.meetings),
  };
}

/**
 * Bytes of lists and places, and requests, of a query. A shard costs the lists of blocks whatever its size, and blocks by
 * its meetings; a block that is long already is one request however long it grows.
 * @param loads what the query loaded of the measured shard
 */
export function extrapolateQuery(
  loads: readonly Load[],
  sizes: readonly number[],
  shard: Measured,
): { bytes: number; requests: number } {
  const words = loads.filter(({ kind }) => ['units', 'lists', 'positions'].includes(kind));
  const fixed = words.reduce((total, { bytes, isLeaf }) => total + (isLeaf ? bytes : 0), 0);
  const growing = words.reduce((total, { bytes, isLeaf }) => total + (isLeaf ? 0 : bytes), 0);
  return {
    bytes: sizes.reduce((total, size) => total + fixed + (growing * size) / shard.meetings, 0),
    requests: words.length * sizes.length,
  };
}
