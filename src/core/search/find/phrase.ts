import { coverPhrase, LABEL_END, mayBeGram } from '../index/term.ts';
import type { TermList, WordIndex } from '../index/word-index.ts';
import { isBefore, NO_POSTINGS, type Postings } from '../index/words/postings.ts';
import type { SearchForm } from '../spelling/expand-term.ts';
import { intersect, unite, without } from './segment-lists.ts';

/** Pairs of a phrase that are looked up at once; a phrase that stands nowhere is mostly known after the first ones. */
const AT_ONCE = 4;

/**
 * Segments in which the rest of a long phrase is looked for in their texts: these are shown if it stands there, and cost
 * less than the lists of more pairs.
 */
const FEW = 6;

type Edges = Pick<SearchForm, 'folded' | 'notBefore' | 'notAfter'>;

/** The segments in which a form stands, ascending. */
export async function findForm(index: WordIndex, form: SearchForm): Promise<Uint32Array> {
  const { folded, kind } = form;
  if (folded === '' || folded.includes(LABEL_END) || folded.includes('\0')) return NO_POSTINGS.segments;
  if (folded.length === 1) return (await index.findList(folded))?.segments ?? NO_POSTINGS.segments;
  const segments = await findSegments(index, folded, kind === 'typed' ? AT_ONCE : 1);
  return keepThoseWithin(index, segments, form);
}

/** The segments of a phrase of two units or more. A list of its own spares the joining of its pairs. */
async function findSegments(index: WordIndex, folded: string, first: number): Promise<Uint32Array> {
  const own = folded.length === 2 || mayBeGram(folded) ? await index.findList(folded) : undefined;
  if (own || folded.length === 2) return own?.segments ?? NO_POSTINGS.segments;
  return distinct((await findPlaces(index, folded, { first })).segments);
}

/**
 * Where a folded phrase of two units or more begins. Lists are looked up before places, and places in those segments
 * only that have all the pairs so far.
 * @param first pairs to look up before the others: one, for a phrase that probably stands nowhere
 * @param among the only segments that count, ascending; all, when none are given
 */
export async function findPlaces(
  index: WordIndex,
  folded: string,
  { first = AT_ONCE, among }: { readonly first?: number; readonly among?: Uint32Array } = {},
): Promise<Postings> {
  if (folded.includes('\0')) return NO_POSTINGS;
  const cover = coverPhrase(folded);
  const found: { readonly list: TermList; readonly offset: number }[] = [];
  let left = among;
  for (let from = 0; from < cover.length; ) {
    const some = cover.slice(from, from + (from === 0 ? first : AT_ONCE));
    from += some.length;
    const lists = await Promise.all(some.map(({ term }) => index.findList(term)));
    for (const [place, { offset }] of some.entries()) {
      const list = lists[place] ?? NOWHERE;
      found.push({ list, offset });
      left = left ? intersect(left, list.segments) : list.segments;
    }
    if (!left || left.length === 0) return NO_POSTINGS;
    if (left.length <= FEW && cover.length > 1) return findInTexts(index, folded, left);
  }
  // Rare pairs first: what is left to compare stays short.
  found.sort((a, b) => a.list.segments.length - b.list.segments.length);
  let beginnings: Postings | undefined;
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const some = found.slice(from, from + AT_ONCE);
    const segments = left ?? NO_POSTINGS.segments;
    const places = await Promise.all(some.map(({ list }) => index.findPlaces(list, segments)));
    for (const [place, { offset }] of some.entries()) {
      const own = places[place] ?? NO_POSTINGS;
      beginnings = beginnings ? keepThose(beginnings, own, offset, true) : moveBack(own, offset);
    }
    left = distinct(beginnings?.segments ?? NO_POSTINGS.segments);
    if (left.length === 0) return NO_POSTINGS;
    if (left.length <= FEW && from + AT_ONCE < found.length) return findInTexts(index, folded, left);
  }
  return beginnings ?? NO_POSTINGS;
}

