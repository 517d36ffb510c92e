import type { Department } from './department.ts';

/** A unit among those that it came from and went over into. */
interface ReorganisationStep {
  readonly department: Department;
  /** 0 for the unit itself; those before it count down, those after it up. */
  readonly generation: number;
}

/**
 * The units that a unit came from, and those that it went over into, as far as the registry tells, in the order of time:
 * by generation, inside one by the first day. The unit itself is among them; units that succeed one another in a circle
 * are told once.
 */
export function reorganisationOf(
  departments: ReadonlyMap<string, Department>,
  department: Department,
): ReorganisationStep[] {
  const steps = new Map<string, ReorganisationStep>([[department.id, { department, generation: 0 }]]);
  const add = (one: Department, generation: number): boolean => {
    if (steps.has(one.id)) return false;
    steps.set(one.id, { department: one, generation });
    return true;
  };
  let after = department.successor === undefined ? undefined : departments.get(department.successor);
  for (let generation = 1; after && add(after, generation); generation += 1) {
    after = after.successor === undefined ? undefined : departments.get(after.successor);
  }
  const all = [...departments.values()];
  let own: readonly Department[] = [department];
  for (let generation = -1; own.length > 0; generation -= 1) {
    const ids = new Set(own.map(({ id }) => id));
    own = all.filter((one) => one.successor !== undefined && ids.has(one.successor) && add(one, generation));
  }
  return [...steps.values()].sort(
    (a, b) => a.generation - b.generation || compare(a.department.from ?? '', b.department.from ?? ''),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
