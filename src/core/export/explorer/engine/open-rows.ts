import { fold } from '../../../search/fold/fold.ts';
import { nameKey } from '../../../text/name-key.ts';
import { Dictionary } from '../dictionary.ts';
import {
  type Cell,
  cellValues,
  type ExplorerColumns,
  type ExplorerRows,
  type NamedCells,
  PART_SIZE,
} from '../format.ts';
import { type FacetColumn, type FacetName, type FacetValue, makeFacet } from './facet.ts';
import { type OpenItems, readFacts } from './open-items.ts';

/** What a row tells beside the columns. */
export interface RowFacts {
  readonly title: string;
  readonly sheetTitle: string;
  /** In the words of the record. */
  readonly counterparties: readonly string[];
  readonly dataItems: readonly string[];
  readonly objections: readonly { readonly anchor: string; readonly speaker: string }[];
}

/** Where the row of an item stands: the place of its council, the part of the rows (from 1), and its place there. */
export function rowPlace({ councilOf, placeOf }: OpenItems, item: number) {
  const place = placeOf[item] ?? 0;
  return { council: councilOf[item] ?? 0, part: Math.floor(place / PART_SIZE) + 1, place: place % PART_SIZE };
}

export function readRow(rows: ExplorerRows, place: number): RowFacts {
  const wordsOf = ({ words, cells }: NamedCells) =>
    cellValues(cells[place]).flatMap((one) => words[one - 1]?.text ?? []);
  return {
    title: rows.titles[place] ?? '',
    sheetTitle: rows.sheetTitles[place] ?? '',
    counterparties: wordsOf(rows.counterparties),
    dataItems: wordsOf(rows.dataItems),
    objections: rows.objections[place] ?? [],
  };
}

/** All rows of a council, by their parts. */
export type CouncilRows = readonly ExplorerRows[];

/** What words are looked for in: what the item is called, its title, its sheet's title; folded, with nothing across them. */
export function foldTexts(items: OpenItems, rows: readonly CouncilRows[]): string[] {
  return Array.from({ length: items.size }, (_, item) => {
    const { council, part, place } = rowPlace(items, item);
    const own = rows[council]?.[part - 1];
    const texts = [readFacts(items, item)?.label ?? '', own?.titles[place] ?? '', own?.sheetTitles[place] ?? ''];
    return texts.map(fold).join('\0');
  });
}

/** Words as they are typed, folded as the texts are. */
export const readWords = (typed: string): string[] =>
  typed
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');

/** The facets whose values the rows hold. A name that no entry of a list knows is told by its wording. */
export function makeRowFacets(
  councils: readonly ExplorerColumns[],
  rows: readonly CouncilRows[],
): Readonly<Partial<Record<FacetName, FacetColumn>>> {
  return {
    counterparty: nameFacet(councils, rows, ({ counterparties }) => counterparties),
    'data-item': nameFacet(councils, rows, ({ dataItems }) => dataItems),
  };
}

function nameFacet(
  councils: readonly ExplorerColumns[],
  rows: readonly CouncilRows[],
  namesOf: (rows: ExplorerRows) => NamedCells,
): FacetColumn {
  const dictionary = new Dictionary<FacetValue>(({ id }) => id);
  const cells: Cell[] = [];
  for (const [index, { council }] of councils.entries()) {
    const within = councils.length === 1 ? {} : { within: council.shortName };
    for (const part of rows[index] ?? []) {
      const { entries, words, cells: own } = namesOf(part);
      const places = words.map(({ text, entries: meant }) => {
        const values =
          meant.length > 0
            ? meant.flatMap((one) => entries[one - 1] ?? []).map(({ id, name }) => ({ id, label: name }))
            : [{ id: nameKey(text), label: text }];
        return values.map(({ id, label }) => dictionary.place({ id: `${council.id}/${id}`, label, ...within }));
      });
      for (const cell of own) cells.push(cellValues(cell).flatMap((place) => places[place - 1] ?? []));
    }
  }
  return makeFacet(dictionary.values, cells);
}
