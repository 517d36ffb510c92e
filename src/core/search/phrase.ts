import type { Postings } from './postings.ts';
import { coverPhrase, termOf } from './term.ts';
import type { WordIndex } from './word-index.ts';

/** Pairs of a phrase that are looked up at once; a phrase that stands nowhere is mostly known after the first ones. */
const AT_ONCE = 4;

/** The segments in which a folded phrase stands, ascending. */
export async function findPhrase(index: WordIndex, folded: string): Promise<Uint32Array> {
  if (folded === '' || folded.includes('\0')) return new Uint32Array();
  if (folded.length === 1) return index.findSingle(termOf(folded.charCodeAt(0)));
  const cover = coverPhrase(folded);
  let beginnings: Postings | undefined;
  for (let from = 0; from < cover.length; from += AT_ONCE) {
    const some = cover.slice(from, from + AT_ONCE);
    const found = await index.findPairs(some.map(({ term }) => term));
    const shifted = found.map((postings, place) => ({ postings, offset: some[place]?.offset ?? 0 }));
    // Rare pairs first: what is left to compare stays short.
    for (const { postings, offset } of shifted.sort((a, b) => a.postings.places.length - b.postings.places.length)) {
      beginnings = beginnings ? keepThose(beginnings, postings, offset) : moveBack(postings, offset);
    }
    if (beginnings?.segments.length === 0) break;
  }
  return distinct(beginnings?.segments ?? new Uint32Array());
}

/** Where a phrase would begin whose pair at `offset` stands at these places. */
function moveBack(pair: Postings, offset: number): Postings {
  if (offset === 0) return pair;
  const isInside = (_: number, index: number): boolean => (pair.places[index] ?? 0) >= offset;
  return {
    segments: pair.segments.filter(isInside),
    places: pair.places.filter(isInside).map((place) => place - offset),
  };
}

/** Of the beginnings, those at which the pair stands `offset` places on. Both are in order, and are passed once. */
function keepThose(beginnings: Postings, pair: Postings, offset: number): Postings {
  const segments: number[] = [];
  const places: number[] = [];
  let at = 0;
  for (let index = 0; index < beginnings.segments.length; index += 1) {
    const segment = beginnings.segments[index] ?? 0;
    const place = (beginnings.places[index] ?? 0) + offset;
    while (at < pair.segments.length && isBefore(pair, at, segment, place)) at += 1;
    if (pair.segments[at] === segment && pair.places[at] === place) {
      segments.push(segment);
      places.push(place - offset);
    }
  }
  return { segments: Uint32Array.from(segments), places: Uint32Array.from(places) };
}

function isBefore({ segments, places }: Postings, at: number, segment: number, place: number): boolean {
  const own = segments[at] ?? 0;
  return own < segment || (own === segment && (places[at] ?? 0) < place);
}

const distinct = (ascending: Uint32Array): Uint32Array =>
  ascending.filter((one, index) => one !== ascending[index - 1]);

/** The segments in which any of the folded forms stands. */
export async function findAnyPhrase(index: WordIndex, forms: readonly string[]): Promise<ReadonlySet<number>> {
  const found = await Promise.all(forms.map((form) => findPhrase(index, form)));
  return new Set(found.flatMap((segments) => [...segments]));
}
