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

/** A character with the marks that fold into it: か and its U+3099, ｶ and its ﾞ. */
const FOLDS_AS_ONE = /.[\p{M}ﾞﾟ]*/gsu;

/** A text beside its fold, with the way back. */
export class FoldedText {
  readonly text: string;
  readonly folded: string;
  /** By offset into the fold: where what is before it ends in the text. */
  private ends: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.folded = fold(text);
  }

  /** Offset into the text of an offset into its fold. White space before it is behind the offset. */
  offsetOf(index: number): number {
    this.ends ??= endsOf(this.text);
    return this.ends[Math.max(0, index)] ?? this.text.length;
  }

  /** What a stretch of the fold is in the text. */
  slice(start: number, end: number): string {
    return this.text.slice(this.offsetOf(start), this.offsetOf(end));
  }
}

function endsOf(text: string): number[] {
  const ends = [0];
  for (const { index, 0: characters } of text.matchAll(FOLDS_AS_ONE)) {
    const { length } = fold(characters);
    for (let at = 0; at < length; at += 1) ends.push(index + characters.length);
  }
  return ends;
}