/** Where a phrase begins in segments, by reading them. */
async function findInTexts(index: WordIndex, folded: string, among: Uint32Array): Promise<Postings> {
  const texts = await Promise.all(Array.from(among, (segment) => index.readSegment(segment)));
  const segments: number[] = [];
  const places: number[] = [];
  texts.forEach((text, at) => {
    for (let place = text.indexOf(folded); place >= 0; place = text.indexOf(folded, place + 1)) {
      segments.push(among[at] ?? 0);
      places.push(place);
    }
  });
  return { segments: Uint32Array.from(segments), places: Uint32Array.from(places) };
}

const NOWHERE: TermList = { segments: NO_POSTINGS.segments, where: undefined };

/** Drops the segments in which a form stands next to nothing but characters that it may not. */
async function keepThoseWithin(index: WordIndex, segments: Uint32Array, form: Edges): Promise<Uint32Array> {
  const refused = await findRefused(index, segments, form);
  const doubtful = intersect(segments, unite(refused.map(({ list }) => list.segments)));
  if (doubtful.length === 0) return segments;
  const places = await findPlaces(index, form.folded, { among: doubtful });
  const kept = await dropAt(index, places, refused);
  return unite([without(segments, doubtful), distinct(kept.segments)]);
}

/** Drops the places of a form that a character stands next to which may not. */
export async function dropThose(index: WordIndex, places: Postings, edges: Edges): Promise<Postings> {
  return dropAt(index, places, await findRefused(index, places.segments, edges));
}

interface Refused {
  readonly list: TermList;
  /** Where the pair stands, counted from the beginning of the form. */
  readonly offset: number;
}

/** The pairs that may not stand at the edges of a form, as far as they stand anywhere. */
async function findRefused(
  index: WordIndex,
  segments: Uint32Array,
  { folded, notBefore, notAfter }: Edges,
): Promise<Refused[]> {
  if (segments.length === 0 || notBefore + notAfter === '') return [];
  const pairs = [
    ...[...notBefore].map((one) => ({ term: one + folded.charAt(0), offset: -1 })),
    ...[...notAfter].map((one) => ({ term: folded.charAt(folded.length - 1) + one, offset: folded.length - 1 })),
  ];
  const lists = await Promise.all(pairs.map(({ term }) => index.findList(term)));
  return pairs.flatMap(({ offset }, place) => {
    const list = lists[place];
    return list ? [{ list, offset }] : [];
  });
}

async function dropAt(index: WordIndex, places: Postings, refused: readonly Refused[]): Promise<Postings> {
  const segments = distinct(places.segments);
  const found = await Promise.all(
    refused.map(({ list }) => index.findPlaces(list, intersect(segments, list.segments))),
  );
  return found.reduce((rest, pair, place) => keepThose(rest, pair, refused[place]?.offset ?? 0, false), places);
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

/** Of the beginnings, those at which the pair stands (or does not) `offset` places on. Both are in order, and are passed once. */
function keepThose(beginnings: Postings, pair: Postings, offset: number, standing: boolean): Postings {
  const segments: number[] = [];
  const places: number[] = [];
  let at = 0;
  for (let index = 0; index < beginnings.segments.length; index += 1) {
    const segment = beginnings.segments[index] ?? 0;
    const place = (beginnings.places[index] ?? 0) + offset;
    while (at < pair.segments.length && isBefore(pair, at, segment, place)) at += 1;
    if ((pair.segments[at] === segment && pair.places[at] === place) === standing) {
      segments.push(segment);
      places.push(place - offset);
    }
  }
  return { segments: Uint32Array.from(segments), places: Uint32Array.from(places) };
}

const distinct = (ascending: Uint32Array): Uint32Array =>
  ascending.filter((one, index) => index === 0 || one !== ascending[index - 1]);
