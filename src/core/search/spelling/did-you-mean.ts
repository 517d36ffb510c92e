import { distance } from 'fastest-levenshtein';
import { fold } from '../fold/fold.ts';

/** Words offered at most. */
const MOST_OFFERED = 3;
/** Of all pairs of characters of two words, the share that both have (Dice), from which they are alike. */
const ALIKE = 0.5;

/**
 * The words of a vocabulary that resemble one that was not found: by a few edits (at most one in three characters), or
 * by the pairs of characters that both have. The nearest first, and of equals the commoner.
 * @param vocabulary the commonest first
 */
export function findAlike(typed: string, vocabulary: readonly string[]): string[] {
  const wanted = fold(typed);
  const ofWanted = pairsOf(wanted);
  if (wanted.length < 2) return [];
  return vocabulary
    .map((word) => ({ word, likeness: likenessOf(wanted, ofWanted, fold(word)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_OFFERED)
    .map(({ word }) => word);
}

/** 0: another word; up to 1. */
function likenessOf(wanted: string, ofWanted: ReadonlySet<string>, word: string): number {
  if (word === wanted) return 0;
  const longer = Math.max(wanted.length, word.length);
  const byEdits = Math.abs(wanted.length - word.length) * 3 > longer ? 0 : 1 - distance(wanted, word) / longer;
  const ofWord = pairsOf(word);
  const shared = [...ofWord].filter((pair) => ofWanted.has(pair)).length;
  const byPairs = (2 * shared) / (ofWanted.size + ofWord.size);
  // Of a word of two characters, half may be wrong when it begins alike.
  const isNear = longer > 2 ? byEdits >= 2 / 3 : byEdits >= 1 / 2 && wanted.charAt(0) === word.charAt(0);
  return isNear || byPairs >= ALIKE ? Math.max(byEdits, byPairs) : 0;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
