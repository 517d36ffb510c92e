import { NO_POSTINGS, type Postings } from '../index/postings.ts';
import { coverPhrase, LABEL_END, termOf } from '../index/term.ts';
import type { WordIndex } from '../index/word-index.ts';
import type { SearchForm } from '../spelling/expand-term.ts';

/** Pairs of a phrase that are looked up at once; a phrase that stands nowhere is mostly known after the first ones. */
const AT_ONCE = 4;

/**
 * Where a folded phrase of two units or more begins.
 * @param first pairs to look up before the others: one, for a phrase that probably stands nowhere
 */
export async function findPlaces(index: WordIndex, folded: string, first = AT_ONCE): Promise<Postings> {
  if (folded.includes('\0')) return NO_POSTINGS;
  const cover = coverPhrase(folded);
  let beginnings: Postings | undefined;
  for (let from = 0; from < cover.length; ) {
    const some = cover.slice(from, from + (from === 0 ? first : AT_ONCE));
    from += some.length;
    const found = await index.findPairs(some.map(({ term }) => term));
    const shifted = found.map((postings, place) => ({ postings, offset: some[place]?.offset ?? 0 }));
    // Rare pairs first: what is left to compare stays short.
    for (const { postings, offset } of shifted.sort((a, b) => a.postings.places.length - b.postings.places.length)) {
      beginnings = beginnings ? keepThose(beginnings, postings, offset, true) : moveBack(postings, offset);
    }
    if (beginnings?.segments.length === 0) break;
  }
  return beginnings ?? NO_POSTINGS;
}

/** The segments in which a form stands, ascending. */
export async function findForm(index: WordIndex, form: SearchForm): Promise<Uint32Array> {
  const { folded, kind } = form;
  if (folded === '' || folded.includes(LABEL_END)) return new Uint32Array();
  if (folded.length === 1) return folded === '\0' ? new Uint32Array() : index.findSingle(termOf(folded.charCodeAt(0)));
  const places = await findPlaces(index, folded, kind === 'typed' ? AT_ONCE : 1);
  return distinct((await dropThose(index, places, form)).segments);
}

/** Drops the places of a form that a character stands next to which may not. */
export async function dropThose(
  index: WordIndex,
  places: Postings,
  { folded, notBefore, notAfter }: Pick<SearchForm, 'folded' | 'notBefore' | 'notAfter'>,
): Promise<Postings> {
  if (places.segments.length === 0 || notBefore + notAfter === '') return places;
  const first = folded.charCodeAt(0);
  const last = folded.charCodeAt(folded.length - 1);
  const refused = [
    ...[...notBefore].map((one) => ({ term: termOf(one.charCodeAt(0), first), offset: -1 })),
    ...[...notAfter].map((one) => ({ term: termOf(last, one.charCodeAt(0)), offset: folded.length - 1 })),
  ];
  const found = await index.findPairs(refused.map(({ term }) => term));
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

function isBefore({ segments, places }: Postings, at: number, segment: number, place: number): boolean {
  const own = segments[at] ?? 0;
  return own < segment || (own === segment && (places[at] ?? 0) < place);
}

const distinct = (ascending: Uint32Array): Uint32Array =>
  ascending.filter((one, index) => one !== ascending[index - 1]);
