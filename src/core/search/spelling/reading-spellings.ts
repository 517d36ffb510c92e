import { wordsRead } from '../readings/readings.ts';
import { entryOf, type Lexicon } from './lexicon.ts';
import type { OtherSpelling, SpelledPart } from './spelling.ts';

/** The words of the archive that a whole folded word reads: たいのう is 滞納, とりあつかい 取り扱い and 取扱い. */
export function readingSpellings(folded: string, lexicon: Lexicon): SpelledPart[] {
  const others = wordsRead(folded, lexicon.readings).flatMap((text): OtherSpelling[] => {
    const spelled = (entryOf(text, lexicon) ?? []).filter((word) => word.kind === 'okurigana' && word.folded !== text);
    return [{ text }, ...spelled.map((word) => ({ text: word.text }))];
  });
  return others.length === 0 ? [] : [{ start: 0, end: folded.length, kind: 'reading', others }];
}
