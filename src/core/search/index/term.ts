/**
 * What the index knows of a folded text: each of its UTF-16 units, and each two that follow one another. So whatever is
 * typed is a run of terms wherever it stands, punctuation included, and nowhere else; no segmenter has to agree with
 * another. Terms are in numbers: the first unit, then the second, or zero where there is no second;
 * U+0000 is in none.
 */
export type Term = number;

/** Stands behind every label in the index, so that a name is told from the beginning of a longer one. */
export const LABEL_END = '\u0001';

export const termOf = (first: number, second = 0): Term => first * 0x10000 + second;

/** The pairs that cover a folded phrase of two units or more, each with its place in the phrase. */
export function coverPhrase(folded: string): { readonly term: Term; readonly offset: number }[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < folded.length - 1; offset += 2) offsets.push(offset);
  // An odd last unit is covered together with the one before it, which is covered twice.
  if (folded.length % 2 === 1) offsets.push(folded.length - 2);
  return offsets.map((offset) => ({ offset, term: termOf(folded.charCodeAt(offset), folded.charCodeAt(offset + 1)) }));
}
