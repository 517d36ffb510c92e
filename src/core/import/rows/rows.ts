import { fold } from '../fold.ts';
import { isRule } from '../records/lines.ts';
import type { SourceBlock, SourceText, Stated } from '../source-text.ts';
import { findDrawnTables } from './drawn-tables.ts';
import { hasMarkup, readMarkup } from './inline-markup.ts';
import type { Words } from './words.ts';

/** One line of the source, or one row of a table, ready to be read. The source itself is looked up by `n`. */
export interface Row {
  /** 1-based place of the block in the source: the line number of a text file. A table's rows share it. */
  readonly n: number;
  readonly kind: 'blank' | 'page-number' | 'text' | 'cells';
  /** Without outer blanks, bullet, and heading marks. Of cells, all words. */
  readonly text: string;
  /** {@link fold} of the text. */
  readonly folded: string;
  /** Blanks at the start, full-width ones as two. */
  readonly indent: number;
  /** A bullet (`-`, `・`) or a number that the format keeps apart. */
  readonly bullet: string;
  /** 1 to 6 for a line that its format calls a heading. */
  readonly heading: number;
  /** Paragraphs of each cell. */
  readonly cells: readonly (readonly Words[])[];
  /** What the format says of the line. */
  readonly stated?: Stated;
}

const PAGE_NUMBER =
  /^(?:[-−–―—ー－]\s*\d{1,4}\s*[-−–―—ー－]|\d{1,4}\s*[/／]\s*\d{1,4}|(?:p|ページ|頁)\.?\s*\d{1,4}|\d{1,4}\s*(?:ページ|頁))$/iu;
const TABLE_RULE = /^[-:|\s]*-{2,}[-:|\s]*$/;

/**
 * Pre-parse: every block becomes rows, none is dropped. Cells that were glued with tabs or drawn
 * with bars come apart again, tags that an extraction left in become paragraphs, and page numbers are told from text.
 */
export function readRows({ blocks }: SourceText): Row[] {
  const edges = pageEdges(blocks);
  const drawn = findDrawnTables(blocks);
  const rows = blocks.flatMap((block, index): Row[] => {
    const n = index + 1;
    if (block.type === 'line' && block.stated) return statedRows(n, block.text, block.stated);
    if (block.type === 'table') return block.rows.flatMap((cells) => cellRows(n, cells));
    const text = block.text;
    const line = drawn.get(index);
    if (line) return line.kind === 'rule' ? [makeRow(n, 'page-number', text.trim())] : cellRows(n, line.cells);
    if (text.includes('\t') && text.trim().includes('\t')) return cellRows(n, text.split('\t'));
    if (edges.has(index) && /^\s*\d{1,4}\s*$/u.test(text)) return [makeRow(n, 'page-number', text.trim())];
    return hasMarkup(text)
      ? readMarkup(text).map((words) => textRow(n, plain(words), block.marker))
      : [textRow(n, text, block.marker)];
  });
  return withoutRunningHeads(rows);
}

const NAMES_MINUTES = /会議(?:要)?録|議事(?:要)?録|会議(?:の)?(?:概要|要旨|結果)|議事(?:概要|要旨)/;
const LONGEST_HEAD = 60;

/** The name of the minutes that stands beside the number of each page is the page's, as the number is. */
function withoutRunningHeads(rows: readonly Row[]): Row[] {
  const filled = rows.filter(({ kind }) => kind !== 'blank');
  if (!filled.some(({ kind }) => kind === 'page-number')) return [...rows];
  const places = new Map<string, Row[]>();
  for (const [index, row] of filled.entries()) {
    const isBeside = filled[index - 1]?.kind === 'page-number' || filled[index + 1]?.kind === 'page-number';
    if (!isBeside || index === 0 || row.kind !== 'text' || row.text.length > LONGEST_HEAD) continue;
    if (!NAMES_MINUTES.test(row.folded) || /。/u.test(row.text)) continue;
    places.set(row.folded, [...(places.get(row.folded) ?? []), row]);
  }
  const heads = new Set([...places.values()].filter((own) => own.length > 1).flat());
  return heads.size === 0 ? [...rows] : rows.map((row) => (heads.has(row) ? { ...row, kind: 'page-number' } : row));
}

/** Rows of a line whose format says what it is. A line of speech is no page number, whatever it looks like. */
function statedRows(n: number, text: string, stated: Stated): Row[] {
  if (stated.is === 'margin') return [makeRow(n, 'page-number', text.trim())];
  if (stated.is === 'facts') return stated.facts.map(([label, value]) => makeRow(n, 'text', `${label}\u3000${value}`));
  if (isRule(text)) return [{ ...makeRow(n, 'page-number', text.trim()), stated }];
  if (text.trim().includes('\t')) return cellRows(n, text.split('\t')).map((row) => ({ ...row, stated }));
  const row = textRow(n, text, undefined);
  return [{ ...(row.kind === 'page-number' ? makeRow(n, 'text', row.text) : row), stated }];
}

/** Lines that are the first or last of their page, where a bare number is the page's. */
function pageEdges(blocks: readonly SourceBlock[]): ReadonlySet<number> {
  const places = blocks.flatMap((block, index) =>
    block.page !== undefined && !(block.type === 'line' && block.text.trim() === '')
      ? [{ index, page: block.page }]
      : [],
  );
  return new Set(
    places
      .filter(({ page }, at) => places[at - 1]?.page !== page || places[at + 1]?.page !== page)
      .map(({ index }) => index),
  );
}

function textRow(n: number, source: string, marker: string | undefined): Row {
  const trimmed = source.trim();
  const indent = [...(/^\s*/u.exec(source)?.[0] ?? '')].reduce((sum, char) => sum + (char === '\u3000' ? 2 : 1), 0);
  if (trimmed === '' && !marker) return makeRow(n, 'blank', '');
  if (!marker && PAGE_NUMBER.test(trimmed.normalize('NFKC'))) return makeRow(n, 'page-number', trimmed);
  const hashes = /^(#{1,6})\s+(?=\S)/u.exec(trimmed);
  if (hashes) return { ...makeRow(n, 'text', trimmed.slice(hashes[0].length)), heading: hashes[1]?.length ?? 1 };
  const bullet = marker ? undefined : /^([-*+])\s+(?=\S)/u.exec(trimmed);
  const text = bullet ? trimmed.slice(bullet[0].length) : trimmed;
  return { ...makeRow(n, 'text', text), indent, bullet: marker ?? bullet?.[1] ?? '' };
}

function cellRows(n: number, sources: readonly string[]): Row[] {
  const cells = sources.map((cell) => readMarkup(cell).filter((words) => plain(words) !== ''));
  if (sources.every((cell) => cell.trim() === '')) return [makeRow(n, 'blank', '')];
  if (sources.every((cell) => cell.trim() === '' || TABLE_RULE.test(cell.trim()))) {
    return [makeRow(n, 'page-number', sources.join(' ').trim())];
  }
  const [first = [], ...others] = cells;
  // A row of one cell is a line of text that a table was drawn around.
  if (others.every((cell) => cell.length === 0)) return first.map((words) => textRow(n, plain(words), undefined));
  const text = cells.flatMap((cell) => cell.map(plain)).join(' ');
  return [{ ...makeRow(n, 'cells', text), cells }];
}

function makeRow(n: number, kind: Row['kind'], text: string): Row {
  return { n, kind, text, folded: fold(text), indent: 0, bullet: '', heading: 0, cells: [] };
}

export const plain = (words: Words): string =>
  words
    .map(({ text }) => text)
    .join('')
    .trim();
