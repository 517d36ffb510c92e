/**
 * What the index knows of a folded text: each of its UTF-16 units, and each two that follow one another. So whatever is
 * typed is a run of terms wherever it stands, punctuation included, and nowhere else; no segmenter has to agree with
 * another. Words whose pairs are everywhere have lists of their own, of 3 to 6 units (see word-grams.ts).
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

/** The pairs that cover a folded phrase of two units or more. */
export function coverPhrase(folded: string): PlacedPair[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < folded.length - 1; offset += 2) offsets.push(offset);
  // An odd last unit is covered together with the one before it, which is covered twice.
  if (folded.length % 2 === 1) offsets.push(folded.length - 2);
  return offsets.map((offset) => ({ offset, term: folded.slice(offset, offset + 2) }));
}

/** Units that words are made of which people look for: ideographs and katakana. */
const WORD_UNIT = /^[\u3400-\u9fff々〆ヵヶァ-ヴー]$/;
const wordUnits = new Uint8Array(0x10000);
for (let unit = 0x3005; unit < 0xa000; unit += 1) wordUnits[unit] = WORD_UNIT.test(String.fromCharCode(unit)) ? 1 : 0;

export const isWordUnit = (unit: number): boolean => wordUnits[unit] === 1;

/** Units of a gram that may have a list of its own. */
export const GRAM_UNITS = { least: 3, most: 6 } as const;

/** Whether a phrase is one that may have a list of its own. */
export function mayBeGram(folded: string): boolean {
  if (folded.length < GRAM_UNITS.least || folded.length > GRAM_UNITS.most) return false;
  for (let at = 0; at < folded.length; at += 1) if (!isWordUnit(folded.charCodeAt(at))) return false;
  return true;
}
