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
/** The same where most of the page is vertical. */
const SHORTEST_IN_COLUMNS = 2;
/** How far (em) the baseline of turned writing lies from the middle of a vertical line. */
const TURNED = 0.35;
/** Upright figures that stand side by side in a vertical line: at most so many, and so wide (em). */
const MOST_ABREAST = 4;
const WIDEST_ABREAST = 1.7;

/**
 * Sorts the glyphs of a page by the way their lines run. Vertical writing runs as if turned by a quarter, its first
 * line at the right. Producers also set it glyph by glyph from a horizontal font: that shows in where the glyphs stand.
 * Where most of a page is vertical, single glyphs and figures abreast belong to the vertical line that they stand in.
 */
export function placeGlyphs(glyphs: readonly Glyph[]): ReadonlyMap<Frame, readonly Placed[]> {
  const certain = findStacked(glyphs, SHORTEST_COLUMN);
  const isColumns = isVerticalPage(glyphs, certain);
  const stacked = isColumns ? findStacked(glyphs, SHORTEST_IN_COLUMNS) : certain;
  const inColumns = isColumns ? findAbreast(glyphs, stacked) : new Map<number, Placed>();
  const frames = new Map<Frame, Placed[]>();
  glyphs.forEach((glyph, index) => {
    const isStacked = stacked.has(index);
    const abreast = inColumns.get(index);
    const frame = glyph.isVertical || isStacked || abreast ? 1 : glyph.turn;
    const placed = frames.get(frame) ?? [];
    frames.set(frame, placed);
    placed.push(abreast ?? place(glyph, frame, isStacked));
  });
  return frames;
}

/** True where most glyphs stand below one another. */
export function isVertical(glyphs: readonly Glyph[]): boolean {
  return isVerticalPage(glyphs, findStacked(glyphs, SHORTEST_COLUMN));
}

function isVerticalPage(glyphs: readonly Glyph[], stacked: ReadonlySet<number>): boolean {
  const inked = glyphs.filter(({ text }) => text.trim() !== '').length;
  const vertical = glyphs.filter(
    ({ text, isVertical }, index) => text.trim() !== '' && (isVertical || stacked.has(index)),
  );
  return vertical.length > inked / 2;
}

function place(glyph: Glyph, frame: Frame, isStacked: boolean): Placed {
  const { text, em, advance, x, y } = glyph;
  if (isStacked) return { text, em, advance: em, u: y - 0.88 * em, v: -axisOf(glyph, true), glyph };
  const [u, v] = toFrame(frame, x, y);
  return { text, em, advance, u, v: frame === 1 ? -axisOf(glyph, false) : v, glyph };
}

/** The middle, across the page, of the vertical line that a glyph stands in. */
function axisOf({ x, em, isVertical, turn }: Glyph, isStacked: boolean): number {
  if (isStacked) return x + em / 2;
  return isVertical || turn !== 1 ? x : x + TURNED * em;
}

/** A place of the page in a frame's own directions. */
export function toFrame(frame: Frame, x: number, y: number): readonly [u: number, v: number] {
  if (frame === 0) return [x, y];
  if (frame === 1) return [y, -x];
  return frame === 2 ? [-x, -y] : [-y, x];
}

/** Indices of horizontal glyphs that follow each other downwards. */
function findStacked(glyphs: readonly Glyph[], least: number): ReadonlySet<number> {
  const stacked = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= least) for (const index of run) stacked.add(index);
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

/** Upright glyphs that stand in a vertical line without being stacked: alone, or few of them side by side. */
function findAbreast(glyphs: readonly Glyph[], stacked: ReadonlySet<number>): Map<number, Placed> {
  const axes = glyphs.flatMap((glyph, index) =>
    glyph.isVertical || stacked.has(index) || glyph.turn === 1 ? [axisOf(glyph, stacked.has(index))] : [],
  );
  const known = new Set(axes.map((axis) => Math.round(axis)));
  const sizes = glyphs.flatMap(({ em, isVertical }, index) => (isVertical || stacked.has(index) ? [em] : []));
  const size = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  const isAxis = (at: number, em: number) => {
    for (let x = Math.round(at - 0.3 * em); x <= at + 0.3 * em; x += 1) if (known.has(x)) return true;
    return false;
  };
  const placed = new Map<number, Placed>();
  for (const run of horizontalRuns(glyphs, stacked)) {
    const [first] = run;
    const last = run.at(-1);
    const [start, end] = [glyphs[first ?? -1], glyphs[last ?? -1]];
    if (!start || !end) continue;
    const width = end.x + end.advance - start.x;
    const middle = start.x + width / 2;
    const em = Math.max(size, start.em);
    if (run.length > MOST_ABREAST || width > WIDEST_ABREAST * em || !isAxis(middle, em)) continue;
    const share = em / run.length;
    run.forEach((index, order) => {
      const glyph = glyphs[index];
      if (!glyph) return;
      const u = glyph.y - 0.88 * em + order * share;
      placed.set(index, { text: glyph.text, em: glyph.em, advance: share, u, v: -middle, glyph });
    });
  }
  return placed;
}

function horizontalRuns(glyphs: readonly Glyph[], stacked: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  glyphs.forEach((glyph, index) => {
    if (glyph.turn !== 0 || glyph.isVertical || stacked.has(index)) return;
    const run = runs.at(-1);
    const before = glyphs[run?.at(-1) ?? -1];
    const isBeside =
      before !== undefined &&
      run?.at(-1) === index - 1 &&
      Math.abs(glyph.y - before.y) < 0.2 * glyph.em &&
      Math.abs(glyph.x - before.x - before.advance) < 0.5 * glyph.em;
    if (run && isBeside) run.push(index);
    else runs.push([index]);
  });
  return runs;
}
