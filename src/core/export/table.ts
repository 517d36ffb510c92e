import type { CouncilData } from './council-data.ts';

/** What the tables and their columns mean; it grows by one when a column goes away or comes to mean something else. */
export const TABLES_VERSION = 1;

/**
 * What a cell holds. `date` is ISO 8601 (`2010-01-22`), `time` `15:30`, `address` an address of this site without its
 * origin and base path (`/nerima-privacy/meetings/2010-01-22/#u12`); an id of a row is such an address.
 */
export type ColumnType = 'string' | 'integer' | 'boolean' | 'date' | 'time' | 'address';

type Scalar = string | number | boolean;
/** Undefined where the record does not say: nothing is put in its place. */
type Cell = Scalar | readonly Scalar[] | undefined;

/** What is told of a column beside its name, title, type, description and cells. */
interface ColumnTraits {
  /** True where a cell holds any number of values, in the order of the record. */
  readonly isList?: boolean;
  /** True where no cell is empty. */
  readonly isRequired?: boolean;
  /** Closed list of values, with their words. */
  readonly values?: Readonly<Record<string, string>>;
  /** The table whose ids these are. */
  readonly refersTo?: string;
}

/** What a reader of the file has to know of a column. */
export interface ColumnWords extends ColumnTraits {
  /** English, as in the glossary; the head of the column in every format. */
  readonly name: string;
  /** Japanese, for people. */
  readonly title: string;
  /** What it says, in one Japanese sentence; where its values are of a closed list, they are in `values`. */
  readonly description: string;
  readonly type: ColumnType;
}

/** A column of a table, with what its cells hold. */
export interface Column<Row> extends ColumnWords {
  readonly cell: (row: Row) => Cell;
}

/** What a reader of a table has to know of it. */
export interface TableWords {
  /** `items`; its part of the files' names, one English word. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Names of the columns that together tell a row from all others of the archive. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnWords[];
  /** True of a table whose rows belong to meetings and are so many that its files are cut by years. */
  readonly isByYear?: true;
}

/** A table without what makes its rows: what can be told to another thread. */
export const tableWords = ({ name, title, description, key, columns, isByYear }: TableWords): TableWords => ({
  name,
  title,
  description,
  key,
  columns: columns.map(({ name, title, description, type, isList, isRequired, values, refersTo }) => ({
    name,
    title,
    description,
    type,
    ...(isList === undefined ? {} : { isList }),
    ...(isRequired === undefined ? {} : { isRequired }),
    ...(values === undefined ? {} : { values }),
    ...(refersTo === undefined ? {} : { refersTo }),
  })),
  ...(isByYear === undefined ? {} : { isByYear }),
});

/** A table of the data: one row a thing, by its key, sorted by the order in which `rows` gives them. */
export interface Table<Row> extends TableWords {
  readonly columns: readonly Column<Row>[];
  /** Of one council, in a stable order. @param year only those of its meetings, of a table that is cut by years */
  readonly rows: (data: CouncilData, year?: string) => Iterable<Row>;
  /** True where the rows of a year are made from its meetings and what the council calls things, and nothing else. */
  readonly isOfYearAlone?: true;
}

/** A row as its cells in the order of the columns, as JSON has them: null where the record does not say. */
export type Cells = readonly (Scalar | readonly Scalar[] | null)[];

/** The rows of a council as cells. A list is a list even where it is empty. */
export function cellsOf<Row>(table: Table<Row>, data: CouncilData, year?: string): Cells[] {
  const cells: Cells[] = [];
  for (const row of table.rows(data, year)) cells.push(table.columns.map(({ cell }) => cell(row) ?? null));
  return cells;
}

/** A column in one call. */
export const column = <Row>(
  name: string,
  title: string,
  type: ColumnType,
  description: string,
  cell: Column<Row>['cell'],
  traits: ColumnTraits = {},
): Column<Row> => ({ name, title, type, description, cell, ...traits });

export const REQUIRED = { isRequired: true } as const;
export const LIST = { isList: true } as const;

/** The id of the council, which every table has, so that files of several councils can be put together. */
export const councilColumn = <Row>(cell: (row: Row) => string): Column<Row> =>
  column('council', '審議会', 'string', '審議会の id（アドレスの最初の部分）。', cell, REQUIRED);
