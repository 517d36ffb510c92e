import {
  articleAddress,
  councilAddress,
  councilStatisticsAddress,
  criteriaAddress,
  criterionAddress,
  criterionAfterAddress,
  decadeAddress,
  departmentAddress,
  departmentsAddress,
  fileAddress,
  itemAddressOf,
  lawAddress,
  lawsAddress,
  membersAddress,
  nameAddress,
  namesAddress,
  undertakingsAddress,
} from '../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { filesNamedBy } from '../../domain/attachment/named-files.ts';
import { criterionDecisions, replayDecisions } from '../../domain/criteria/history.ts';
import { decadesOf } from '../../domain/item/decided.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { recordAddress } from '../../domain/record.ts';
import type { AddressKind } from './entry.ts';
import { markWords, type WordsMark } from './words.ts';

/** A page or file that a council has now. */
export interface CouncilAddress {
  readonly address: string;
  readonly kind: AddressKind;
  /** Of what may get another meaning under its address: what it is called. */
  readonly words?: WordsMark;
  /** What it is called, for messages. */
  readonly name: string;
  /** The record that brought it, `meetings/2010-01-22`; undefined of what stands in no record. */
  readonly record?: string;
}

/** Where the ledger has a record: `meetings/2010-01-22`, `opinions/38`. */
export const ledgerId = ({ id, issued }: Pick<Meeting, 'id' | 'issued'>): string => (issued ? id : `meetings/${id}`);

/** The addresses of all pages and files of a council, each once, in no order. Those of the site itself are nobody's records. */
export function councilAddresses(archive: CouncilArchive): CouncilAddress[] {
  const id = archive.council.id;
  const page = (address: string, name: string): CouncilAddress => ({
    address,
    kind: 'page',
    name,
    words: markWords(name),
  });
  const place = (address: string): CouncilAddress => ({ address, kind: 'page', name: '' });
  const { source, council } = archive;
  const all = [
    ...[councilAddress(id), departmentsAddress(id), criteriaAddress(id), lawsAddress(id)].map(place),
    ...[undertakingsAddress(id), councilStatisticsAddress(id)].map(place),
    ...[namesAddress(id, 'counterparties'), namesAddress(id, 'data-items')].map(place),
    ...(council.publishMembers ? [place(membersAddress(id))] : []),
    ...decadesOf(archive).map((decade) => place(decadeAddress(id, decade))),
    ...source.departments.value.map((one) => page(departmentAddress(id, one.id), one.name)),
    ...source.criteria.value.map((one) => page(criterionAddress(id, one.id), one.name)),
    ...source.counterparties.value.map((one) => page(nameAddress(id, 'counterparties', one.id), one.name)),
    ...source.dataItems.value.map((one) => page(nameAddress(id, 'data-items', one.id), one.name)),
    ...source.laws.value.flatMap((law) => [
      page(lawAddress(id, law.id), law.title),
      ...law.articles.map(({ number }) => page(articleAddress(id, law.id, number), `${law.title} ${number}`)),
    ]),
    ...archive.records.flatMap((record) => ofRecord(id, record)),
    ...itemsOf(archive),
    ...tablesAfter(archive),
  ];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

function ofRecord(council: string, record: Meeting): CouncilAddress[] {
  const own = ledgerId(record);
  return [
    { address: recordAddress(record), kind: 'record', name: record.header.date, record: own },
    ...filesNamedBy(record).map(
      ({ path }): CouncilAddress => ({
        address: fileAddress(council, path),
        kind: 'file',
        name: path,
        record: own,
      }),
    ),
  ];
}

const itemsOf = ({ council, items }: CouncilArchive): CouncilAddress[] =>
  [...items.values()].flatMap(({ kind, localId, treatments }): CouncilAddress[] => {
    const [first] = treatments;
    if (!first) return [];
    const { title } = first.entry;
    const address = itemAddressOf(council.id, kind.key, localId);
    return [{ address, kind: 'item', name: title, words: markWords(title), record: ledgerId(first.meeting) }];
  });

/** A table as a meeting left it, of each meeting that changed it. */
function tablesAfter(archive: CouncilArchive): CouncilAddress[] {
  const decided = criterionDecisions(archive);
  return [...archive.criteria.values()].flatMap((criterion) =>
    replayDecisions(criterion, decided.get(criterion.id) ?? []).changes.map(
      ({ by: { meeting } }): CouncilAddress => ({
        address: criterionAfterAddress(archive.council.id, criterion.id, meeting.id),
        kind: 'page',
        name: '',
        record: ledgerId(meeting),
      }),
    ),
  );
}
