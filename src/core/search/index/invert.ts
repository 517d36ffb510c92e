import { ByteWriter } from './bytes.ts';
import { writePostings, writeSegments } from './postings.ts';
import { LABEL_END, type Term, termOf } from './term.ts';

/** The folded label and text of a segment. */
export type FoldedSegment = readonly [label: string, text: string];

/** The postings of one term, written out. The bytes are good until the next term is asked for. */
export interface TermPostings {
  readonly term: Term;
  readonly bytes: Uint8Array;
}

/**
 * Turns segments into postings by term, terms ascending. Inside a segment the label begins at place 0 and the text one
 * place after the label's end, where the mark of its end stands, so that no phrase runs from the one into the other.
 * U+0000 is in no term.
 *
 * The places are counted, then filed: numbers in plain arrays (12 bytes a character), for 10 million characters are
 * usual.
 */
export function* invert(segments: readonly FoldedSegment[]): Generator<TermPostings> {
  const pairs = filePairs(segments);
  const singles = fileSingles(segments);
  const terms = [...pairs.terms.keys()].map((term) => term >>> 0).concat([...singles.keys()]);
  const out = new ByteWriter();
  for (const term of Float64Array.from(terms).sort()) {
    const single = singles.get(term);
    if (single) {
      writeSegments(out, single);
    } else {
      const id = pairs.terms.get(term | 0) ?? 0;
      const [start, end] = [pairs.starts[id] ?? 0, pairs.starts[id + 1] ?? 0];
      writePostings(out, pairs.segments.subarray(start, end), pairs.places.subarray(start, end));
    }
    yield { term, bytes: out.take() };
  }
}

interface FiledPairs {
  /** Number of each term, which is kept as a signed number: those are faster as keys. */
  readonly terms: ReadonlyMap<number, number>;
  /** Where the postings of each number begin; one more stands for the end. */
  readonly starts: Uint32Array;
  readonly segments: Uint32Array;
  readonly places: Uint32Array;
}

function filePairs(segments: readonly FoldedSegment[]): FiledPairs {
  const size = segments.reduce((sum, [label, text]) => sum + label.length + 1 + text.length, 0);
  const terms = new Map<number, number>();
  const ids = new Uint32Array(size);
  let counts = new Uint32Array(1 << 16);
  let length = 0;
  eachPair(segments, (term) => {
    let id = terms.get(term);
    if (id === undefined) {
      id = terms.size;
      terms.set(term, id);
      if (id === counts.length) {
        const grown = new Uint32Array(counts.length * 2);
        grown.set(counts);
        counts = grown;
      }
    }
    counts[id] = (counts[id] ?? 0) + 1;
    ids[length] = id;
    length += 1;
  });
  const starts = new Uint32Array(terms.size + 1);
  for (let id = 0; id < terms.size; id += 1) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0);
  const next = starts.slice();
  const filed = { segments: new Uint32Array(length), places: new Uint32Array(length) };
  let index = 0;
  eachPair(segments, (_, segment, place) => {
    const id = ids[index] ?? 0;
    const to = next[id] ?? 0;
    filed.segments[to] = segment;
    filed.places[to] = place;
    next[id] = to + 1;
    index += 1;
  });
  return { terms, starts, ...filed };
}

function eachPair(
  segments: readonly FoldedSegment[],
  visit: (signedTerm: number, segment: number, place: number) => void,
): void {
  segments.forEach(([label, text], segment) => {
    if (label !== '') visitText(label + LABEL_END, 0);
    visitText(text, label.length + 1);

    function visitText(folded: string, start: number): void {
      let unit = folded.charCodeAt(0);
      for (let at = 0; at + 1 < folded.length; at += 1) {
        const following = folded.charCodeAt(at + 1);
        if (unit !== 0 && following !== 0) visit((unit << 16) | following, segment, start + at);
        unit = following;
      }
    }
  });
}

/** The segments that have each single unit, by its term. */
function fileSingles(segments: readonly FoldedSegment[]): Map<Term, Uint32Array> {
  const lastSeen = new Int32Array(0x10000).fill(-1);
  const bySingle: number[][] = [];
  segments.forEach(([label, text], segment) => {
    for (const folded of [label, text]) {
      for (let at = 0; at < folded.length; at += 1) {
        const unit = folded.charCodeAt(at);
        if (unit === 0 || lastSeen[unit] === segment) continue;
        lastSeen[unit] = segment;
        const own = bySingle[unit];
        if (own) own.push(segment);
        else bySingle[unit] = [segment];
      }
    }
  });
  const singles = new Map<Term, Uint32Array>();
  bySingle.forEach((own, unit) => {
    singles.set(termOf(unit), Uint32Array.from(own));
  });
  return singles;
}
