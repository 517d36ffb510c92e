import { nameKey } from '../../text/name-key.ts';
import type { Position } from '../../text/span.ts';
import { formatRole, readRole } from '../../vocabulary/vocabulary.ts';
import { type ItemId, itemId } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import { COUNTERPARTY, readCounterparty } from '../item/party-fields.ts';
import type { SheetSubject } from '../meeting/case-sheet.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type ListedName, type NameKind, NameList } from './name-list.ts';
import { sheetRowsOf } from './sheet-rows.ts';
import { type SheetWords, splitCounterparties, splitDataItems } from './sheet-words.ts';

/** One place where an item or its case sheet names something. */
export interface NameUse extends SheetWords {
  readonly item: Item;
  readonly meeting: Meeting;
  /** The row's label as written, or what the council calls such names: 委託先. */
  readonly label: string;
  /** The id of the council's term, or a word that it has no term for. Missing for data items, and where nothing says it. */
  readonly role: string | undefined;
  readonly at: Position;
  /** The entries of the list that the wording names; none where the list does not know it. */
  readonly entries: readonly ListedName[];
}

type PlacedWords = Omit<NameUse, 'entries'>;

/** Everything that a council's items and their case sheets name, each in the order of the record, oldest meeting first. */
export interface NameIndex {
  readonly byEntry: ReadonlyMap<string, readonly NameUse[]>;
  /** What the list does not know, by the key of its wording. */
  readonly unlisted: ReadonlyMap<string, readonly NameUse[]>;
  readonly byItem: ReadonlyMap<ItemId, readonly NameUse[]>;
}

const SUBJECTS: Readonly<Record<NameKind, SheetSubject['subject']>> = {
  counterparties: 'counterparty',
  'data-items': 'data-item',
};

const listOf = (archive: CouncilArchive, kind: NameKind): readonly ListedName[] =>
  kind === 'counterparties' ? archive.source.counterparties.value : archive.source.dataItems.value;

export function indexNames(archive: CouncilArchive, kind: NameKind): NameIndex {
  const list = new NameList(listOf(archive, kind));
  const byEntry = new Map<string, NameUse[]>();
  const unlisted = new Map<string, NameUse[]>();
  const byItem = new Map<ItemId, NameUse[]>();
  for (const meeting of archive.meetings) {
    for (const words of [...namedInHeader(archive, meeting, kind), ...namedInSheets(archive, meeting, kind, list)]) {
      const use: NameUse = { ...words, entries: list.find(words.words) };
      add(byItem, use.item.id, use);
      for (const { id } of use.entries) add(byEntry, id, use);
      if (use.entries.length === 0) add(unlisted, nameKey(use.words), use);
    }
  }
  return { byEntry, unlisted, byItem };
}

/** What the entries of items name is one name each, and is not parted. */
function* namedInHeader(archive: CouncilArchive, meeting: Meeting, kind: NameKind): Iterable<PlacedWords> {
  const { sheet } = archive.council.vocabulary;
  for (const { named, entry, path } of meeting.header.items) {
    const item = archive.items.get(itemId(named, meeting));
    if (!item) continue;
    if (kind === 'data-items') {
      for (const [index, words] of entry.dataItems.entries()) {
        const at = meeting.locate([...path, 'dataItems', index]);
        yield { words, item, meeting, label: sheet.dataItems.label, role: undefined, at };
      }
      continue;
    }
    for (const [index, { name: words, role: written }] of entry.counterparties.map(readCounterparty).entries()) {
      const role = written && readRole(sheet.counterparties, written);
      const label = role === undefined ? COUNTERPARTY : formatRole(sheet.counterparties, role);
      yield { words, item, meeting, label, role, at: meeting.locate([...path, 'counterparties', index]) };
    }
  }
}

function* namedInSheets(
  archive: CouncilArchive,
  meeting: Meeting,
  kind: NameKind,
  list: NameList<ListedName>,
): Iterable<PlacedWords> {
  const split = kind === 'counterparties' ? splitCounterparties : splitDataItems;
  for (const { row, items } of sheetRowsOf(archive, meeting)) {
    if (row.subject !== SUBJECTS[kind]) continue;
    for (const { text, at } of row.lines) {
      for (const one of split(text, list.isKnown)) {
        for (const item of items) yield { ...one, item, meeting, label: row.label, role: row.role, at };
      }
    }
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
