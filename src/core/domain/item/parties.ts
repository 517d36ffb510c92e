import { formatRole, readRole } from '../../vocabulary/vocabulary.ts';
import type { CouncilArchive } from '../archive.ts';
import { findDepartment } from '../council/department.ts';
import type { ItemEntry } from '../meeting/header.ts';
import { COUNTERPARTY, readCounterparty } from './party-fields.ts';
import type { Told } from './told.ts';

/** What lists of departments that have a part in an item are called. */
export const DEPARTMENTS_INVOLVED = '関わる課';

/**
 * Who has to do with an item beside the department in charge, and with what data, as its entry says it, under the words
 * readers see. What case sheets name is told by the sheets.
 * @param date of the meeting, ISO
 */
export function partiesOf({ council, departments }: CouncilArchive, entry: ItemEntry, date: string): Told[] {
  const { sheet } = council.vocabulary;
  const involved = entry.departments.map(({ department, role }) => {
    const name = findDepartment(departments, department, date)?.name ?? department;
    return `${name}（${formatRole(sheet.departments, readRole(sheet.departments, role))}）`;
  });
  const named = new Map<string, string[]>();
  for (const { name, role } of entry.counterparties.map(readCounterparty)) {
    const label =
      role === undefined ? COUNTERPARTY : formatRole(sheet.counterparties, readRole(sheet.counterparties, role));
    named.set(label, [...(named.get(label) ?? []), name]);
  }
  const told = [[DEPARTMENTS_INVOLVED, involved], ...named, [sheet.dataItems.label, entry.dataItems]] as const;
  return told.flatMap(([label, names]) => (names.length === 0 ? [] : [{ label, text: names.join('、') }]));
}
