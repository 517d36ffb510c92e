import { type Line, makeLine } from './lines.ts';
import type { Placed } from './placed.ts';

/** Ruby is at most this size (of the writing that it stands above), and its baseline at most so far above. */
const SIZE = 0.65;
const DISTANCE = 1.4;
/** Readings further apart than this (em of the ruby) belong to different words. */
const APART = 0.6;
const KANA = /^[\u3041-\u3096\u30A1-\u30FC\s]+$/;

/** Brings readings that stand in a small line of their own into the line below, in brackets after their word. */
export function placeRuby(lines: readonly Line[]): Line[] {
  const placed: Line[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const withReadings = above && isRubyOf(above, line) ? insertReadings(above, line) : undefined;
    if (withReadings) placed.pop();
    placed.push(withReadings ?? line);
  });
  return placed;
}

function isRubyOf(ruby: Line, base: Line): boolean {
  return (
    ruby.em <= SIZE * base.em &&
    base.v - ruby.v <= DISTANCE * base.em &&
    ruby.glyphs.every(({ text }) => text === '' || KANA.test(text))
  );
}

/** Undefined when a reading stands above nothing: then the small line is something else. */
function insertReadings(ruby: Line, base: Line): Line | undefined {
  const glyphs = [...base.glyphs];
  for (const word of wordsOf(ruby)) {
    const [start, end] = [word[0]?.u ?? 0, Math.max(...word.map(({ u, advance }) => u + advance))];
    const under = glyphs.findLastIndex(
      ({ text, u, advance, em }) =>
        text.trim() !== '' && u + advance / 2 >= start - em / 3 && u + advance / 2 <= end + em / 3,
    );
    const last = glyphs[under];
    if (!last) return undefined;
    const text = `（${word.map((glyph) => glyph.text).join('')}）`;
    glyphs.splice(under + 1, 0, { ...last, text, u: last.u + last.advance, advance: 0 });
  }
  return makeLine(glyphs);
}

function wordsOf({ glyphs }: Line): Placed[][] {
  const words: Placed[][] = [];
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    const before = words.at(-1)?.at(-1);
    if (before && glyph.u - before.u - before.advance <= APART * glyph.em) words.at(-1)?.push(glyph);
    else words.push([glyph]);
  }
  return words;
}
