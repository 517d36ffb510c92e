import { formatCalendarYear } from '../../../text/wareki.ts';
import { EFFECTS, formatEffect } from '../../../vocabulary/effect.ts';
import { Dictionary } from '../dictionary.ts';
import { type Cell, cellValues, type ExplorerColumns } from '../format.ts';
import { type FacetColumn, type FacetName, type FacetValue, makeFacet } from './facet.ts';

/** Of a record that tells of no dissent nobody can say that there was none. */
const DISSENT_VALUES = [
  { id: 'yes', label: 'あり' },
  { id: 'no', label: '記録になし' },
] as const;

const CONDITION_VALUES = [
  { id: 'none', label: '条件の記録なし' },
  { id: 'met', label: '回答の記録あり' },
  { id: 'open', label: '回答の記録なし' },
  { id: 'overdue', label: '期限が過ぎたもの' },
] as const;

/** Names the values of one council as the whole site knows them; a facet's values are unique in the site by their ids. */
type Naming<T> = (value: T, columns: ExplorerColumns) => FacetValue;

/** The facets whose values the columns hold. */
export function makeColumnFacets(councils: readonly ExplorerColumns[]) {
  const isOnly = councils.length === 1;
  const within = ({ council }: ExplorerColumns) => (isOnly ? {} : { within: council.shortName });
  const own = (id: string, { council }: ExplorerColumns) => `${council.id}/${id}`;
  return {
    council: join(
      councils,
      (columns) => [columns.council],
      (columns) => columns.items.number.map(() => 1),
      ({ id, name }) => ({ id, label: name }),
    ),
    kind: join(
      councils,
      ({ kinds }) => kinds,
      ({ names, items }) => items.name.map((place) => names[place - 1]?.kind ?? 0),
      ({ key, label }) => ({ id: key, label }),
    ),
    period: join(
      councils,
      ({ periods }) => periods,
      ({ names, items }) => items.name.map((place) => names[place - 1]?.period ?? 0),
      (label, columns) => ({ id: own(label, columns), label, ...within(columns) }),
    ),
    type: join(
      councils,
      ({ types }) => types,
      ({ items }) => items.type,
      ({ id, label }) => ({ id, label }),
    ),
    outcome: ordered(
      EFFECTS.map((id) => ({ id, label: formatEffect(id) })),
      councils.flatMap(({ outcomes, items }) =>
        items.outcome.map((place) => EFFECTS.indexOf(outcomes[place - 1]?.effect ?? EFFECTS[0]) + 1),
      ),
    ),
    decision: join(
      councils,
      ({ outcomes }) => outcomes,
      ({ items }) => items.outcome,
      ({ label }) => ({ id: label, label }),
    ),
    department: joinDepartments(councils, within),
    year: yearFacet(councils),
    article: join(
      councils,
      ({ articles }) => articles,
      ({ items }) => items.articles,
      ({ id, label }, columns) => ({ id: own(id, columns), label, ...within(columns) }),
    ),
    criterion: join(
      councils,
      ({ criteria }) => criteria,
      ({ items }) => items.criteria,
      ({ id, label }, columns) => ({ id: own(id, columns), label, ...within(columns) }),
    ),
    dissent: ordered(
      DISSENT_VALUES,
      councils.flatMap(({ votes, items }) => items.votes.map((place) => (votes[place - 1]?.dissent ? 1 : 2))),
    ),
    conditions: ordered(
      CONDITION_VALUES,
      councils.flatMap(({ conditions, items }) =>
        items.conditions.map((place): Cell => {
          const counts = conditions[place - 1] ?? [];
          const states = counts.flatMap((count, state) => (count > 0 ? [state + 2] : []));
          return states.length > 0 ? states : 1;
        }),
      ),
    ),
  } satisfies Partial<Record<FacetName, FacetColumn>>;
}

/** A facet whose values stand in a fixed order; those that no item has are left out. */
function ordered(values: readonly FacetValue[], cells: readonly Cell[]): FacetColumn {
  const used = new Set(cells.flatMap((cell) => [...cellValues(cell)]));
  const kept = values.flatMap((value, place) => (used.has(place + 1) ? [{ value, place: place + 1 }] : []));
  const places = new Map(kept.map(({ place }, index) => [place, index + 1]));
  return makeFacet(
    kept.map(({ value }) => value),
    cells.map((cell) => cellValues(cell).map((place) => places.get(place) ?? 0)),
  );
}

/** Puts the values of all councils together: those of one id are one, called as the first council calls it. */
function join<T>(
  councils: readonly ExplorerColumns[],
  valuesOf: (columns: ExplorerColumns) => readonly T[],
  cellsOf: (columns: ExplorerColumns) => readonly Cell[],
  name: Naming<T>,
): FacetColumn {
  const dictionary = new Dictionary<FacetValue>(({ id }) => id);
  const cells: Cell[] = [];
  for (const columns of councils) {
    const places = valuesOf(columns).map((value) => dictionary.place(name(value, columns)));
    for (const cell of cellsOf(columns)) cells.push(cellValues(cell).map((place) => places[place - 1] ?? 0));
  }
  return makeFacet(dictionary.values, cells);
}

/** The units of each council, a unit before those below it; an item counts with its unit and with all above. */
function joinDepartments(
  councils: readonly ExplorerColumns[],
  within: (columns: ExplorerColumns) => Partial<FacetValue>,
): FacetColumn {
  const values: FacetValue[] = [];
  const cells: Cell[] = [];
  for (const columns of councils) {
    const { departments, council, items } = columns;
    const places = new Map<number, number>();
    const list = (above: number | undefined, under: number | undefined): void => {
      for (const [index, unit] of departments.entries()) {
        if (unit.above !== above || places.has(index + 1)) continue;
        values.push({
          id: `${council.id}/${unit.id}`,
          label: unit.name,
          ...(under === undefined ? within(columns) : { above: under }),
        });
        const place = values.length - 1;
        places.set(index + 1, place + 1);
        list(index + 1, place);
      }
    };
    list(undefined, undefined);
    // Units of a circle have none above them that is not below them, too.
    for (const { above } of departments) list(above, undefined);
    for (const place of items.department) cells.push(places.get(place) ?? 0);
  }
  return makeFacet(values, cells);
}

/** Newest first. */
function yearFacet(councils: readonly ExplorerColumns[]): FacetColumn {
  const years = councils.flatMap(({ meetings, items }) =>
    items.meeting.map((place) => meetings[place - 1]?.slice(0, 4) ?? ''),
  );
  const all = [...new Set(years)].sort().reverse();
  const label = (year: string) => {
    const era = formatCalendarYear(Number(year));
    return era === `${year}年` ? era : `${year}年（${era}）`;
  };
  const places = new Map(all.map((year, place) => [year, place + 1]));
  return makeFacet(
    all.map((id) => ({ id, label: label(id) })),
    years.map((year) => places.get(year) ?? 0),
  );
}
