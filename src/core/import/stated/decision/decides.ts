import type { ItemKind, OutcomeTerm } from '../../../vocabulary/vocabulary.ts';
import { isAnothers } from './others.ts';
import { isInQuotation, readPredicate } from './predicate.ts';
import { speechParts } from './stage-notes.ts';
import { verdictFinder } from './verdict-words.ts';

/** Whether a folded text decides something or puts it to the council, whatever on. */
export type Decides = (folded: string) => boolean;

/** Tells whether somebody closes what was discussed: decides, or asks for the decision, in the words of any council and of the given one. */
export function decisionTeller(kinds: readonly ItemKind[], outcomes: readonly OutcomeTerm[]): Decides {
  const find = verdictFinder(kinds, outcomes);
  const doesSentence = (sentence: string): boolean => {
    let from = 0;
    for (const { word, start, end } of find(sentence)) {
      const { mood, length } = readPredicate(sentence.slice(end), word);
      if (mood === 'told' || mood === 'bare') continue;
      if (!isInQuotation(sentence, start, end) && !isAnothers(sentence.slice(from, start))) return true;
      from = end + length;
    }
    return false;
  };
  return (folded) => speechParts(folded).some(({ text }) => doesSentence(text));
}
