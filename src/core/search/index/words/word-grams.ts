import { GRAM_UNITS, isWordUnit, type Term } from '../term.ts';
import type { FiledPairs, FoldedSegment } from './pairs.ts';

/** Segments of a shard for each one that a pair stands in, below which its list is long … */
const LONG_LIST = 256;
/** … and a list that is short in any shard. */
const SHORT_LIST = 64;
/** Segments that a gram stands in at least: rarer ones are left over when the pairs are joined, at little cost. */
const FEWEST = 6;

/** Places of a pair from which on it is dear to join, in a shard of so many segments. */
export const longFrom = (segments: number): number => Math.max(SHORT_LIST, segments / LONG_LIST);

/** Where a gram stands: its segments; or a longer gram that has it in it and stands in the very same ones. */
type GramList = Uint32Array | Term;

/**
 * Words of 3 to 8 units with lists of their own: those of which any pair has a long list, so that a common word is one
 * look-up, and not the joining of what is everywhere. They are chosen by what stands in the shard alone; a word that
 * has none is found by its pairs.
 */
export function fileGrams(segments: readonly FoldedSegment[], pairs: FiledPairs): Map<Term, GramList> {
  const long = longFrom(segments.length);
  const filed = new GramFile();
  segments.forEach(([label, text], segment) => {
    for (const folded of [label, text]) {
      let begin = 0;
      for (let at = 0; at <= folded.length; at += 1) {
        if (at < folded.length && isWordUnit(folded.charCodeAt(at))) continue;
        if (at - begin >= GRAM_UNITS.least) fileRun(folded.slice(begin, at), segment);
        begin = at + 1;
      }
    }
  });
  return nameLonger(filed.take(FEWEST));

  function fileRun(run: string, segment: number): void {
    const ids = Array.from(
      { length: run.length - 1 },
      (_, at) => pairs.terms.get((run.charCodeAt(at) << 16) | run.charCodeAt(at + 1)) ?? 0,
    );
    const counts = ids.map((id) => (pairs.starts[id + 1] ?? 0) - (pairs.starts[id] ?? 0));
    for (let start = 0; start + GRAM_UNITS.least <= run.length; start += 1) {
      let id = ids[start] ?? 0;
      let isLong = (counts[start] ?? 0) >= long;
      for (let length = 3; length <= GRAM_UNITS.most && start + length <= run.length; length += 1) {
        const count = counts[start + length - 2] ?? 0;
        if (count < FEWEST) break;
        isLong ||= count >= long;
        id = filed.add(id, length, run, start, isLong ? segment : undefined);
      }
    }
  }
}

/**
 * In the place of a list that is the same as that of a gram with one unit more, the name of the longest such gram: a part
 * of a word mostly stands nowhere but in the word.
 */
function nameLonger(lists: ReadonlyMap<Term, Uint32Array>): Map<Term, GramList> {
  const longer = new Map<Term, Term>();
  for (const [gram, { length }] of lists) {
    // Whoever names a gram that begins alike names a neighbour in the index, so that one is taken where there are both.
    for (const part of [gram.slice(1), gram.slice(0, -1)])
      if (lists.get(part)?.length === length) longer.set(part, gram);
  }
  const longestOf = (gram: Term): Term => {
    let longest = gram;
    for (let next = longer.get(gram); next !== undefined; next = longer.get(next)) longest = next;
    return longest;
  };
  return new Map([...lists].map(([gram, list]) => [gram, longer.has(gram) ? longestOf(gram) : list]));
}

/** Grams by number, each made of a shorter one and a unit, and where they stand. */
class GramFile {
  private readonly known = new Map<number, number>();
  private readonly grams: Term[] = [];
  private readonly lastSeen: number[] = [];
  private readonly counts: number[] = [];
  private ids = new Uint32Array(1 << 16);
  private segments = new Uint32Array(1 << 16);
  private length = 0;

  /**
   * @param shorter number of the gram without its last unit; of a pair where that is one
   * @param segment undefined for a gram that stands only before longer ones
   */
  add(shorter: number, length: number, run: string, start: number, segment: number | undefined): number {
    // Pairs have numbers of their own.
    const key = (shorter * 2 + (length === GRAM_UNITS.least ? 1 : 0)) * 0x10000 + run.charCodeAt(start + length - 1);
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.grams.length;
      this.known.set(key, id);
      this.grams.push(run.slice(start, start + length));
      this.lastSeen.push(-1);
      this.counts.push(0);
    }
    if (segment === undefined || this.lastSeen[id] === segment) return id;
    this.lastSeen[id] = segment;
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    if (this.length === this.ids.length) {
      this.ids = grown(this.ids);
      this.segments = grown(this.segments);
    }
    this.ids[this.length] = id;
    this.segments[this.length] = segment;
    this.length += 1;
    return id;
  }

  /** The grams that stand in so many segments or more. */
  take(fewest: number): Map<Term, Uint32Array> {
    const lists = this.counts.map((count) => (count >= fewest ? new Uint32Array(count) : undefined));
    const filled = new Uint32Array(lists.length);
    for (let index = 0; index < this.length; index += 1) {
      const id = this.ids[index] ?? 0;
      const list = lists[id];
      if (!list) continue;
      list[filled[id] ?? 0] = this.segments[index] ?? 0;
      filled[id] = (filled[id] ?? 0) + 1;
    }
    return new Map(lists.flatMap((list, id) => (list ? [[this.grams[id] ?? '', list] as const] : [])));
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
