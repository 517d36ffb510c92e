/** Why a form is searched besides the typed one. */
export type SpellingKind = 'synonym' | 'okurigana' | 'script' | 'reading' | 'kana' | 'number' | 'date';

/** Another way of writing a part of a word. */
export interface OtherSpelling {
  /** As people write it. */
  readonly text: string;
  /** Folded characters that may not stand right before it (13条 is not found in 113条) … */
  readonly notBefore?: string;
  /** … and right after it (H22.1 is not found in H22.11). They count where the part is the end of the word. */
  readonly notAfter?: string;
  /** Where it is not that of the part. */
  readonly kind?: SpellingKind;
}

/** A part of a folded word with its other spellings. */
export interface SpelledPart {
  readonly start: number;
  readonly end: number;
  readonly kind: SpellingKind;
  readonly others: readonly OtherSpelling[];
}

/** Digits as they stand in folded text, and the ideographs that numbers are written with. */
export const DIGITS = '0123456789';
export const KANJI_DIGITS = '〇一二三四五六七八九十百千';
