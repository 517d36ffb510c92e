import type { Archive, CouncilArchive } from '../../../domain/archive.ts';
import type { SearchUnit } from '../../index/search-unit.ts';
import { councilDocuments, membersOf } from './council-pages.ts';
import { criterionDocuments } from './criterion-pages.ts';
import { departmentDocuments } from './department-pages.ts';
import { lawDocuments } from './law-pages.ts';
import { nameDocuments } from './name-pages.ts';

/**
 * For each council its pages that are no records: what its registries say, and nothing that follows from its meetings
 * (but the names on a published page of members), so that a new meeting changes none.
 */
export function registryUnits({ councils }: Archive): SearchUnit[] {
  return [...councils.values()].map((council) => ({
    council: council.council.id,
    meeting: '',
    date: '',
    digest: JSON.stringify(registriesOf(council)),
    documents: () => [
      ...councilDocuments(council),
      ...departmentDocuments(council),
      ...lawDocuments(council),
      ...criterionDocuments(council),
      ...nameDocuments(council),
    ],
  }));
}

/** All that the documents are made from. */
function registriesOf(council: CouncilArchive): unknown {
  const { departments, laws, criteria, counterparties, dataItems } = council.source;
  const lists = [departments, laws, criteria, counterparties, dataItems].map(({ value }) => value);
  return [council.council, ...lists, membersOf(council)];
}
