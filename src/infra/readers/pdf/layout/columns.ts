import { type Line, makeLine } from './lines.ts';

/** Columns of text are told from tables and lists by how surely they are columns: all of these must hold. */
const LEAST_LINES = 6;
/** Vertical writing leaves no gaps within its lines: fewer show that a page has tiers, and fewer of them are full. */
const LEAST_IN_TIER = 2;
const FULL_IN_TIER = 0.3;
/** Narrowest gutter, in em. */
const GUTTER = 0.9;
/** Share of the lines of a column that fill it to its edge, as running text does. */
const FULL = 0.5;
/** Share of lines that begin at their column's edge or within an indentation of it. */
const ALIGNED = 0.8;
/** Lines further below the last one than this (em) are not of its column: page numbers and other text of the margin. */
const APART = 3.5;
/** The narrower column has at least this share of the wider one's width. */
const ALIKE = 0.6;

interface Gap {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines in reading order: where running text stands in columns, one column after the other.
 * @param isVertical whether the lines run down, and the columns are tiers
 */
export function orderByColumns(lines: readonly Line[], isVertical = false): Line[] {
  const ordered: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const block = columnsAt(lines, index, isVertical);
    if (block) {
      ordered.push(...block.left, ...orderByColumns(block.right, isVertical));
      index += block.length;
    } else {
      const line = lines[index];
      if (line) ordered.push(line);
      index += 1;
    }
  }
  return ordered;
}

/** The columns that begin at a line: the longest stretch of lines that leave one gutter free. */
function columnsAt(
  lines: readonly Line[],
  from: number,
  isVertical: boolean,
): { left: Line[]; right: Line[]; length: number } | undefined {
  const first = lines[from];
  if (!first) return undefined;
  for (const gap of gapsOf(first)) {
    let gutter = gap;
    let length = 1;
    let above = first;
    for (const line of lines.slice(from + 1)) {
      const next = narrow(gutter, line);
      if (!next || line.v - above.v > APART * line.em) break;
      gutter = next;
      above = line;
      length += 1;
    }
    const parts = lines.slice(from, from + length).map((line) => split(line, (gutter.start + gutter.end) / 2));
    const left = parts.flatMap((part) => part[0] ?? []);
    const right = parts.flatMap((part) => part[1] ?? []);
    if (areColumns(left, right, isVertical)) return { left, right, length };
  }
  return undefined;
}

function gapsOf({ glyphs, em }: Line): Gap[] {
  const visible = glyphs.filter(({ text }) => text.trim() !== '');
  return visible.slice(1).flatMap((glyph, index) => {
    const before = visible[index];
    const start = before ? before.u + before.advance : glyph.u;
    return glyph.u - start >= GUTTER * em ? [{ start, end: glyph.u }] : [];
  });
}

/** What of a gutter a line leaves free; undefined when it crosses it. */
function narrow(gutter: Gap, line: Line): Gap | undefined {
  const { glyphs, em } = line;
  let { start, end } = gutter;
  for (const { text, u, advance } of glyphs) {
    if (text.trim() === '') continue;
    if (u + advance <= start || u >= end) continue;
    // A glyph that reaches into the gutter from one side makes it narrower.
    if (u < start + (end - start) / 2) start = Math.max(start, u + advance);
    else end = Math.min(end, u);
  }
  return end - start >= GUTTER * em ? { start, end } : undefined;
}

function split(line: Line, at: number): [Line | undefined, Line | undefined] {
  return [makeLine(line.glyphs.filter(({ u }) => u < at)), makeLine(line.glyphs.filter(({ u }) => u >= at))];
}

function areColumns(left: readonly Line[], right: readonly Line[], isVertical: boolean): boolean {
  const [least, full] = isVertical ? [LEAST_IN_TIER, FULL_IN_TIER] : [LEAST_LINES, FULL];
  if (left.length < least || right.length < least) return false;
  const widths = [left, right].map(widthOf);
  return Math.min(...widths) >= ALIKE * Math.max(...widths) && isRunningText(left, full) && isRunningText(right, full);
}

function widthOf(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ end }) => end)) - Math.min(...lines.map(({ start }) => start));
}

function isRunningText(lines: readonly Line[], share: number): boolean {
  const start = Math.min(...lines.map((line) => line.start));
  const end = Math.max(...lines.map((line) => line.end));
  const full = lines.filter((line) => end - line.end <= 1.5 * line.em).length;
  const aligned = lines.filter((line) => line.start - start <= 1.5 * line.em).length;
  return full >= share * lines.length && aligned >= ALIGNED * lines.length;
}
