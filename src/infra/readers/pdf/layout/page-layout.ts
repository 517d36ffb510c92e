import type { SourceBlock } from '../../../../core/import/source-text.ts';
import { middleOf, type PageContent } from '../page/page-content.ts';
import { orderByColumns } from './columns.ts';
import { gatherLines, indentation, type Line, lineText, median } from './lines.ts';
import { type Frame, type Placed, placeGlyphs, toFrame } from './placed.ts';
import { placeRuby } from './ruby.ts';
import { findTables, type RuledTable } from './ruled-tables.ts';
import { partAtStops } from './tab-stops.ts';
import { goesOn, joinTexts, type Margins } from './wrapped-lines.ts';

/** A vertical gap this many times wider than those between most lines sets a paragraph apart. */
const PARAGRAPH_GAP = 1.45;

/**
 * The text of a page in reading order: tables where rulings show them, between them lines from top to bottom (in
 * vertical writing from right to left), column by column where running text stands in columns. Writing that runs
 * another way than most of the page follows at its end.
 */
export function layOutPage(content: PageContent, page: number): PageBlock[] {
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
    ...others.flatMap((frame) => writeLines(placeRuby(gatherLines(outside(frame))), page, frame).map(beside)),
  ];
}

/** What runs another way than the text stands beside it. */
function beside(block: PageBlock): PageBlock {
  return block.block.type === 'line' && block.block.text === '' ? block : { block: { ...block.block, role: 'box' } };
}

/**
 * A block of a page; of a table also the edges of its columns in points, one more than there are columns: by these it is
 * known again on the next page. Of lines the first and last, and the edges that they could reach.
 */
export interface PageBlock {
  readonly block: SourceBlock;
  readonly edges?: readonly number[];
  readonly lines?: { readonly first: Line; readonly last: Line; readonly margins: Margins };
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

function rowsOf({ xs, cells }: RuledTable, contents: ReadonlyMap<number, readonly Placed[]>): string[][] {
  const columns = cells[0]?.length ?? 0;
  return cells.map((row, y) =>
    row.map((cell, x) => {
      if (cell !== y * columns + x) return '';
      const width = row.slice(x).findIndex((other) => other !== cell);
      const margins = { left: xs[x] ?? 0, right: xs[width < 0 ? columns : x + width] ?? 0 };
      return cellText(contents.get(cell) ?? [], margins);
    }),
  );
}

function cellText(glyphs: readonly Placed[], margins: Margins): string {
  const frames = placeGlyphs(glyphs.map(({ glyph }) => glyph));
  return [...frames].flatMap(([frame, placed]) => cellLines(placeRuby(gatherLines(placed)), frame, margins)).join('\n');
}

/** Only the sides of horizontal lines are known. Cells keep their text about half a character away from the ruling. */
function cellLines(lines: readonly Line[], frame: Frame, { left, right }: Margins): string[] {
  const texts: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = texts.at(-1);
    const inner = { left, right: right - 0.4 * line.em };
    if (frame === 0 && before && last !== undefined && goesOn(before, line, inner)) {
      texts[texts.length - 1] = joinTexts(last, lineText(line));
    } else texts.push(lineText(line));
  });
  return texts;
}

/** The cell that the middle of a glyph stands in. */
function cellAt({ xs, ys, cells }: RuledTable, { glyph }: Placed): number | undefined {
  const [x, y] = middleOf(glyph);
  const column = placeAmong(xs, x);
  const row = placeAmong(ys, y);
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

function interleave(lines: readonly Line[], tables: readonly FilledTable[], frame: Frame, page: number): PageBlock[] {
  const placed = tables
    .map(({ table, rows }) => ({ rows, edges: table.xs, v: topOf(table, frame) }))
    .sort((a, b) => a.v - b.v);
  const blocks: PageBlock[] = [];
  let rest = lines;
  for (const { rows, edges, v } of placed) {
    const above = rest.filter((line) => line.v <= v);
    rest = rest.filter((line) => line.v > v);
    blocks.push(...writeLines(above, page, frame), { block: { type: 'table', rows, page }, edges });
  }
  return [...blocks, ...writeLines(rest, page, frame)];
}

function topOf({ xs, ys }: RuledTable, frame: Frame): number {
  const corners = [xs[0], xs.at(-1)].flatMap((x) => [ys[0], ys.at(-1)].map((y) => toFrame(frame, x ?? 0, y ?? 0)[1]));
  return Math.min(...corners);
}

function writeLines(lines: readonly Line[], page: number, frame: Frame): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const column of splitColumns(orderByColumns(lines, frame === 1)).map(partAtStops)) {
    const usual = median(column.slice(1).map((line, index) => line.v - (column[index]?.v ?? 0)));
    const margins = marginsOf(column);
    column.forEach((line, index) => {
      const before = column[index - 1];
      const last = blocks.at(-1);
      if (before && last?.block.type === 'line' && last.lines && goesOn(before, line, margins)) {
        const text = joinTexts(last.block.text, lineText(line));
        blocks[blocks.length - 1] = { block: { ...last.block, text }, lines: { ...last.lines, last: line } };
        return;
      }
      const step = before ? line.v - before.v : 0;
      if (step > PARAGRAPH_GAP * usual && step > 1.6 * line.em)
        blocks.push({ block: { type: 'line', text: '', page } });
      const text = indentation(line, margins.left) + lineText(line);
      blocks.push({ block: { type: 'line', text, page }, lines: { first: line, last: line, margins } });
    });
  }
  return blocks;
}

/** Lines in reading order, cut where a column ends and the next one begins further up. */
function splitColumns(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    if (column && line.v >= (column.at(-1)?.v ?? 0)) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

/** The right margin is where several lines end; a single long line shows none. */
function marginsOf(lines: readonly Line[]): Margins {
  const ends = lines.map(({ end }) => end).sort((a, b) => b - a);
  const left = Math.min(...lines.map(({ start }) => start));
  const [first = 0, , third] = ends;
  const isMargin = third !== undefined && first - third <= 2 * median(lines.map(({ em }) => em));
  return { left, right: isMargin ? first : Number.POSITIVE_INFINITY };
}
