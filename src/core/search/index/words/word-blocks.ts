import { ByteReader, ByteWriter } from '../packs/bytes.ts';
import type { Term } from '../term.ts';
import type { TermPlaces } from './invert.ts';
import { type Postings, writePlaces, writeSegments } from './postings.ts';

/** Bytes of a block of lists, unless a single list has more: a query loads one for each of its terms from each shard. */
const LIST_BLOCK = 600;
/** Places of a part of the positions of a pair, up to the end of a group of segments. */
const PART_PLACES = 480;
/** Bytes of a block of short positions. */
const POSITION_BLOCK = 600;
/** Bits of a segment's number inside its group: positions are cut between groups of 128 segments only. */
export const GROUP_BITS = 7;

/** In the place of the term whose list it is, of a term that is known to stand nowhere. */
export const NOWHERE: Term = '';

/** Blocks of one kind with the first term of each. */
interface ListBlock {
  readonly first: Term;
  readonly bytes: Uint8Array;
}

/** Where the places of a pair stand. */
export interface Whereabouts {
  /** The block of the first part; each further part is a block of its own, one after the other. */
  readonly block: number;
  /** Where the first part begins in its block. */
  readonly offset: number;
  /** The first group of segments of each part; that of the first part is 0. */
  readonly groups: readonly number[];
}

interface WordBlocks {
  /** Lists of single units. They are long and seldom asked for, so that they do not stand among the others. */
  readonly units: readonly ListBlock[];
  readonly lists: readonly ListBlock[];
  readonly positions: readonly Uint8Array[];
}

/** Writes terms, the single units first, each kind ascending: their lists, and apart where pairs stand in the segments. */
export function writeWordBlocks(terms: Iterable<TermPlaces>): WordBlocks {
  const [units, lists]: [ListBlock[], ListBlock[]] = [[], []];
  const positions = new PositionFile();
  const out = new ByteWriter();
  const own = new ByteWriter();
  let first: Term | undefined;
  let last = '';
  let lastBlock = 0;
  const close = (): void => {
    if (first !== undefined) (first.length === 1 ? units : lists).push({ first, bytes: out.take().slice() });
    [first, last, lastBlock] = [undefined, '', 0];
  };
  for (const { term, segments, places, sameAs } of terms) {
    if (first?.length === 1 && term.length > 1) close();
    const distinct = places ? segments.filter((one, at) => at === 0 || one !== segments[at - 1]) : segments;
    const where = places && positions.add({ segments, places });
    // How long the list is decides on the block, and the block on how the place of the positions is written.
    if (out.length > 0 && out.length + distinct.length > LIST_BLOCK) close();
    if (where) {
      own.writeNumber(where.block - lastBlock);
      own.writeNumber(where.offset);
      own.writeNumber(where.groups.length);
      where.groups.forEach((group, part) => {
        if (part > 0) own.writeNumber(group - (where.groups[part - 1] ?? 0));
      });
      lastBlock = where.block;
    }
    if (distinct.length > 0) writeSegments(own, distinct);
    else {
      own.writeNumber(0);
      writeTerm(own, sameAs ?? NOWHERE, term);
    }
    first ??= term;
    writeTerm(out, term, last);
    const bytes = own.take();
    out.writeNumber(bytes.length);
    out.writeBytes(bytes);
    last = term;
  }
  close();
  return { units, lists, positions: positions.take() };
}

/** What a block of lists has of a term. */
export interface ListPlace {
  /** Of pairs only. */
  readonly where: Whereabouts | undefined;
  /** Where its list begins in the block. */
  readonly at: number;
  /** The term whose list it is, where it has none itself; {@link NOWHERE}. */
  readonly sameAs: Term | undefined;
}

export function readListBlock(bytes: Uint8Array): Map<Term, ListPlace> {
  const places = new Map<Term, ListPlace>();
  const reader = new ByteReader(bytes);
  let term = '';
  let block = 0;
  while (!reader.isAtEnd) {
    term = readTerm(reader, term);
    const end = reader.readNumber() + reader.at;
    let where: Whereabouts | undefined;
    if (term.length === 2) {
      block += reader.readNumber();
      const offset = reader.readNumber();
      const groups = [0];
      for (let parts = reader.readNumber(); parts > 1; parts -= 1)
        groups.push((groups.at(-1) ?? 0) + reader.readNumber());
      where = { block, offset, groups };
    }
    const { at } = reader;
    const sameAs = reader.readNumber() === 0 ? readTerm(reader, term) : undefined;
    places.set(term, { where, at, sameAs });
    reader.at = end;
  }
  return places;
}

/** A term behind another: units that both begin with, units that follow, these units. */
export function writeTerm(out: ByteWriter, term: Term, before: Term): void {
  let shared = 0;
  while (shared < before.length && term.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
  out.writeNumber(shared);
  out.writeNumber(term.length - shared);
  for (let at = shared; at < term.length; at += 1) out.writeNumber(term.charCodeAt(at));
}

export function readTerm(reader: ByteReader, before: Term): Term {
  let term = before.slice(0, reader.readNumber());
  for (let units = reader.readNumber(); units > 0; units -= 1) term += String.fromCharCode(reader.readNumber());
  return term;
}

/** Positions in blocks: short ones together, long ones cut into parts. */
class PositionFile {
  private readonly blocks: Uint8Array[] = [];
  private readonly out = new ByteWriter();

  add(postings: Postings): Whereabouts {
    const { segments, places } = postings;
    if (places.length <= PART_PLACES) {
      if (this.out.length > POSITION_BLOCK) this.close();
      const where = { block: this.blocks.length, offset: this.out.length, groups: [0] };
      writePlaces(this.out, postings);
      return where;
    }
    this.close();
    const block = this.blocks.length;
    const groups: number[] = [];
    for (let begin = 0, end = 0; begin < segments.length; begin = end) {
      end = Math.min(segments.length, begin + PART_PLACES);
      const group = (segments[end - 1] ?? 0) >>> GROUP_BITS;
      while (end < segments.length && (segments[end] ?? 0) >>> GROUP_BITS === group) end += 1;
      groups.push(begin === 0 ? 0 : (segments[begin] ?? 0) >>> GROUP_BITS);
      writePlaces(this.out, { segments: segments.subarray(begin, end), places: places.subarray(begin, end) });
      this.close();
    }
    return { block, offset: 0, groups };
  }

  take(): Uint8Array[] {
    this.close();
    return this.blocks;
  }

  private close(): void {
    if (this.out.length > 0) this.blocks.push(this.out.take().slice());
  }
}
