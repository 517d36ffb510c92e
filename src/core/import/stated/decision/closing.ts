import type { ItemKind, OutcomeTerm } from '../../../vocabulary/vocabulary.ts';
import { isAnothers } from './others.ts';
import { quotationFinder, readPredicate } from './predicate.ts';
import { speechParts } from './stage-notes.ts';
import { verdictFinder } from './verdict-words.ts';

/** Whether a folded text decides something, or only puts it to the council, whatever on. */
export type ReadClosing = (folded: string) => 'decided' | 'put' | undefined;

/** Tells whether somebody closes what was discussed, in the words of any council and of the given one. */
export function closingReader(kinds: readonly ItemKind[], outcomes: readonly OutcomeTerm[]): ReadClosing {
  const find = verdictFinder(kinds, outcomes);
  const ofSentence = (sentence: string): 'decided' | 'put' | undefined => {
    let from = 0;
    let put: 'put' | undefined;
    const isInQuotation = quotationFinder(sentence);
    for (const { word, start, end } of find(sentence)) {
      const { mood, length } = readPredicate(sentence.slice(end), word);
      if (mood === 'told' || mood === 'bare') continue;
      if (!isInQuotation(start, end) && !isAnothers(sentence.slice(from, start))) {
        if (mood === 'decided' || mood === 'refused') return 'decided';
        put = 'put';
      }
      from = end + length;
    }
    return put;
  };
  return (folded) => {
    const closings = speechParts(folded).map(({ text }) => ofSentence(text));
    return closings.find((one) => one === 'decided') ?? closings.find((one) => one === 'put');
  };
}
