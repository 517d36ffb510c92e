import type { Placed } from './placed.ts';

/** Raised characters are at most this size, and their baseline at least so far above (em of what they stand behind). */
const SIZE = 0.8;
const RISE = 0.12;
const DIGIT = /^[0-9０-９]$/u;

/** Sets figures that are raised directly behind another into brackets: they are the mark of a note, or an exponent. */
export function bracketRaised(glyphs: readonly Placed[]): readonly Placed[] {
  const at = glyphs.findIndex((glyph, index) => isRaised(glyph, glyphs[index - 1]));
  if (at < 0) return glyphs;
  const base = glyphs[at - 1];
  let end = at + 1;
  while (base && isSmall(glyphs[end], base) && DIGIT.test(glyphs[end]?.text ?? '')) end += 1;
  const raised = glyphs.slice(at, end);
  const bracketed = raised.map((glyph, index) => ({
    ...glyph,
    text: `${index === 0 ? '（' : ''}${glyph.text}${index === raised.length - 1 ? '）' : ''}`,
  }));
  return [...glyphs.slice(0, at), ...bracketed, ...bracketRaised(glyphs.slice(end))];
}

/** The figures of a line that were set into brackets, with those before them. */
export function raisedFigures(text: string): string[] {
  return text.match(/[0-9０-９][0-9０-９.,，．]*（[0-9０-９]+）/gu) ?? [];
}

function isRaised(glyph: Placed, before: Placed | undefined): boolean {
  return before !== undefined && DIGIT.test(before.text) && DIGIT.test(glyph.text) && isSmall(glyph, before);
}

function isSmall(glyph: Placed | undefined, base: Placed): boolean {
  return glyph !== undefined && glyph.em <= SIZE * base.em && base.v - glyph.v >= RISE * base.em;
}
