import { departmentAddress, departmentsAddress } from '../../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { type Department, departmentChain } from '../../../domain/council/department.ts';
import { formatDays } from '../../../text/wareki.ts';
import type { SearchDocument } from '../document.ts';
import { linesOf, pageDocument, type ThingPage } from './page-document.ts';

const KIND = '所管課';

/** The list of departments, and the page of each. */
export function departmentDocuments(council: CouncilArchive): SearchDocument[] {
  const { departments } = council;
  const { id, name } = council.council;
  const list: ThingPage = { address: departmentsAddress(id), kind: '一覧', title: KIND, lead: name };
  return [list, ...[...departments.values()].map((one) => departmentPage(council, one))].map((page) =>
    pageDocument(council, page),
  );
}

function departmentPage({ council, departments }: CouncilArchive, department: Department): ThingPage {
  const { id, name, kana, note, successor } = department;
  const all = [...departments.values()];
  const namesOf = (some: readonly Department[]) => linesOf(...some.map((one) => one.name));
  return {
    address: departmentAddress(council.id, id),
    kind: KIND,
    title: name,
    otherNames: [kana],
    facts: [
      ['上位の組織', namesOf(departmentChain(departments, id).slice(0, -1))],
      ['置かれた期間', formatDays(department)],
      ['前身の組織', namesOf(all.filter((one) => one.successor === id))],
      ['後継の組織', successor === undefined ? '' : departments.get(successor)?.name],
      ['属する部・課', namesOf(all.filter((one) => one.parent === id))],
      ['注記', note],
    ],
  };
}
