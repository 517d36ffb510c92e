import { mergeSpans, type Span } from '../../text/span.ts';
import { readQuery } from '../query/query.ts';
import type { Readings } from '../readings/readings.ts';
import { makeLexicon, type Synonyms } from '../spelling/lexicon.ts';
import { findOccurrences } from './occurrences.ts';

/**
 * Finds every place of a stored text that a query's words match in any of their forms, folded as the search folds: in
 * the offsets of the text as it is stored, ascending, and apart from one another (places that overlap or touch are one).
 * Excluded words and fields mark nothing.
 */
export type MarkText = (text: string) => Span[];

interface MarkOptions {
  /** The archive's words that stand for one another. */
  readonly synonyms?: Synonyms;
  /** The archive's words by their readings. */
  readonly readings?: Readings;
  /** Mark the words as typed only. */
  readonly isExact?: boolean;
}

/** Prepares a query, which is read once. @param query as typed; anything can be typed */
export function readMarks(query: string, { synonyms = [], readings, isExact = false }: MarkOptions = {}): MarkText {
  const { words } = readQuery(query, { lexicon: makeLexicon(synonyms, readings), isExact });
  return (text) => (words.length === 0 ? [] : mergeSpans(findOccurrences(text, words)));
}
