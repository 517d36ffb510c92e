import type { SynonymGroup } from '../../domain/site/synonyms.ts';
import { fold } from '../fold/fold.ts';
import { NO_READINGS, type Readings } from '../readings/readings.ts';
import { kanaSpellings } from './kana-spellings.ts';
import { OKURIGANA } from './okurigana.ts';
import type { OtherSpelling, SpelledPart, SpellingKind } from './spelling.ts';

/**
 * Words that have to do with one another. A list alone: each stands for all. `one-way`: who looks for the first finds the
 * others, too, and not the other way round. `see-also`: each is offered to who looks for another, and not looked for.
 */
type WordGroup = readonly string[] | { readonly words: readonly string[]; readonly relation: 'one-way' | 'see-also' };

export type Synonyms = readonly WordGroup[];

/** The groups of a content folder, as the browser loads them. */
export const wordGroups = (groups: readonly SynonymGroup[]): Synonyms =>
  groups.flatMap(({ words, relation }): Synonyms => {
    if (words.length < 2) return [];
    return [relation === undefined ? words : { words, relation }];
  });

const isList = (group: WordGroup): group is readonly string[] => Array.isArray(group);
export const wordsOf = (group: WordGroup): readonly string[] => (isList(group) ? group : group.words);

/** For each word of a group, the others that are looked for with it. */
export function foundWith(group: WordGroup): { readonly word: string; readonly others: readonly string[] }[] {
  const words = wordsOf(group);
  const finds = (place: number) => isList(group) || (group.relation === 'one-way' && place === 0);
  return words.map((word, place) => ({
    word,
    others: finds(place) ? words.filter((other) => other !== word) : [],
  }));
}

interface LexiconWord extends OtherSpelling {
  readonly folded: string;
  readonly kind: SpellingKind;
}

/** Groups of words, looked up by any of them. */
export interface Lexicon {
  /** By the folded word: what it is looked for with, itself included. */
  readonly entries: ReadonlyMap<string, readonly LexiconWord[]>;
  /** Units of the longest folded word. */
  readonly longest: number;
  /** By the folded word: words to offer beside it. */
  readonly related: ReadonlyMap<string, readonly string[]>;
  readonly readings: Readings;
}

/**
 * The compounds that are spelled in several ways, and the secretariat's words with the kana that they are also written with.
 * @param readings words of the archive by their readings; none where nobody asks in kana
 */
export function makeLexicon(synonyms: Synonyms, readings: Readings = NO_READINGS): Lexicon {
  const entries = new Map<string, LexiconWord[]>();
  const related = new Map<string, string[]>();
  const add = (heads: readonly LexiconWord[], words: readonly LexiconWord[]) => {
    for (const { folded } of heads) {
      const entry = entries.get(folded) ?? [];
      entry.push(...words.filter((word) => !entry.some((known) => known.folded === word.folded)));
      entries.set(folded, entry);
    }
  };
  const addAll = (words: readonly LexiconWord[]) => add(words, words);
  for (const group of OKURIGANA) addAll(group.map((text) => ({ text, folded: fold(text), kind: 'okurigana' })));
  for (const group of synonyms) {
    const words = wordsOf(group);
    if (isList(group)) addAll(words.flatMap(withOtherKana));
    else if (group.relation === 'one-way') add(words.slice(0, 1).flatMap(withOtherKana), words.flatMap(withOtherKana));
    else {
      for (const word of words) {
        const others = words.filter((other) => other !== word);
        related.set(fold(word), [...new Set([...(related.get(fold(word)) ?? []), ...others])]);
      }
    }
  }
  for (const [folded, words] of [...entries]) {
    const compact = compactLatin(folded);
    if (compact !== undefined && !entries.has(compact)) entries.set(compact, words);
  }
  const longest = [...entries.keys()].reduce((length, word) => Math.max(length, word.length), 0);
  return { entries, longest, related, readings };
}

/** Latin words however they are joined: call center, call-center and callcenter. Undefined for others. */
function compactLatin(folded: string): string | undefined {
  return /^[a-z0-9][a-z0-9 ー]*$/.test(folded) ? folded.replace(/[ ー]/g, '') : undefined;
}

/** What stands for a folded word in a lexicon. */
export function entryOf(folded: string, { entries }: Lexicon): readonly LexiconWord[] | undefined {
  return entries.get(folded) ?? entries.get(compactLatin(folded) ?? '');
}

/** Words that are offered to who looks for a word, in the order of the list. */
export function relatedWords(text: string, { related }: Lexicon): readonly string[] {
  return related.get(fold(text)) ?? [];
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

/**
 * The words of a lexicon in a folded word, the longest from the left. A single character counts only as the whole word, and
 * Latin letters only as whole words: PC is no part of PCR.
 */
export function lexiconSpellings(folded: string, lexicon: Lexicon): SpelledPart[] {
  const parts: SpelledPart[] = [];
  for (let start = 0; start < folded.length; ) {
    const part = findLongest(start);
    if (part) parts.push(part);
    start = part?.end ?? start + 1;
  }
  return parts;

  function findLongest(start: number): SpelledPart | undefined {
    // Behind the longest word there may be room for the spaces that it is written without.
    for (let end = Math.min(folded.length, start + lexicon.longest + MOST_SPACES); end > start; end -= 1) {
      const word = folded.slice(start, end);
      const isWord = (word.length > 1 || word === folded) && !isJoined(folded, start) && !isJoined(folded, end);
      const others = ((isWord && entryOf(word, lexicon)) || []).filter((other) => other.folded !== word);
      if (others.length > 0) return { start, end, kind: 'synonym', others };
    }
    return undefined;
  }
}

const MOST_SPACES = 3;

/** Whether a Latin word or number goes on at a place. */
const isJoined = (folded: string, at: number): boolean =>
  /[a-z0-9]/.test(folded.charAt(at - 1)) && /[a-z0-9]/.test(folded.charAt(at));
