import type { Nodes, RootContent } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type SheetRow, subjectOfRow } from '../../domain/meeting/case-sheet.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Position } from '../../text/span.ts';

/** The labels that open a case sheet, in the first cell of its first row. */
const FIRST_LABELS: ReadonlySet<string> = new Set(['件名', '事務事業名', '適用日']);

/** True when a table whose first cell is this is a case sheet: its rows are label and value. */
export function opensCaseSheet(label: string): boolean {
  return FIRST_LABELS.has(nameKey(label));
}

/**
 * The rows of a case sheet that name counterparties or data items; none of any other block. A row without a label
 * continues the one above.
 * @param place where a node stands in its file
 */
export function readCaseSheet(node: RootContent, place: (node: Nodes) => Position): SheetRow[] {
  if (node.type !== 'table' || !opensCaseSheet(inlineText(node.children[0]?.children[0]))) return [];
  const rows: { subject: SheetRow['subject'] | undefined; label: string; lines: SheetRow['lines'][number][] }[] = [];
  for (const { children } of node.children) {
    const [head, value] = children;
    const label = inlineText(head).trim();
    if (label !== '') rows.push({ subject: subjectOfRow(label), label, lines: [] });
    if (value && inlineText(value).trim() !== '') {
      rows.at(-1)?.lines.push({ text: inlineText(value), at: place(value.children[0] ?? value) });
    }
  }
  return rows.flatMap(({ subject, label, lines }) =>
    subject === undefined || lines.length === 0 ? [] : [{ subject, label, lines }],
  );
}
