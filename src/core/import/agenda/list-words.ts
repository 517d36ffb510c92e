import { itemWords } from '../../vocabulary/item-words.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';

/**
 * The words that lists of these kinds are called by, for use in patterns: 報告事項, 協議案件, 議題; undefined where there
 * are none. Where items of a kind are only told, a bare 報告 is their list as well; elsewhere a bare 審議 or 協議 is what
 * people do.
 */
export function listWords(kinds: readonly ItemKind[]): string | undefined {
  return patternOf(kinds, isListWord);
}

/** Their words for use where they may stand inside others: 議 is left out, which is in 会議 and 次の議事. */
export function longWords(kinds: readonly ItemKind[]): string | undefined {
  return patternOf(kinds, isLong);
}

const patternOf = (kinds: readonly ItemKind[], isKept: (word: string, kind: ItemKind) => boolean): string | undefined =>
  itemWords(kinds.map((kind) => ({ ...kind, words: kind.words.filter((word) => isKept(word, kind)) })))?.pattern;

const isLong = (word: string): boolean => word.length > 1;

const isListWord = (word: string, { label, outcome }: ItemKind): boolean =>
  isLong(word) && (outcome !== undefined || word === label || /(?:事項|案件)$/u.test(word));
