import { formatRole, readRole } from '../../vocabulary/vocabulary.ts';
import { type ItemId, itemId } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import { type Department, findDepartment, readDepartments } from '../council/department.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { sheetRowsOf } from '../names/sheet-rows.ts';

/** A part that a department has in an item beside being in charge of it. */
interface DepartmentRole {
  readonly item: Item;
  readonly department: Department;
  /** In the council's word: 利用, 提供. */
  readonly role: string;
}

/** Who has a part in the items of a council, in the order of the record: each part of an item once. */
export interface DepartmentRoles {
  readonly byItem: ReadonlyMap<ItemId, readonly DepartmentRole[]>;
  readonly byDepartment: ReadonlyMap<string, readonly DepartmentRole[]>;
}

/**
 * What the entries of items say and what their case sheets say, where it names a unit of the council on the meeting's day.
 * Words that name none are no part of anybody: nobody guesses.
 */
export function indexDepartmentRoles(archive: CouncilArchive): DepartmentRoles {
  const byItem = new Map<ItemId, DepartmentRole[]>();
  const byDepartment = new Map<string, DepartmentRole[]>();
  for (const meeting of archive.meetings) {
    for (const one of [...rolesInHeader(archive, meeting), ...rolesInSheets(archive, meeting)]) {
      const own = byItem.get(one.item.id) ?? [];
      if (own.some(({ department, role }) => department === one.department && role === one.role)) continue;
      byItem.set(one.item.id, [...own, one]);
      const parts = byDepartment.get(one.department.id);
      if (parts) parts.push(one);
      else byDepartment.set(one.department.id, [one]);
    }
  }
  return { byItem, byDepartment };
}

/** The items that a department is in charge of, then those that it has another part in; in the order of the record. */
export function departmentItems(
  { items }: CouncilArchive,
  { byDepartment }: DepartmentRoles,
  department: Department,
): ReadonlySet<Item> {
  const own = [...items.values()].filter(({ latest }) => latest.department === department);
  return new Set([...own, ...(byDepartment.get(department.id) ?? []).map(({ item }) => item)]);
}

function* rolesInHeader(archive: CouncilArchive, meeting: Meeting): Iterable<DepartmentRole> {
  const { departments: terms } = archive.council.vocabulary.sheet;
  for (const { named, entry } of meeting.header.items) {
    const item = archive.items.get(itemId(named, meeting));
    for (const { department: written, role } of entry.departments) {
      const department = findDepartment(archive.departments, written, meeting.header.date);
      if (item && department) yield { item, department, role: formatRole(terms, readRole(terms, role)) };
    }
  }
}

function* rolesInSheets(archive: CouncilArchive, meeting: Meeting): Iterable<DepartmentRole> {
  const { departments: terms } = archive.council.vocabulary.sheet;
  for (const { row, items } of sheetRowsOf(archive, meeting)) {
    if (row.subject !== 'department') continue;
    const role = formatRole(terms, row.role ?? '');
    for (const { text } of row.lines) {
      for (const department of readDepartments(archive.departments, text, meeting.header.date)) {
        for (const item of items) yield { item, department, role };
      }
    }
  }
}
