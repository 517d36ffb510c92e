import type { Term } from '../term.ts';
import { type FoldedSegment, filePairs } from './pairs.ts';
import { fileSpelled } from './spelled-grams.ts';
import { fileGrams } from './word-grams.ts';

/** Where a term stands, ascending. */
export interface TermPlaces {
  readonly term: Term;
  /** Each once; of a pair, once for each place. None of a gram that is known to stand nowhere. */
  readonly segments: Uint32Array;
  /** Of pairs only: the place in the segment, for each of `segments`. */
  readonly places?: Uint32Array;
  /** Of a gram that stands only where a longer one does: that one; `segments` are none. */
  readonly sameAs?: Term;
}

const NONE = new Uint32Array();

/**
 * Turns segments into the places of terms: single units, ascending, then all others, ascending by their units. Inside a segment the label begins at place 0
 * and the text one place after the label's end, where the mark of its end stands, so that no phrase runs from the one
 * into the other. U+0000 is in no term.
 *
 * The places are counted, then filed: numbers in plain arrays (12 bytes a character), for 10 million characters are
 * usual.
 */
export function* invert(segments: readonly FoldedSegment[]): Generator<TermPlaces> {
  const pairs = filePairs(segments);
  const grams = new Map([...fileGrams(segments, pairs), ...fileSpelled(segments.length, pairs)]);
  for (const [term, list] of fileSingles(segments)) yield { term, segments: list };
  const pairOf = new Map([...pairs.terms].map(([units, id]) => [textOf(units), id]));
  for (const term of [...pairOf.keys(), ...grams.keys()].sort()) {
    const list = grams.get(term);
    if (typeof list === 'string') {
      yield { term, segments: NONE, sameAs: list };
    } else if (list) {
      yield { term, segments: list };
    } else {
      const id = pairOf.get(term) ?? 0;
      const [start, end] = [pairs.starts[id] ?? 0, pairs.starts[id + 1] ?? 0];
      yield { term, segments: pairs.segments.subarray(start, end), places: pairs.places.subarray(start, end) };
    }
  }
}

const textOf = (units: number): Term => String.fromCharCode(units >>> 16, units & 0xffff);

/** The segments that have each single unit, by its term, ascending. */
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
    singles.set(String.fromCharCode(unit), Uint32Array.from(own));
  });
  return singles;
}
