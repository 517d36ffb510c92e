import { SPELLED_GRAMS, type Term } from '../term.ts';
import type { FiledPairs } from './pairs.ts';
import { isBefore, type Postings } from './postings.ts';
import { longFrom } from './word-grams.ts';

/**
 * The segments of the spellings with kana that have lists of their own: those of which a pair is common. A spelling that
 * stands nowhere, though each of its pairs does, has an empty list, for to join pairs is as dear where nothing comes of it.
 * The spellings are few and known beforehand, so that they are joined from the pairs.
 * @param segments how many there are in the shard
 */
export function fileSpelled(segments: number, pairs: FiledPairs): Map<Term, Uint32Array> {
  const long = longFrom(segments);
  const lists = new Map<Term, Uint32Array>();
  for (const spelled of SPELLED_GRAMS) {
    const own = postingsOf(pairs, spelled);
    if (own.some(({ segments: { length } }) => length >= long)) lists.set(spelled, joined(own));
  }
  return lists;
}

/** Of each pair of a phrase, in order; none where one of them stands nowhere. */
function postingsOf({ terms, starts, segments, places }: FiledPairs, phrase: string): Postings[] {
  const found: Postings[] = [];
  for (let at = 0; at + 1 < phrase.length; at += 1) {
    const id = terms.get((phrase.charCodeAt(at) << 16) | phrase.charCodeAt(at + 1));
    if (id === undefined) return [];
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    found.push({ segments: segments.subarray(start, end), places: places.subarray(start, end) });
  }
  return found;
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
