import { isSameItem, type NamedItem } from '../domain/address/ids.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Citation } from './citation.ts';
import { TextFinder } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { sentenceAround } from './sentence.ts';
import { type MeetingText, type TextPlace, textsOf } from './texts.ts';

/** A citation with the characters it is written with and the sentence it stands in, both as stored. */
export interface FoundCitation {
  readonly citation: Citation;
  readonly text: string;
  readonly sentence: string;
  /** Which of the places of its words in the text it is, from 1. */
  readonly occurrence: number;
}

/** One text that cites, with its citations in order. Plain data, to be kept between builds. */
export interface FoundText extends Omit<TextPlace, 'items'> {
  /** What is under discussion there, by its place among the items of the meeting's header. */
  readonly items: readonly number[];
  readonly citations: readonly FoundCitation[];
}

/** Finds what the texts of a meeting cite, without asking what it means. */
export function findMentions(meeting: Meeting, lexicon: Lexicon): FoundText[] {
  return [...textsOf(meeting)].flatMap(({ place, lines }) => {
    const citations = findInLines(lines, lexicon);
    return citations.length > 0 ? [{ ...place, items: placesOf(meeting, place.items), citations }] : [];
  });
}

function placesOf({ header }: Meeting, items: readonly NamedItem[]): number[] {
  const places = items.map((item) => header.items.findIndex(({ named }) => isSameItem(named, item)));
  return places.filter((place) => place >= 0);
}

function findInLines(lines: MeetingText['lines'], lexicon: Lexicon): FoundCitation[] {
  const finder = new TextFinder(lexicon);
  const before: string[] = [];
  return lines.flatMap((line) => {
    const whole = line.map(({ text }) => text).join('');
    let offset = 0;
    return line.flatMap(({ text: piece, isLink }) => {
      const found = (isLink ? [] : finder.find(piece)).map((citation): FoundCitation => {
        const { start, end } = citation.span;
        const text = piece.slice(start, end);
        const earlier = before.reduce((sum, one) => sum + countOccurrences(one, text), 0);
        const occurrence = earlier + countOccurrences(piece.slice(0, start), text) + 1;
        return { citation, text, sentence: sentenceAround(whole, offset + start), occurrence };
      });
      before.push(piece);
      offset += piece.length;
      return found;
    });
  });
}

function countOccurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}
