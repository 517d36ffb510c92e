import { nameAddress, namesAddress } from '../../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { type ListedName, type NameKind, wordsForNames } from '../../../domain/names/name-list.ts';
import type { SearchDocument } from '../document.ts';
import { linesOf, pageDocument, type ThingPage } from './page-document.ts';

/** The lists of counterparties and of data items, and the page of each of their entries. */
export function nameDocuments(council: CouncilArchive): SearchDocument[] {
  const { counterparties, dataItems } = council.source;
  return [
    ...listDocuments(council, 'counterparties', counterparties.value),
    ...listDocuments(council, 'data-items', dataItems.value),
  ];
}

function listDocuments(council: CouncilArchive, kind: NameKind, entries: readonly ListedName[]): SearchDocument[] {
  const { id, name, vocabulary } = council.council;
  const { label } = vocabulary.names[kind];
  const list: ThingPage = {
    address: namesAddress(id, kind),
    kind: '一覧',
    title: label,
    lead: linesOf(name, ...wordsForNames(vocabulary, kind)),
  };
  const pages = entries.map(
    (entry): ThingPage => ({
      address: nameAddress(id, kind, entry.id),
      kind: label,
      title: entry.name,
      otherNames: entry.aliases,
      facts: [
        ['まとめた書き方', linesOf(...entry.within)],
        ['注記', entry.note],
      ],
    }),
  );
  return [list, ...pages].map((page) => pageDocument(council, page));
}
