import { escapePattern } from '../text/escape-pattern.ts';
import type { ItemKind } from './vocabulary.ts';

/** The words beside a number that say of which kind an item is. */
export interface ItemWords {
  /** For use in patterns: 報告事項 is tried before 報告. */
  readonly pattern: string;
  readonly kindOf: (word: string) => ItemKind | undefined;
}

/** Those of some kinds; undefined where there are none. Of a word that two kinds have, the first kind is meant. */
export function itemWords(kinds: readonly ItemKind[]): ItemWords | undefined {
  const byWord = new Map([...kinds].reverse().flatMap((kind) => kind.words.map((word) => [word, kind] as const)));
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length);
  if (words.length === 0) return undefined;
  return { pattern: words.map(escapePattern).join('|'), kindOf: (word) => byWord.get(word) };
}
