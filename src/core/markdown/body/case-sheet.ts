import type { Nodes, RootContent } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type SheetRow, type SheetSubject, sheetSubjects } from '../../domain/meeting/case-sheet.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Position } from '../../text/span.ts';
import type { SheetVocabulary } from '../../vocabulary/vocabulary.ts';

/** True when a table whose first cell is this is a case sheet: its rows are label and value. */
export function opensCaseSheet(label: string, opens: readonly string[]): boolean {
  const key = nameKey(label);
  return opens.some((one) => nameKey(one) === key);
}

/**
 * The rows of a case sheet that have the item's title or name counterparties, data items or departments; none of any other block.
 * @param place where a node stands in its file
 */
export type ReadCaseSheet = (node: RootContent, place: (node: Nodes) => Position) => SheetRow[];

/** Reads the sheets of a council with these labels. A row without a label continues the one above. */
export function caseSheetReader(sheet: SheetVocabulary): ReadCaseSheet {
  const subjectOf = sheetSubjects(sheet);
  return (node, place) => {
    if (node.type !== 'table' || !opensCaseSheet(inlineText(node.children[0]?.children[0]), sheet.opens)) return [];
    const rows: { subject: SheetSubject | undefined; label: string; lines: SheetRow['lines'][number][] }[] = [];
    for (const { children } of node.children) {
      const [head, value] = children;
      const label = inlineText(head).trim();
      if (label !== '') rows.push({ subject: subjectOf(label), label, lines: [] });
      if (value && inlineText(value).trim() !== '') {
        rows.at(-1)?.lines.push({ text: inlineText(value), at: place(value.children[0] ?? value) });
      }
    }
    return rows.flatMap(({ subject, label, lines }) =>
      subject === undefined || lines.length === 0 ? [] : [{ ...subject, label, lines }],
    );
  };
}
