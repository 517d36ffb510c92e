import { nameKey } from '../../text/name-key.ts';
import type { Position } from '../../text/span.ts';
import type { ItemId } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import type { CounterpartyRole, SheetSubject } from '../meeting/case-sheet.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type ListedName, type NameKind, NameList } from './name-list.ts';
import { sheetRowsOf } from './sheet-rows.ts';
import { type SheetWords, splitCounterparties, splitDataItems } from './sheet-words.ts';

/** One place where a case sheet names something, for one of the items whose sheet it is. */
export interface NameUse extends SheetWords {
  readonly item: Item;
  readonly meeting: Meeting;
  /** The row's label as written: 委託先. */
  readonly label: string;
  /** Missing for data items. */
  readonly role: CounterpartyRole | undefined;
  readonly at: Position;
  /** The entries of the list that the wording names; none where the list does not know it. */
  readonly entries: readonly ListedName[];
}

/** Everything that the case sheets of a council name, each in the order of the record, oldest meeting first. */
export interface NameIndex {
  readonly byEntry: ReadonlyMap<string, readonly NameUse[]>;
  /** What the list does not know, by the key of its wording. */
  readonly unlisted: ReadonlyMap<string, readonly NameUse[]>;
  readonly byItem: ReadonlyMap<ItemId, readonly NameUse[]>;
}

const listOf = (archive: CouncilArchive, kind: NameKind): readonly ListedName[] =>
  kind === 'counterparties' ? archive.source.counterparties.value : archive.source.dataItems.value;

const isOf = (subject: SheetSubject, kind: NameKind): boolean => (subject === 'data-items') === (kind === 'data-items');

export function indexNames(archive: CouncilArchive, kind: NameKind): NameIndex {
  const list = new NameList(listOf(archive, kind));
  const split = kind === 'counterparties' ? splitCounterparties : splitDataItems;
  const byEntry = new Map<string, NameUse[]>();
  const unlisted = new Map<string, NameUse[]>();
  const byItem = new Map<ItemId, NameUse[]>();
  for (const meeting of archive.meetings) {
    for (const { row, items } of sheetRowsOf(archive, meeting)) {
      if (!isOf(row.subject, kind)) continue;
      const role = row.subject === 'data-items' ? undefined : row.subject;
      for (const { text, at } of row.lines) {
        for (const one of split(text, list.isKnown)) {
          const entries = list.find(one.words);
          for (const item of items) {
            const use: NameUse = { ...one, item, meeting, label: row.label, role, at, entries };
            add(byItem, item.id, use);
            for (const { id } of entries) add(byEntry, id, use);
            if (entries.length === 0) add(unlisted, nameKey(one.words), use);
          }
        }
      }
    }
  }
  return { byEntry, unlisted, byItem };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
