import { SPELLED_GRAMS, type Term } from '../term.ts';
import type { FiledPairs } from './pairs.ts';
import { FEWEST, longFrom } from './word-grams.ts';

/**
 * The segments of the spellings with kana that have lists of their own, under the same conditions as other grams: one of
 * their pairs is common, and they are not rare. They are few and known beforehand, so that they are joined from the pairs.
 * @param segments how many there are in the shard
 */
export function fileSpelled(segments: number, pairs: FiledPairs): Map<Term, Uint32Array> {
  const long = longFrom(segments);
  const lists = new Map<Term, Uint32Array>();
  for (const spelled of SPELLED_GRAMS) {
    const ids = Array.from({ length: spelled.length - 1 }, (_, at) =>
      pairs.terms.get((spelled.charCodeAt(at) << 16) | spelled.charCodeAt(at + 1)),
    );
    const own = ids.flatMap((id) => (id === undefined ? [] : [postingsOf(pairs, id)]));
    if (own.length < ids.length || !own.some(({ segments: { length } }) => length >= long)) continue;
    const list = joined(own);
    if (list.length >= FEWEST) lists.set(spelled, list);
  }
  return lists;
}

interface Postings {
  readonly segments: Uint32Array;
  readonly places: Uint32Array;
}

function postingsOf({ starts, segments, places }: FiledPairs, id: number): Postings {
  const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
  return { segments: segments.subarray(start, end), places: places.subarray(start, end) };
}

/** The segments in which each pair stands one place behind the one before it, each once. */
function joined(pairs: readonly Postings[]): Uint32Array {
  const at = pairs.map(() => 0);
  const found: number[] = [];
  const [first, ...others] = pairs;
  if (!first) return new Uint32Array();
  first.segments.forEach((segment, index) => {
    const start = first.places[index] ?? 0;
    const isHere = others.every((pair, other) => {
      let own = at[other] ?? 0;
      while (own < pair.segments.length && isBefore(pair, own, segment, start + other + 1)) own += 1;
      at[other] = own;
      return pair.segments[own] === segment && pair.places[own] === start + other + 1;
    });
    if (isHere && found.at(-1) !== segment) found.push(segment);
  });
  return Uint32Array.from(found);
}

function isBefore({ segments, places }: Postings, at: number, segment: number, place: number): boolean {
  const own = segments[at] ?? 0;
  return own < segment || (own === segment && (places[at] ?? 0) < place);
}
