import { fold } from '../fold/fold.ts';
import { kanaSpellings } from './kana-spellings.ts';
import { OKURIGANA } from './okurigana.ts';
import type { OtherSpelling, SpelledPart, SpellingKind } from './spelling.ts';

/** Words that stand for one another; each group in any order. */
export type Synonyms = readonly (readonly string[])[];

interface LexiconWord extends OtherSpelling {
  readonly folded: string;
  readonly kind: SpellingKind;
}

/** Groups of words, looked up by any of them. */
export interface Lexicon {
  /** By the folded word: the words of all groups that it is in, itself included. */
  readonly entries: ReadonlyMap<string, readonly LexiconWord[]>;
  /** Units of the longest folded word. */
  readonly longest: number;
}

/** The compounds that are spelled in several ways, and the secretariat's words with the kana that they are also written with. */
export function makeLexicon(synonyms: Synonyms): Lexicon {
  const entries = new Map<string, LexiconWord[]>();
  const add = (words: readonly LexiconWord[]) => {
    for (const { folded } of words) {
      const entry = entries.get(folded) ?? [];
      entry.push(...words.filter((word) => !entry.some((known) => known.folded === word.folded)));
      entries.set(folded, entry);
    }
  };
  for (const group of OKURIGANA) add(group.map((text) => ({ text, folded: fold(text), kind: 'okurigana' })));
  for (const group of synonyms) add(group.flatMap(withOtherKana));
  const longest = [...entries.keys()].reduce((length, word) => Math.max(length, word.length), 0);
  return { entries, longest };
}

function withOtherKana(text: string): LexiconWord[] {
  const folded = fold(text);
  const others = kanaSpellings(folded).flatMap(({ start, end, others: own }) =>
    own.map((other): LexiconWord => {
      const written = folded.slice(0, start) + other.text + folded.slice(end);
      return { ...other, text: written, folded: fold(written), kind: 'synonym' };
    }),
  );
  return [{ text, folded, kind: 'synonym' }, ...others];
}

/** A lexicon without words of the secretariat. */
export const PLAIN_LEXICON: Lexicon = makeLexicon([]);

/** The words of a lexicon in a folded word, the longest from the left. A single character counts only as the whole word. */
export function lexiconSpellings(folded: string, { entries, longest }: Lexicon): SpelledPart[] {
  const parts: SpelledPart[] = [];
  for (let start = 0; start < folded.length; ) {
    const part = findLongest(start);
    if (part) parts.push(part);
    start = part?.end ?? start + 1;
  }
  return parts;

  function findLongest(start: number): SpelledPart | undefined {
    for (let end = Math.min(folded.length, start + longest); end > start; end -= 1) {
      const word = folded.slice(start, end);
      const entry = word.length > 1 || word === folded ? entries.get(word) : undefined;
      const others = (entry ?? []).filter((other) => other.folded !== word);
      if (others.length > 0) return { start, end, kind: 'synonym', others };
    }
    return undefined;
  }
}
