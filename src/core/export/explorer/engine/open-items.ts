import { itemAddressOf, meetingAddress } from '../../../domain/address/addresses.ts';
import { meetingIdDate } from '../../../domain/address/ids.ts';
import { EFFECTS, type Effect } from '../../../vocabulary/effect.ts';
import { fillPattern } from '../dictionary.ts';
import type { ExplorerColumns } from '../format.ts';
import { effectPlace, type Summable } from './count.ts';
import type { FacetColumn } from './facet.ts';
import { makeColumnFacets } from './make-facets.ts';
import type { Choosable } from './selection.ts';
import { Orders } from './sort.ts';

/** The items of all councils, one after the other: item i is one of them. Titles and names are in the rows. */
export interface OpenItems extends Choosable, Summable {
  readonly councils: readonly ExplorerColumns[];
  readonly orders: Orders;
  /** Where item i stands: the place of its council, and its own in that council's columns. */
  readonly councilOf: Uint16Array;
  readonly placeOf: Uint32Array;
}

/** What a row tells without the rows' files. */
export interface ItemFacts {
  readonly council: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly address: string;
  readonly label: string;
  readonly kind: string;
  readonly period: string;
  readonly date: string;
  readonly meeting: string;
  readonly type: string;
  /** The unit in charge, after those above it. */
  readonly departments: readonly string[];
  readonly outcome: { readonly label: string; readonly effect: Effect };
  readonly votes: string;
  readonly dissent: string;
  readonly conditions: readonly [met: number, open: number, overdue: number] | undefined;
}

/** @param councils in the order of the site */
export function openItems(councils: readonly ExplorerColumns[]): OpenItems {
  const size = councils.reduce((sum, { items }) => sum + items.number.length, 0);
  const councilOf = new Uint16Array(size);
  const placeOf = new Uint32Array(size);
  const effects = new Uint8Array(size);
  const dissent = new Uint16Array(size);
  const unanswered = new Uint16Array(size);
  const years = new Uint16Array(size);
  const dates: string[] = [];
  const late: number[] = [];
  let item = 0;
  for (const [index, columns] of councils.entries()) {
    for (let place = 0; place < columns.items.number.length; place += 1, item += 1) {
      councilOf[item] = index;
      placeOf[item] = place;
      const date = dateOf(at(columns.meetings, columns.items.meeting[place]));
      dates.push(date);
      years[item] = Number(date.slice(0, 4));
      effects[item] = effectPlace(at(columns.outcomes, columns.items.outcome[place])?.effect ?? EFFECTS[0]);
      dissent[item] = at(columns.votes, columns.items.votes[place])?.dissent?.members ?? 0;
      const [met = 0, open = 0, overdue = 0] = at(columns.conditions, columns.items.conditions[place]) ?? [];
      unanswered[item] = open + overdue;
      late.push(overdue * 1e6 + open * 1e3 + met);
    }
  }
  const facets = makeColumnFacets(councils);
  const each = { councilOf, placeOf };
  const days = ranksOf(dates);
  const orders = new Orders(
    {
      date: days,
      label: labelRanks(councils, each),
      council: councilOf,
      department: firstValues(facets.department),
      type: firstValues(facets.type),
      outcome: effects,
      dissent,
      conditions: late,
    },
    size,
  );
  return { size, councils, orders, ...each, facets, dates, texts: undefined, effects, dissent, unanswered, years };
}

const at = <T>(dictionary: readonly T[], place: number | undefined): T | undefined =>
  place === undefined ? undefined : dictionary[place - 1];

const dateOf = (meeting: string | undefined): string => meetingIdDate(meeting ?? '') ?? '';

/** What the columns tell of an item. */
export function readFacts({ councils, councilOf, placeOf }: OpenItems, item: number): ItemFacts | undefined {
  const columns = councils[councilOf[item] ?? 0];
  const place = placeOf[item] ?? 0;
  if (!columns) return undefined;
  const { items, council } = columns;
  const number = items.number[place] ?? 0;
  const name = at(columns.names, items.name[place]);
  const kind = at(columns.kinds, name?.kind);
  const meeting = at(columns.meetings, items.meeting[place]);
  const outcome = at(columns.outcomes, items.outcome[place]);
  if (!name || !kind || meeting === undefined || !outcome) return undefined;
  const votes = at(columns.votes, items.votes[place]);
  const departments: string[] = [];
  for (
    let unit = at(columns.departments, items.department[place]);
    unit && departments.length < columns.departments.length;
    unit = at(columns.departments, unit.above)
  ) {
    departments.unshift(unit.name);
  }
  return {
    council,
    address: itemAddressOf(council.id, kind.key, fillPattern(name.id, number)),
    label: fillPattern(name.label, number),
    kind: kind.label,
    period: at(columns.periods, name.period) ?? '',
    date: dateOf(meeting),
    meeting: meetingAddress(council.id, meeting),
    type: at(columns.types, items.type[place])?.label ?? '',
    departments,
    outcome,
    votes: votes?.text ?? '',
    dissent: votes?.dissent?.text ?? '',
    conditions: at(columns.conditions, items.conditions[place]),
  };
}

/** By kind, then by the order in which the council gave its numbers. */
function labelRanks(
  councils: readonly ExplorerColumns[],
  { councilOf, placeOf }: Pick<OpenItems, 'councilOf' | 'placeOf'>,
) {
  return Float64Array.from(councilOf, (council, item) => {
    const columns = councils[council];
    const place = placeOf[item] ?? 0;
    const { kind = 0, period = 0 } = at(columns?.names ?? [], columns?.items.name[place]) ?? {};
    return ((council * 100 + kind) * 1000 + period) * 1e6 + (columns?.items.number[place] ?? 0);
  });
}

/** Equal for equal texts, greater for those that come later. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const places = new Map([...new Set(texts)].sort().map((text, place) => [text, place]));
  return Uint32Array.from(texts, (text) => places.get(text) ?? 0);
}

/** The place of the first value of each item, behind all places where it has none. */
function firstValues(facet: FacetColumn | undefined): Float64Array {
  if (!facet) return new Float64Array();
  const { starts, cells, values } = facet;
  return Float64Array.from({ length: starts.length - 1 }, (_, item) => {
    const start = starts[item] ?? 0;
    return start < (starts[item + 1] ?? 0) ? (cells[start] ?? 0) : values.length;
  });
}
