import { OKURIGANA } from '../spelling/okurigana.ts';

/**
 * What the index knows of a folded text: each of its UTF-16 units, and each two that follow one another. So whatever is
 * typed is a run of terms wherever it stands, punctuation included, and nowhere else; no segmenter has to agree with
 * another. Words whose pairs are everywhere have lists of their own, of 3 to 8 units (see word-grams.ts).
 * U+0000 is in no term.
 */
export type Term = string;

/** Stands behind every label in the index, so that a name is told from the beginning of a longer one. */
export const LABEL_END = '\u0001';

/** A pair with its place in a phrase. */
interface PlacedPair {
  readonly term: Term;
  readonly offset: number;
}

/**
 * The pairs that cover a folded phrase of two units or more; those that lie in words first, for what stands between them
 * is everywhere.
 */
export function coverPhrase(folded: string): PlacedPair[] {
  const runs: { readonly start: number; end: number; readonly isWord: boolean }[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const isWord = isWordUnit(folded.charCodeAt(at));
    const last = runs.at(-1);
    if (last?.isWord === isWord) last.end = at + 1;
    else runs.push({ start: at, end: at + 1, isWord });
  }
  const offsets = new Set<number>();
  for (const wantsWords of [true, false]) {
    for (const { start, end, isWord } of runs) {
      if (isWord === wantsWords && end - start > 1) for (const offset of coverRun(start, end)) offsets.add(offset);
    }
  }
  // A unit between runs is covered together with a neighbour.
  const isCovered = (at: number) => offsets.has(at) || offsets.has(at - 1);
  for (let at = 0; at < folded.length; at += 1) if (!isCovered(at)) offsets.add(Math.min(at, folded.length - 2));
  return [...offsets].map((offset) => ({ offset, term: folded.slice(offset, offset + 2) }));
}

function coverRun(start: number, end: number): number[] {
  const offsets: number[] = [];
  for (let offset = start; offset < end - 1; offset += 2) offsets.push(offset);
  // An odd last unit is covered together with the one before it, which is covered twice.
  if ((end - start) % 2 === 1) offsets.push(end - 2);
  return offsets;
}

/** Units that words are made of which people look for: ideographs and katakana. */
const WORD_UNIT = /^[\u3400-\u9fff々〆ヵヶァ-ヴー]$/;
const wordUnits = new Uint8Array(0x10000);
for (let unit = 0x3005; unit < 0xa000; unit += 1) wordUnits[unit] = WORD_UNIT.test(String.fromCharCode(unit)) ? 1 : 0;

export const isWordUnit = (unit: number): boolean => wordUnits[unit] === 1;

/** Units of a gram that may have a list of its own. */
export const GRAM_UNITS = { least: 3, most: 8 } as const;

const isGramLong = ({ length }: string): boolean => length >= GRAM_UNITS.least && length <= GRAM_UNITS.most;

function isWord(folded: string): boolean {
  for (let at = 0; at < folded.length; at += 1) if (!isWordUnit(folded.charCodeAt(at))) return false;
  return true;
}

/**
 * Spellings with kana that the search looks for by itself, whenever somebody types another one of the same word. Their pairs
 * are everywhere, so that they may have lists, too.
 */
export const SPELLED_GRAMS: ReadonlySet<Term> = new Set(
  OKURIGANA.flat().filter((spelling) => isGramLong(spelling) && !isWord(spelling)),
);

/** Whether a phrase is one that may have a list of its own. */
export const mayBeGram = (folded: string): boolean =>
  isGramLong(folded) && (isWord(folded) || SPELLED_GRAMS.has(folded));
