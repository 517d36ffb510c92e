import type { SourceBlock, SourceTable } from '../../../core/import/source-text.ts';
import { orderByColumns } from './columns.ts';
import { gatherLines, indentation, type Line, lineText, median } from './lines.ts';
import type { PageContent } from './page-content.ts';
import { type Frame, type Placed, placeGlyphs, toFrame } from './placed.ts';
import { placeRuby } from './ruby.ts';
import { findTables, type RuledTable } from './ruled-tables.ts';

/** A vertical gap this many times wider than those between most lines sets a paragraph apart. */
const PARAGRAPH_GAP = 1.45;

/**
 * The text of a page in reading order: tables where rulings show them, between them lines from top to bottom (in
 * vertical writing from right to left), column by column where running text stands in columns. Writing that runs
 * another way than most of the page follows at its end.
 */
export function layOutPage(content: PageContent, page: number): SourceBlock[] {
  const frames = placeGlyphs(content.glyphs);
  const tables = fillTables(findTables(content.rulings), frames);
  const inTables = new Set(tables.flatMap(({ glyphs }) => glyphs));
  const sizes = [...frames].map(([frame, glyphs]) => [frame, glyphs.filter(isVisible).length] as const);
  const [main] = [...sizes].sort((a, b) => b[1] - a[1]).map(([frame]) => frame);
  if (main === undefined) return [];
  const outside = (frame: Frame) => (frames.get(frame) ?? []).filter((glyph) => !inTables.has(glyph));
  const others = [...frames.keys()].filter((frame) => frame !== main).sort((a, b) => a - b);
  return [
    ...interleave(placeRuby(gatherLines(outside(main))), tables, main, page),
    ...others.flatMap((frame) => writeLines(placeRuby(gatherLines(outside(frame))), page)),
  ];
}

interface FilledTable {
  readonly table: RuledTable;
  readonly rows: readonly (readonly string[])[];
  readonly glyphs: readonly Placed[];
}

/** Puts each glyph into the smallest cell that it stands in: tables may stand in cells of others. */
function fillTables(tables: readonly RuledTable[], frames: ReadonlyMap<Frame, readonly Placed[]>): FilledTable[] {
  const bySize = [...tables].sort((a, b) => areaOf(a) - areaOf(b));
  const contents = new Map(bySize.map((table) => [table, new Map<number, Placed[]>()]));
  for (const glyphs of frames.values()) {
    for (const glyph of glyphs) {
      for (const table of bySize) {
        const cell = cellAt(table, glyph);
        const cells = contents.get(table);
        if (cell === undefined || !cells) continue;
        cells.set(cell, [...(cells.get(cell) ?? []), glyph]);
        break;
      }
    }
  }
  return [...contents].flatMap(([table, cells]) => {
    const glyphs = [...cells.values()].flat();
    // A frame with text in one cell only is a box, and its text is lines.
    return [...cells.values()].filter((inside) => inside.some(isVisible)).length < 2
      ? []
      : [{ table, glyphs, rows: rowsOf(table, cells) }];
  });
}

function rowsOf({ cells }: RuledTable, contents: ReadonlyMap<number, readonly Placed[]>): string[][] {
  const columns = cells[0]?.length ?? 0;
  return cells.map((row, y) =>
    row.map((cell, x) => (cell === y * columns + x ? cellText(contents.get(cell) ?? []) : '')),
  );
}

function cellText(glyphs: readonly Placed[]): string {
  return [...placeGlyphs(glyphs.map(({ glyph }) => glyph)).values()]
    .flatMap((placed) => placeRuby(gatherLines(placed)).map(lineText))
    .join('\n');
}

/** The cell that the middle of a glyph stands in. */
function cellAt({ xs, ys, cells }: RuledTable, { glyph, em }: Placed): number | undefined {
  const half = glyph.advance / 2;
  const rise = 0.35 * em;
  const [dx, dy] = {
    0: [half, -rise],
    1: glyph.isVertical ? [0, half] : [rise, half],
    2: [-half, rise],
    3: [-rise, -half],
  }[glyph.turn];
  const column = placeAmong(xs, glyph.x + (dx ?? 0));
  const row = placeAmong(ys, glyph.y + (dy ?? 0));
  return cells[row]?.[column];
}

/** Which of the spaces between ascending edges a value is in; -1 for none. */
function placeAmong(edges: readonly number[], value: number): number {
  return edges.findIndex((edge, index) => value >= edge && value < (edges[index + 1] ?? Number.NEGATIVE_INFINITY));
}

function areaOf({ xs, ys }: RuledTable): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
}

const isVisible = ({ text }: { readonly text: string }): boolean => text.trim() !== '';

function interleave(lines: readonly Line[], tables: readonly FilledTable[], frame: Frame, page: number): SourceBlock[] {
  const placed = tables.map(({ table, rows }) => ({ rows, v: topOf(table, frame) })).sort((a, b) => a.v - b.v);
  const blocks: SourceBlock[] = [];
  let rest = lines;
  for (const { rows, v } of placed) {
    const above = rest.filter((line) => line.v <= v);
    rest = rest.filter((line) => line.v > v);
    const table: SourceTable = { type: 'table', rows: withoutEmpty(rows), page };
    blocks.push(...writeLines(above, page), table);
  }
  return [...blocks, ...writeLines(rest, page)];
}

function topOf({ xs, ys }: RuledTable, frame: Frame): number {
  const corners = [xs[0], xs.at(-1)].flatMap((x) => [ys[0], ys.at(-1)].map((y) => toFrame(frame, x ?? 0, y ?? 0)[1]));
  return Math.min(...corners);
}

/** Rows and columns with no text come from ornaments and double rulings. */
function withoutEmpty(rows: readonly (readonly string[])[]): string[][] {
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column] !== ''));
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.filter((_, column) => used[column]));
}

function writeLines(lines: readonly Line[], page: number): SourceBlock[] {
  const ordered = orderByColumns(lines);
  const steps = ordered.slice(1).map((line, index) => line.v - (ordered[index]?.v ?? 0));
  const usual = median(steps.filter((step) => step > 0));
  // Each column has a left edge of its own; a line that goes back up begins one.
  let left = 0;
  return ordered.flatMap((line, index): SourceBlock[] => {
    const step = index === 0 ? 0 : (steps[index - 1] ?? 0);
    if (index === 0 || step < 0) left = leftEdge(ordered, index);
    const isApart = step > PARAGRAPH_GAP * usual && step > 1.6 * line.em;
    const text = indentation(line, left) + lineText(line);
    return [...(isApart ? [{ type: 'line', text: '', page } as const] : []), { type: 'line', text, page }];
  });
}

function leftEdge(lines: readonly Line[], from: number): number {
  const end = lines.findIndex((line, index) => index > from && line.v < (lines[index - 1]?.v ?? 0));
  return Math.min(...lines.slice(from, end < 0 ? undefined : end).map(({ start }) => start));
}
