import type { Correction } from '../../domain/correction.ts';
import { findWords } from './words.ts';

/** What a place may have said before its last corrections. */
export interface EarlierTexts {
  /** More than one where the corrected words stand there more than once. */
  readonly texts: readonly string[];
  /** False where a correction does not show what was there: the texts lack it. */
  readonly isWhole: boolean;
}

/** Texts that are looked into at most: the corrected words may stand in many places. */
const MOST_TEXTS = 64;

/**
 * What a place said before one correction.
 * @returns undefined where the corrected words do not stand in any of the texts
 */
export function stepBack(
  { texts, isWhole }: EarlierTexts,
  { now, was, wasWithheld }: Correction,
): EarlierTexts | undefined {
  const earlier = texts.flatMap((text) =>
    findWords(text, now).map(({ start, end }) => `${text.slice(0, start)}${was ?? ''}${text.slice(end)}`),
  );
  if (earlier.length === 0) return undefined;
  return { texts: [...new Set(earlier)].slice(0, MOST_TEXTS), isWhole: isWhole && wasWithheld === undefined };
}

/**
 * The corrections of one place whose words did not stand there when they were made: not in its text of today, nor in what
 * later corrections say was there before them. Where one of these does not show that, nobody can say.
 * @param corrections of that place, oldest first
 */
export function missingFrom(text: string, corrections: readonly Correction[]): Correction[] {
  let before: EarlierTexts = { texts: [text], isWhole: true };
  return [...corrections].reverse().filter((correction) => {
    const earlier = stepBack(before, correction);
    const isMissing = earlier === undefined && before.isWhole;
    before = earlier ?? before;
    return isMissing;
  });
}
