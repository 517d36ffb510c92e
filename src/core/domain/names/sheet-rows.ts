import { type CouncilArchive, type Item, namedItemId } from '../archive.ts';
import type { SheetRow } from '../meeting/case-sheet.ts';
import type { Meeting, NamedItem } from '../meeting/meeting.ts';

/** A row of one of a meeting's sheets, with the items whose sheet it is. */
interface PlacedRow {
  readonly row: SheetRow;
  readonly items: readonly Item[];
}

/** The rows of a meeting's case sheets: of a part whose heading names items, theirs; else of those that name the document. */
export function sheetRowsOf(archive: CouncilArchive, meeting: Meeting): PlacedRow[] {
  return meeting.documents.flatMap(({ title, passages }) =>
    passages.flatMap(({ items: named, sheet = [] }) => {
      if (sheet.length === 0) return [];
      const items = (named.length > 0 ? named : itemsNaming(meeting, title)).flatMap((one) => {
        const id = namedItemId(archive.council, meeting, one);
        return id === undefined ? [] : (archive.items.get(id) ?? []);
      });
      return sheet.map((row) => ({ row, items }));
    }),
  );
}

function itemsNaming({ header }: Meeting, title: string): NamedItem[] {
  return [
    ...header.inquiries.flatMap(({ number, documents }): NamedItem[] =>
      documents.includes(title) ? [{ kind: 'inquiry', number }] : [],
    ),
    ...header.reports.flatMap(({ documents }, index): NamedItem[] =>
      documents.includes(title) ? [{ kind: 'report', position: index + 1 }] : [],
    ),
  ];
}
