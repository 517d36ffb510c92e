import type { Correction } from '../../domain/correction.ts';
import { type EarlierTexts, stepBack } from './walk-back.ts';

/** What the corrections of a place say of a change of its text. */
type Cover =
  /** They tell all of it. */
  | 'told'
  /** One of them keeps back what was there: the change is told, and nobody can compare it. */
  | 'withheld'
  /** They do not tell it, or not all of it. */
  | 'untold';

/**
 * Whether the newest corrections of a place, one of them or several, tell of a change of its text.
 * @param corrections of that place, oldest first; those that were there before the change are left out by the caller
 * @param after what stands there now
 * @param isBefore whether a text is the one that stood there: by its words, or by a digest where only that is kept
 */
export function coversChange(
  corrections: readonly Correction[],
  after: string,
  isBefore: (text: string) => boolean,
): Cover {
  let texts: EarlierTexts | undefined = { texts: [after], isWhole: true };
  for (const correction of [...corrections].reverse()) {
    texts = stepBack(texts, correction);
    if (texts === undefined) return 'untold';
    if (!texts.isWhole) return 'withheld';
    if (texts.texts.some(isBefore)) return 'told';
  }
  return 'untold';
}
