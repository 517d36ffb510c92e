import { nameKey } from '../../text/name-key.ts';
import type { ItemId } from '../address/ids.ts';
import type { CouncilArchive } from '../archive.ts';
import { sheetRowsOf } from '../names/sheet-rows.ts';

/**
 * What their case sheets call the items of a council, where that says something else than the official title: titles
 * repeat (個人情報の処理業務の委託について), sheets tell. The newest meeting's where there are several; none where a sheet is
 * that of several items, or calls one by several names.
 */
export function sheetTitles(archive: CouncilArchive): ReadonlyMap<ItemId, string> {
  const titles = new Map<ItemId, string>();
  for (const meeting of archive.meetings) {
    const told = new Map<ItemId, Set<string>>();
    for (const { row, items } of sheetRowsOf(archive, meeting)) {
      const [item, ...others] = items;
      if (row.subject !== 'title' || !item || others.length > 0) continue;
      const own = told.get(item.id) ?? new Set();
      told.set(item.id, own.add(row.lines.map(({ text }) => text).join('')));
    }
    for (const [id, [title, ...others]] of told) {
      if (title !== undefined && others.length === 0) titles.set(id, title);
    }
  }
  return new Map([...titles].filter(([id, title]) => !isOfficial(archive, id, title)));
}

function isOfficial({ items }: CouncilArchive, id: ItemId, title: string): boolean {
  return nameKey(items.get(id)?.latest.entry.title ?? '') === nameKey(title);
}
