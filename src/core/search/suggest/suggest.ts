import { fold } from '../fold/fold.ts';
import { halfReading, NO_READINGS, type Readings, toHiragana } from '../readings/readings.ts';
import type { Suggestion } from './suggestions.ts';

/** A suggestion as an answer to what was typed. */
export interface Offer {
  readonly suggestion: Suggestion;
  /** What the box holds when it is chosen: what was typed before the last word stays. */
  readonly typed: string;
}

export type Suggest = (typed: string) => Offer[];

/** What can be suggested besides the list itself. */
interface SuggestOptions {
  /** Words of the archive, offered by their readings. */
  readonly readings?: Readings;
}

const MOST_OFFERS = 8;
/** So that the titles that begin alike do not hide all else. */
const MOST_OF_A_KIND = 4;

interface Folded {
  readonly suggestion: Suggestion;
  readonly text: string;
  readonly others: readonly string[];
}

/** Makes ready what finds suggestions for the word that is being typed, the last one of the box. */
export function prepareSuggest(
  suggestions: readonly Suggestion[],
  { readings = NO_READINGS }: SuggestOptions = {},
): Suggest {
  const read = readingsOf(readings);
  const known = suggestions.map((suggestion): Folded => {
    const text = fold(suggestion.text);
    return { suggestion, text, others: [...suggestion.others.map(toHiragana), ...(read.get(text) ?? [])] };
  });
  const texts = new Set(known.map(({ text }) => text));
  const words = [...read].filter(([text]) => !texts.has(text));
  const all = [
    ...known,
    ...words.map(([text, others]): Folded => ({ suggestion: { kind: 'word', text, others }, text, others })),
  ];
  return (typed) => {
    const { before, word } = lastWord(typed);
    const wanted = fold(word);
    if (wanted === '') return [];
    const reading = halfReading(wanted) ?? wanted;
    const ranked = all
      .map((folded, place) => ({ folded, place, rank: rankOf(folded, wanted, reading) }))
      .filter(({ rank }) => rank < NOT_FOUND)
      .sort((a, b) => a.rank - b.rank || a.place - b.place);
    const ofKind = new Map<string, number>();
    const offered = ranked.filter(({ folded }) => {
      const { kind } = folded.suggestion;
      ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
      return (ofKind.get(kind) ?? 0) <= MOST_OF_A_KIND;
    });
    return offered
      .slice(0, MOST_OFFERS)
      .map(({ folded: { suggestion } }) => ({ suggestion, typed: before + asTyped(suggestion.text) }));
  };
}

const NOT_FOUND = 4;

/**
 * Beginnings before middles, names before what else may be typed; a single character is no middle of anything, and a word
 * is offered by its reading only: the search finds parts of words as they are typed.
 */
function rankOf({ suggestion, text, others }: Folded, wanted: string, reading: string): number {
  if (text === wanted) return NOT_FOUND;
  if (suggestion.kind === 'word') {
    return reading.length > 1 && others.some((one) => one.startsWith(reading)) ? 1 : NOT_FOUND;
  }
  if (text.startsWith(wanted)) return 0;
  if (others.some((other) => other.startsWith(reading))) return 1;
  if ([...wanted].length < 2) return NOT_FOUND;
  if (text.includes(wanted)) return 2;
  return others.some((other) => other.includes(reading)) ? 3 : NOT_FOUND;
}

/** By word, how it is read; the commonest words first. */
function readingsOf(readings: Readings): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [reading, own] of readings) {
    for (const word of own) words.set(word, [...(words.get(word) ?? []), reading]);
  }
  return words;
}

function lastWord(typed: string): { before: string; word: string } {
  const [, before = '', word = ''] = /^((?:.*\s)?[-－]?)(\S*)$/su.exec(typed) ?? [];
  return { before, word };
}

/** What could be read as an operator, or as several words, is put in quotes. */
function asTyped(text: string): string {
  const isPlain = !/[\s:：]|^[-－−‐–"＂“”「『]|^(?:OR|NOT|ＯＲ|ＮＯＴ)$/.test(text);
  return isPlain || /["＂“”]/.test(text) ? text : `"${text}"`;
}
