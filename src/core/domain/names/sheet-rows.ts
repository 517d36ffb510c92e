import { isSameItem, itemId } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import type { SheetRow } from '../meeting/case-sheet.ts';
import type { Meeting } from '../meeting/meeting.ts';

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
      const meant = meeting.header.items.filter((one) =>
        named.length > 0 ? named.some((item) => isSameItem(item, one.named)) : one.entry.documents.includes(title),
      );
      const items = meant.flatMap((one) => archive.items.get(itemId(one.named, meeting)) ?? []);
      return sheet.map((row) => ({ row, items }));
    }),
  );
}
