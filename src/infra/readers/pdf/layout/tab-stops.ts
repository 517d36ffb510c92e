import { type Line, lineText } from './lines.ts';

/** Lines that must begin something at a stop, with a gap before it, for it to be one. */
const LEAST_LINES = 3;
const GAP = 0.7;
/** How far (em) from a stop something may begin. */
const NEAR = 0.15;
/** What a line may have before a stop without a gap: a title that fills the room for it. */
const LABEL = /^[○◯〇●◎]?[\p{Script=Han}ァ-ヶー々・A-Za-z]{2,12}$/u;

/**
 * Parts what fills the room before a tab stop from what stands at it: 資源循環係長認めません, where other lines have their
 * speakers before the same stop. Only where the page itself begins to draw anew there.
 */
export function partAtStops(lines: readonly Line[]): Line[] {
  const stops = findStops(lines);
  if (stops.length === 0) return [...lines];
  const left = Math.min(...lines.map(({ start }) => start));
  return lines.map((line) => {
    if (line.start - left > 0.5 * line.em) return line;
    const at = line.glyphs.findIndex(
      ({ u, glyph }, index) =>
        index > 0 &&
        glyph.startsRun &&
        stops.some((stop) => Math.abs(stop - u) <= NEAR * line.em) &&
        LABEL.test(lineText({ ...line, glyphs: line.glyphs.slice(0, index) })),
    );
    const found = line.glyphs[at];
    if (!found || gapBefore(line, at) >= GAP * line.em) return line;
    const glyphs = [...line.glyphs];
    glyphs[at] = { ...found, text: `\u3000${found.text}` };
    return { ...line, glyphs };
  });
}

function findStops(lines: readonly Line[]): number[] {
  const stops: { at: number; count: number }[] = [];
  for (const line of lines) {
    const first = line.glyphs.findIndex(
      ({ text, glyph }, index) =>
        index > 0 && glyph.startsRun && text.trim() !== '' && gapBefore(line, index) >= GAP * line.em,
    );
    const found = line.glyphs[first];
    if (!found) continue;
    const known = stops.find(({ at }) => Math.abs(at - found.u) <= NEAR * line.em);
    if (known) known.count += 1;
    else stops.push({ at: found.u, count: 1 });
  }
  return stops.filter(({ count }) => count >= LEAST_LINES).map(({ at }) => at);
}

/** The room between a glyph and the last one before it that leaves a mark. */
function gapBefore({ glyphs }: Line, index: number): number {
  const before = glyphs.slice(0, index).findLast(({ text }) => text.trim() !== '');
  const glyph = glyphs[index];
  return before && glyph ? glyph.u - before.u - before.advance : 0;
}
