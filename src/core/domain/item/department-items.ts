import type { CouncilArchive, Item } from '../archive.ts';
import type { Department } from '../council/department.ts';
import { type AskedFor, chargedWith } from './undertakings.ts';

/** What the units of a council are in charge of. */
export interface DepartmentItems {
  /** The items of which a unit was in charge when they were last taken up, by its id; newest meeting first. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
  /** What a unit was asked for, or promised, by its id; newest meeting first. */
  readonly asked: ReadonlyMap<string, readonly AskedFor[]>;
  /** The units right below a unit, by its id, in the order of the registry; those below none by an empty one. */
  readonly below: ReadonlyMap<string, readonly Department[]>;
}

/** @param asked all that was asked in the council, newest meeting first */
export function indexDepartmentItems(archive: CouncilArchive, asked: readonly AskedFor[]): DepartmentItems {
  const newest = [...archive.items.values()].sort((a, b) => compare(b.latest.meeting.id, a.latest.meeting.id));
  return {
    items: groupBy(newest, ({ latest }) => latest.department?.id),
    asked: groupBy(asked, (one) => chargedWith(archive, one)?.id),
    below: groupBy(archive.departments.values(), ({ parent }) => parent ?? ''),
  };
}

/** All units below a unit, each once; units above one another in a circle end where they began. */
export function unitsBelow({ below }: Pick<DepartmentItems, 'below'>, id: string): Department[] {
  const found = new Map<string, Department>();
  const collect = (parent: string): void => {
    for (const unit of below.get(parent) ?? []) {
      if (found.has(unit.id) || unit.id === id) continue;
      found.set(unit.id, unit);
      collect(unit.id);
    }
  };
  collect(id);
  return [...found.values()];
}

/** What has no key is in no group. */
function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string | undefined): Map<string, T[]> {
  const groups = Map.groupBy(values, keyOf);
  groups.delete(undefined);
  return groups as Map<string, T[]>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
