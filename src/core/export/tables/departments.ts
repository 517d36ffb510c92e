import { departmentAddress } from '../../domain/address/addresses.ts';
import { type Department, departmentChain } from '../../domain/council/department.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, REQUIRED, type Table } from '../table.ts';

interface DepartmentRow {
  readonly data: CouncilData;
  readonly department: Department;
  /** Items that it is in charge of. */
  readonly items: number;
}

const ofCouncil = ({ data }: DepartmentRow, id: string | undefined) =>
  id === undefined || !data.archive.departments.has(id) ? undefined : departmentAddress(data.archive.council.id, id);

/** The departments of a council in the order of its list. */
export const DEPARTMENTS: Table<DepartmentRow> = {
  name: 'departments',
  title: '所管課',
  description: '案件を出した課と、その上位の組織。名前が変わった組織は、名前ごとに1行です。',
  key: ['id'],
  columns: [
    column(
      'id',
      'アドレス',
      'address',
      '組織のページのアドレス。変わることのない id です。',
      ({ data, department }) => departmentAddress(data.archive.council.id, department.id),
      REQUIRED,
    ),
    councilColumn(({ data }) => data.archive.council.id),
    column('name', '名前', 'string', '組織の名前。', ({ department }) => department.name, REQUIRED),
    column('kana', '読み', 'string', '名前の読み。', ({ department }) => department.kana),
    column(
      'path',
      '上位の組織からの名前',
      'string',
      '上位の組織からの名前（外から順に ＞ でつなぎます）。',
      ({ data, department }) =>
        departmentChain(data.archive.departments, department.id)
          .map(({ name }) => name)
          .join('＞'),
      REQUIRED,
    ),
    column(
      'parent',
      '上位の組織',
      'address',
      '上位の組織のアドレス。',
      (row) => ofCouncil(row, row.department.parent),
      {
        refersTo: 'departments',
      },
    ),
    column('valid_from', 'この名前になった日', 'date', 'この名前になった日。', ({ department }) => department.from),
    column('valid_to', 'この名前の最後の日', 'date', 'この名前の最後の日。', ({ department }) => department.to),
    column(
      'successor',
      '後継の組織',
      'address',
      '改称・統合された先の組織のアドレス。',
      (row) => ofCouncil(row, row.department.successor),
      {
        refersTo: 'departments',
      },
    ),
    column('note', '注記', 'string', '組織についての注記。', ({ department }) => department.note),
    column(
      'items',
      '案件の数',
      'integer',
      '所管する案件の数。下の組織の案件は含みません。',
      ({ items }) => items,
      REQUIRED,
    ),
  ],
  *rows(data) {
    const counts = new Map<Department, number>();
    for (const { latest } of data.archive.items.values()) {
      const { department } = latest;
      if (department) counts.set(department, (counts.get(department) ?? 0) + 1);
    }
    for (const department of data.archive.departments.values()) {
      yield { data, department, items: counts.get(department) ?? 0 };
    }
  },
};
