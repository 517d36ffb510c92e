import type { Glyph } from '../page/page-content.ts';

/** A glyph in the frame of its writing: `u` grows along a line, `v` from line to line. In points. */
export interface Placed {
  readonly text: string;
  readonly u: number;
  readonly v: number;
  readonly advance: number;
  readonly em: number;
  readonly glyph: Glyph;
}

/** Which way the lines of a page run: quarter turns clockwise from lines that run to the right. */
export type Frame = Glyph['turn'];

/** Glyphs this many after one another, each right below the last, are vertical writing. */
const SHORTEST_COLUMN = 3;

/**
 * Sorts the glyphs of a page by the way their lines run. Vertical writing runs as if turned by a quarter, its first
 * line at the right. Producers also set it glyph by glyph from a horizontal font: that shows in where the glyphs stand.
 */
export function placeGlyphs(glyphs: readonly Glyph[]): ReadonlyMap<Frame, readonly Placed[]> {
  const stacked = findStacked(glyphs);
  const frames = new Map<Frame, Placed[]>();
  glyphs.forEach((glyph, index) => {
    const isStacked = stacked.has(index);
    const frame = glyph.isVertical || isStacked ? 1 : glyph.turn;
    const placed = frames.get(frame) ?? [];
    frames.set(frame, placed);
    placed.push(place(glyph, frame, isStacked));
  });
  return frames;
}

function place(glyph: Glyph, frame: Frame, isStacked: boolean): Placed {
  const { text, em, advance, x, y } = glyph;
  if (isStacked) return { text, em, advance: em, u: y - 0.88 * em, v: -(x + em / 2), glyph };
  const [u, v] = toFrame(frame, x, y);
  return { text, em, advance, u, v, glyph };
}

/** A place of the page in a frame's own directions. */
export function toFrame(frame: Frame, x: number, y: number): readonly [u: number, v: number] {
  if (frame === 0) return [x, y];
  if (frame === 1) return [y, -x];
  return frame === 2 ? [-x, -y] : [-y, x];
}

/** Indices of horizontal glyphs that follow each other downwards. */
function findStacked(glyphs: readonly Glyph[]): ReadonlySet<number> {
  const stacked = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= SHORTEST_COLUMN) for (const index of run) stacked.add(index);
    run = [];
  };
  glyphs.forEach((glyph, index) => {
    const last = glyphs[run.at(-1) ?? -1];
    if (last && !isBelow(glyph, last)) close();
    if (glyph.turn === 0 && !glyph.isVertical) run.push(index);
    else close();
  });
  close();
  return stacked;
}

function isBelow(glyph: Glyph, above: Glyph): boolean {
  const down = glyph.y - above.y;
  const isSameSize = Math.abs(glyph.em - above.em) < 0.1 * above.em;
  return isSameSize && Math.abs(glyph.x - above.x) < 0.35 * above.em && down > 0.8 * above.em && down < 1.3 * above.em;
}
