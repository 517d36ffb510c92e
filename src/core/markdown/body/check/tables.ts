import type { Nodes, Root, Table } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Position } from '../../../text/span.ts';

/** A line of dashes below the head of a table. */
const DASHES = /^[\s　]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;
/** A line that begins and ends with a bar, as the rows of a table do. */
const ROW = /^[\s　]*\|.*\|[ \t]*$/;
const MOST_SHOWN = 40;

/**
 * Tables that say something else than they show: a row with more cells than the head has, a sentence right below a table
 * that becomes a row of it, rows that are no table because their line of dashes is missing or does not fit.
 * @param lines the lines of the text that `root` was parsed from
 */
export function checkTables(root: Root, lines: readonly string[], file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const place = (node: Nodes): Position => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const visit = (node: Nodes): void => {
    if (node.type === 'table') diagnostics.push(...checkTable(node, lines, place));
    else if (node.type === 'paragraph') {
      const row = firstOfRows(inlineText(node));
      if (row === undefined) return;
      const { line, column } = place(node);
      diagnostics.push(diagnose('table-unread', { file, line: line + row, column: row > 0 ? 1 : column }, {}));
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return diagnostics;
}

function* checkTable(
  { children: rows }: Table,
  lines: readonly string[],
  place: (node: Nodes) => Position,
): Iterable<Diagnostic> {
  const columns = rows[0]?.children.length ?? 0;
  for (const row of rows) {
    const at = place(row);
    const written = (lines[at.line - 1] ?? '').slice(at.column - 1);
    if (!hasBar(written)) yield diagnose('text-in-table', at, { text: shorten(written.trim()) });
    const beyond = row.children.slice(columns).filter((cell) => inlineText(cell).trim() !== '');
    const [first] = beyond;
    if (!first) continue;
    const cells = beyond.map((cell) => inlineText(cell).trim());
    yield diagnose('table-row-too-long', place(first), { cells, cellsInRow: row.children.length, columns });
  }
}

/** A bar that parts cells; `\|` is a character of one. */
const hasBar = (line: string): boolean => /(?:^|[^\\])(?:\\\\)*\|/.test(line);

/** The line of a paragraph on which the rows of a table seem to begin, from 0; undefined where none do. */
function firstOfRows(text: string): number | undefined {
  if (!text.includes('|')) return undefined;
  const lines = text.split('\n');
  const dashes = lines.findIndex((line, place) => place > 0 && DASHES.test(line));
  if (dashes > 0) return dashes - 1;
  const [first, second] = lines.flatMap((line, place) => (ROW.test(line) ? [place] : []));
  return second === undefined ? undefined : first;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : text;
}
