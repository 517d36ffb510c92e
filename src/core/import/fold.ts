/**
 * A text as it is compared: width of characters and white space mean nothing (日 時 is 日時, １３ is 13). For lookups
 * only; what a draft holds is the source's own text.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** The characters that may not get lost, in order: code points that are not white space. */
export function inkOf(text: string): string[] {
  return [...text.replace(/\s+/gu, '')];
}

/** Offset into a text of an offset into its fold. */
export function unfoldIndex(text: string, index: number): number {
  let folded = 0;
  let offset = 0;
  for (const char of text) {
    if (folded >= index) break;
    folded += fold(char).length;
    offset += char.length;
  }
  return offset;
}
