import type { BlockStore } from './packs/block-store.ts';
import type { Term } from './term.ts';
import { NO_POSTINGS, type Postings, readPlaces, readSegments } from './words/postings.ts';
import { GROUP_BITS, type ListPlace, NOWHERE, readListBlock, type Whereabouts } from './words/word-blocks.ts';

/** The segments that have a term. */
export interface TermList {
  /** Ascending, each once. */
  readonly segments: Uint32Array;
  /** Of pairs only. */
  readonly where: Whereabouts | undefined;
}

/** The index of words of a shard, of which the browser loads the parts that a query needs. */
export interface WordIndex {
  /** Undefined for a unit or pair that stands nowhere, and for a longer term that has no list of its own; an empty list is that of one that stands nowhere. */
  findList(term: Term): Promise<TermList | undefined>;
  /** Where a pair stands in some of its segments. @param among ascending */
  findPlaces(list: TermList, among: Uint32Array): Promise<Postings>;
  /** What is indexed of a segment: its folded label, the mark of the label's end, its folded text. */
  readSegment(segment: number): Promise<string>;
}

export function makeWordIndex(blocks: BlockStore, readSegment: WordIndex['readSegment']): WordIndex {
  const read = new WeakMap<Uint8Array, ReadonlyMap<Term, ListPlace>>();
  const lists = new Map<Term, TermList>();
  async function findList(term: Term): Promise<TermList | undefined> {
    const known = lists.get(term);
    if (known) return known;
    const bytes = await blocks.listBlock(term);
    if (!bytes) return undefined;
    const places = read.get(bytes) ?? readListBlock(bytes);
    read.set(bytes, places);
    const place = places.get(term);
    if (!place) return undefined;
    if (place.sameAs === NOWHERE) return { segments: NO_POSTINGS.segments, where: undefined };
    if (place.sameAs !== undefined) return findList(place.sameAs);
    const list = { segments: readSegments(bytes, place.at), where: place.where };
    lists.set(term, list);
    return list;
  }
  return {
    readSegment,
    findList,
    async findPlaces({ segments, where }, among) {
      if (!where || among.length === 0) return NO_POSTINGS;
      const parts = partsOf(where.groups, among);
      const found = await Promise.all(
        parts.map(async (part) => {
          const bytes = await blocks.block('positions', where.block + part);
          const from = lowerBound(segments, (where.groups[part] ?? 0) << GROUP_BITS);
          const next = where.groups[part + 1];
          const to = next === undefined ? segments.length : lowerBound(segments, next << GROUP_BITS);
          return readPlaces(bytes, part === 0 ? where.offset : 0, segments.subarray(from, to), among);
        }),
      );
      return join(found);
    },
  };
}

/** The parts in which segments are, ascending. */
function partsOf(groups: readonly number[], among: Uint32Array): number[] {
  const parts = new Set<number>();
  let part = 0;
  for (const segment of among) {
    while (part + 1 < groups.length && (groups[part + 1] ?? 0) <= segment >>> GROUP_BITS) part += 1;
    parts.add(part);
  }
  return [...parts];
}

function join(found: readonly Postings[]): Postings {
  const [first = NO_POSTINGS, ...others] = found;
  if (others.length === 0) return first;
  const length = found.reduce((sum, { places }) => sum + places.length, 0);
  const joined = { segments: new Uint32Array(length), places: new Uint32Array(length) };
  let at = 0;
  for (const { segments, places } of found) {
    joined.segments.set(segments, at);
    joined.places.set(places, at);
    at += places.length;
  }
  return joined;
}

/** The first place whose number is not below a number; the length when all are. Expects them ascending. */
function lowerBound(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
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
