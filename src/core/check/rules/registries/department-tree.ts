import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import type { Department } from '../../../domain/council/department.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

const LINKS = [
  { field: 'parent', relation: '上位組織' },
  { field: 'successor', relation: '後継の組織' },
] as const;

/** The units above a department and those that followed it are known, and no chain of them closes on itself. */
export const departmentTree: Rule = {
  *check({ archive }) {
    for (const { field, relation } of LINKS) {
      yield* findUnknown(archive, field);
      yield* findCycles(archive, field, relation);
    }
  },
};

type Field = (typeof LINKS)[number]['field'];

function* findUnknown({ source, departments }: CouncilArchive, field: Field): Iterable<Diagnostic> {
  const { value, locate } = source.departments;
  for (const [index, department] of value.entries()) {
    const name = department[field];
    if (name === undefined || departments.has(name)) continue;
    yield diagnose('unknown-parent', locate([index, field]), { name, nearest: nearest(name, departments.keys()) });
  }
}

/** Each cycle is reported once, at the first of its departments in the file. */
function* findCycles({ source, departments }: CouncilArchive, field: Field, relation: string): Iterable<Diagnostic> {
  const { value, locate } = source.departments;
  const place = (department: Department) => locate([value.indexOf(department), field]);
  const reported = new Set<Department>();
  for (const start of departments.values()) {
    const chain: Department[] = [];
    let next: Department | undefined = start;
    while (next && !chain.includes(next)) {
      chain.push(next);
      next = departments.get(next[field] ?? '');
    }
    if (next !== start || reported.has(start)) continue;
    for (const member of chain) reported.add(member);
    const related = chain.slice(1).map((member) => ({ at: place(member), message: `「${member.name}」の ${field}` }));
    yield diagnose('department-cycle', place(start), { name: start.name, relation, field }, related);
  }
}
