import { nameKey } from '../../text/name-key.ts';
import type { Position } from '../../text/span.ts';
import type { SheetVocabulary } from '../../vocabulary/vocabulary.ts';

/** What a row of a case sheet is about. */
export interface SheetSubject {
  readonly subject: 'title' | 'counterparty' | 'data-item' | 'department';
  /** What a counterparty or a department is to the item, by the id of the council's term: `outsourced`. */
  readonly role?: string;
}

/** A row of a case sheet (案件シート) that has the item's title, or names counterparties, data items or departments. */
export interface SheetRow extends SheetSubject {
  /** As the sheet writes it: 委託先, 利用課. */
  readonly label: string;
  /** The paragraphs of its cell, each a row of the table, as stored. */
  readonly lines: readonly SheetLine[];
}

interface SheetLine {
  readonly text: string;
  readonly at: Position;
}

/** What rows are about, by their labels; undefined for every other row. Width and spaces make no other label. */
export function sheetSubjects(sheet: SheetVocabulary): (label: string) => SheetSubject | undefined {
  const subjects = new Map<string, SheetSubject>();
  const add = (rows: readonly string[], subject: SheetSubject) => {
    for (const row of rows) if (!subjects.has(nameKey(row))) subjects.set(nameKey(row), subject);
  };
  for (const { id, rows } of sheet.counterparties) add(rows, { subject: 'counterparty', role: id });
  for (const { id, rows } of sheet.departments) add(rows, { subject: 'department', role: id });
  add(sheet.dataItems.rows, { subject: 'data-item' });
  add(sheet.titles, { subject: 'title' });
  return (label) => subjects.get(nameKey(label));
}
