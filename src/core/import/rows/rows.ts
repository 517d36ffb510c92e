import { fold } from '../fold.ts';
import { isRule } from '../records/lines.ts';
import type { SourceBlock, SourceLine, SourceText, Stated } from '../source-text.ts';
import { findDrawnTables } from './drawn-tables.ts';
import { hasMarkup, readMarkup } from './inline-markup.ts';
import type { Row } from './row.ts';
import { markRunningHeads } from './running-heads.ts';
import type { Words } from './words.ts';

export type { Row } from './row.ts';

const HYPHEN = '[-‐‑‒–—―−ー－~〜～]';
const COUNT = '\\d{1,4}(?:\\s*(?:[/／]|of)\\s*\\d{1,4})?';
/** - 3 - · - 3 / 4 - · 3/4ページ · p.3 · 3頁; a number alone only where a page begins or ends. */
const PAGE_NUMBER = new RegExp(
  `^(?:${HYPHEN}\\s*${COUNT}\\s*${HYPHEN}|\\d{1,4}\\s*(?:[/／]|of)\\s*\\d{1,4}|(?:p(?:age)?|ページ|頁)\\.?\\s*${COUNT}|${HYPHEN}?\\s*${COUNT}\\s*(?:ページ|頁)\\s*${HYPHEN}?)$`,
  'iu',
);
const TABLE_RULE = /^[-:|\s]*-{2,}[-:|\s]*$/;

/**
 * Pre-parse: every block becomes rows, none is dropped. Cells that were glued with tabs or drawn
 * with bars come apart again, tags that an extraction left in become paragraphs, and page numbers, heads and feet are told from text.
 */
export function readRows({ blocks }: SourceText): Row[] {
  // A reader that sees where lines stand on their page has told what belongs to the page: then a fraction is a fraction.
  const isTold = blocks.some(({ role, page }) => role === 'margin' && page !== undefined);
  const edges = isTold ? new Set<number>() : pageEdges(blocks);
  const drawn = findDrawnTables(blocks);
  const rows = blocks.flatMap((block, index): Row[] => {
    const n = index + 1;
    if (block.type === 'line' && block.stated) return statedRows(n, block.text, block.stated);
    // Heads, feet and the navigation of a site are told from text as page numbers are.
    if (block.role === 'margin') return [makeRow(n, 'page-number', sourceWords(block))];
    if (block.role !== undefined) return [{ ...makeRow(n, 'text', sourceWords(block)), isAside: true }];
    if (block.type === 'table') return block.rows.flatMap((cells) => cellRows(n, cells));
    const text = block.text;
    const line = drawn.get(index);
    if (line) return line.kind === 'rule' ? [makeRow(n, 'page-number', text.trim())] : cellRows(n, line.cells);
    if (text.includes('\t') && text.trim().includes('\t')) return cellRows(n, text.split('\t'));
    if (edges.has(index) && /^\s*\d{1,4}\s*$/u.test(text)) return [makeRow(n, 'page-number', text.trim())];
    return hasMarkup(text)
      ? readMarkup(text).map((words) => textRow(n, plain(words), block.marker, isTold))
      : [{ ...textRow(n, text, block.marker, isTold), ...saidByFormat(block) }];
  });
  return isTold ? rows : [...markRunningHeads(rows, blocks)];
}

/** What the format itself says of a line. */
function saidByFormat({ text, heading, isItem }: SourceLine): Partial<Row> {
  if (text.trim() === '') return {};
  return { ...(heading === undefined ? {} : { heading }), ...(isItem ? { isItem } : {}) };
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

function textRow(n: number, source: string, marker: string | undefined, isTold = false): Row {
  const trimmed = source.trim();
  const indent = [...(/^\s*/u.exec(source)?.[0] ?? '')].reduce((sum, char) => sum + (char === '\u3000' ? 2 : 1), 0);
  if (trimmed === '' && !marker) return makeRow(n, 'blank', '');
  if (!marker && !isTold && PAGE_NUMBER.test(trimmed.normalize('NFKC'))) return makeRow(n, 'page-number', trimmed);
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

/** All words of a block as one line. */
function sourceWords(block: SourceBlock): string {
  const text = block.type === 'table' ? block.rows.map((cells) => cells.join(' ')).join(' ') : block.text;
  return `${block.type === 'line' ? (block.marker ?? '') : ''}${text.trim()}`;
}

function makeRow(n: number, kind: Row['kind'], text: string): Row {
  return {
    n,
    kind,
    text,
    folded: fold(text),
    indent: 0,
    bullet: '',
    heading: 0,
    cells: [],
    isAside: false,
    isItem: false,
  };
}

/** True for a list's number, which is part of what is said; bullets are not. */
export const isNumbered = ({ bullet }: Pick<Row, 'bullet'>): boolean => /[\p{N}\p{L}]/u.test(bullet);

/** The text of a row with the number that its list gives it. */
export const numberedText = (row: Pick<Row, 'bullet' | 'text'>): string =>
  isNumbered(row) ? `${row.bullet} ${row.text}` : row.text;

export const plain = (words: Words): string =>
  words
    .map(({ text }) => text)
    .join('')
    .trim();
