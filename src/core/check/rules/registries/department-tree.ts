import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import type { Department } from '../../../domain/council/department.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** What stands above a unit are a handful of levels; what followed it is one name for each reform. */
const LINKS = [
  { field: 'parent', relation: '上位組織', longest: 20 },
  { field: 'successor', relation: '後継の組織', longest: 100 },
] as const;

/** The units above a department and those that followed it are known, and no chain of them closes on itself. */
export const departmentTree: Rule = {
  *check({ archive }) {
    for (const link of LINKS) {
      yield* findUnknown(archive, link.field);
      yield* checkChains(archive, link);
    }
  },
};

type Link = (typeof LINKS)[number];

function* findUnknown({ source, departments }: CouncilArchive, field: Link['field']): Iterable<Diagnostic> {
  const { value, locate } = source.departments;
  for (const [index, department] of value.entries()) {
    const name = department[field];
    if (name === undefined || departments.has(name)) continue;
    yield diagnose('unknown-parent', locate([index, field]), { name, nearest: nearest(name, departments.keys()) });
  }
}

/**
 * Each cycle is reported once, at the first of its departments in the file. A chain that is too long is reported where it
 * becomes so, and not again for all that hangs below. Every department is looked at once, however long its chain.
 */
function* checkChains(
  { source, departments }: CouncilArchive,
  { field, relation, longest }: Link,
): Iterable<Diagnostic> {
  const { value, locate } = source.departments;
  const order = new Map([...departments.values()].map((department, index) => [department, index]));
  const place = (department: Department) => locate([value.indexOf(department), field]);
  /** How many departments a department leads to; one in a cycle counts as the end of its chain. */
  const lengths = new Map<Department, number>();
  for (const start of departments.values()) {
    const chain = new Set<Department>();
    let next: Department | undefined = start;
    while (next && !chain.has(next) && !lengths.has(next)) {
      chain.add(next);
      next = departments.get(next[field] ?? '');
    }
    const cycle = next && chain.has(next) ? startingFirst([...chain].slice([...chain].indexOf(next)), order) : [];
    const [first, ...others] = cycle;
    if (first) {
      const related = others.map((member) => ({ at: place(member), message: `「${member.name}」の ${field}` }));
      yield diagnose('department-cycle', place(first), { name: first.name, relation, field }, related);
    }
    for (const member of cycle) lengths.set(member, 0);
    let length = (next && lengths.get(next)) ?? -1;
    for (const member of [...chain].slice(0, chain.size - cycle.length).reverse()) {
      length += 1;
      lengths.set(member, length);
      if (length === longest + 1) {
        yield diagnose('department-chain-too-long', place(member), { name: member.name, relation, limit: longest });
      }
    }
  }
}

/** A cycle beginning with the member that stands first in the file. */
function startingFirst(cycle: readonly Department[], order: ReadonlyMap<Department, number>): Department[] {
  const places = cycle.map((member) => order.get(member) ?? 0);
  const first = places.reduce((least, place, index) => (place < (places[least] ?? 0) ? index : least), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
