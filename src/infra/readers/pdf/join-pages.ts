import type { SourceBlock, SourceTable } from '../../../core/import/source-text.ts';
import type { PageBlock } from './layout/page-layout.ts';
import { goesOn, joinTexts } from './layout/wrapped-lines.ts';

/** Edges of columns that differ by less (points) are the same. */
const SAME_EDGE = 3;
const PAGE_NUMBER = /^[-−–―—\s]*[0-9０-９]{1,4}(?:\s*[/／]\s*[0-9０-９]{1,4})?[-−–―—\s]*$/;

type Rows = SourceTable['rows'];

/**
 * The pages of a document one after the other. A sentence or a row of a table that a page broke is one again: where the
 * last line of a page has no room left, or where it ends with a table and the next begins with one of the same columns
 * whose first cell is empty. Heads, feet and notes, which stood between, follow.
 */
export function joinPages(pages: readonly (readonly PageBlock[])[]): SourceBlock[] {
  const joined: PageBlock[] = [];
  const right = Math.max(...pages.flat().flatMap(({ lines }) => finite(lines?.margins.right)));
  for (const page of pages) {
    const [first, ...rest] = page;
    const end = joined.findLastIndex(({ block }) => block.role === undefined && !isPageNumber(block));
    const above = joined[end];
    const one = above && first && (continueTable(above, first) ?? continueLine(above, first, right));
    if (one) {
      joined[end] = one;
      joined.push(...rest);
    } else joined.push(...page);
  }
  return joined.map(({ block }) => (block.type === 'table' ? { ...block, rows: withoutEmpty(block.rows) } : block));
}

/** One table of two, if the second begins in the middle of the last row of the first. */
function continueTable(above: PageBlock, below: PageBlock): PageBlock | undefined {
  if (above.block.type !== 'table' || below.block.type !== 'table' || !above.edges || !below.edges) return undefined;
  // A row with more cells may stand on one of the pages only.
  const edges = above.edges.length >= below.edges.length ? above.edges : below.edges;
  const upper = layOnto(above.block.rows, above.edges, edges);
  const lower = layOnto(below.block.rows, below.edges, edges);
  const [last, first] = [upper?.at(-1), lower?.[0]];
  if (!upper || !lower || !last || !first || !isContinuation(last, first)) return undefined;
  const row = last.map((cell, column) => joinCells(cell, first[column] ?? ''));
  return { block: { ...above.block, rows: [...upper.slice(0, -1), row, ...lower.slice(1)] }, edges };
}

const finite = (value: number | undefined): number[] => (value !== undefined && Number.isFinite(value) ? [value] : []);

/** One line of two, if the first has no room left and the second does not begin as something of its own. */
function continueLine(above: PageBlock, below: PageBlock, right: number): PageBlock | undefined {
  if (above.block.type !== 'line' || below.block.type !== 'line' || !above.lines || !below.lines) return undefined;
  if (above.block.role !== undefined || below.block.role !== undefined) return undefined;
  const { last, margins } = above.lines;
  const next = { ...below.lines.first, v: last.v + 1.5 * last.em };
  // A page of few lines does not show its edge; the others do.
  const edges = Number.isFinite(margins.right) ? margins : { ...margins, right };
  if (!goesOn(last, next, edges)) return undefined;
  const text = joinTexts(above.block.text, below.block.text.trimStart());
  return { block: { ...above.block, text }, lines: { ...below.lines, first: above.lines.first } };
}

/** Rows on a grid that has all the edges of their own, and maybe more; undefined when it has not. */
function layOnto(rows: Rows, from: readonly number[], to: readonly number[]): string[][] | undefined {
  const places = from.map((edge) => to.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE));
  if (places[0] !== 0 || places.at(-1) !== to.length - 1 || places.includes(-1)) return undefined;
  return rows.map((row) => {
    const laid = Array<string>(to.length - 1).fill('');
    row.forEach((cell, column) => {
      laid[places[column] ?? 0] = cell;
    });
    return laid;
  });
}

/** The label stands in the first part only, and what goes on was there before. */
function isContinuation(last: Rows[number], first: Rows[number]): boolean {
  return first[0] === '' && last[0] !== '' && first.every((cell, column) => cell === '' || last[column] !== '');
}

function joinCells(cell: string, continuation: string): string {
  return continuation === '' ? cell : `${cell}\n${continuation}`;
}

/** Rows and columns with no text come from ornaments and double rulings. */
function withoutEmpty(rows: Rows): string[][] {
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column] !== ''));
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.filter((_, column) => used[column]));
}

function isPageNumber(block: SourceBlock): boolean {
  return block.type === 'line' && (block.text.trim() === '' || PAGE_NUMBER.test(block.text));
}
