import type { CouncilData } from './council-data.ts';

/**
 * What a cell holds. `date` is ISO 8601 (`2010-01-22`), `time` `15:30`, `address` an address of this site without its
 * origin and base path (`/nerima-privacy/meetings/2010-01-22/#u12`); an id of a row is such an address.
 */
type ColumnType = 'string' | 'integer' | 'boolean' | 'date' | 'time' | 'address';

type Scalar = string | number | boolean;
/** Undefined where the record does not say: nothing is put in its place. */
export type Cell = Scalar | readonly Scalar[] | undefined;

/** A column of a table, with all that a reader of the file has to know of it. */
export interface Column<Row> {
  /** English, as in the glossary; the head of the column in every format. */
  readonly name: string;
  /** Japanese, for people. */
  readonly title: string;
  /** What it says, in one Japanese sentence; where its values are of a closed list, they are in `values`. */
  readonly description: string;
  readonly type: ColumnType;
  /** True where a cell holds any number of values, in the order of the record. */
  readonly isList?: boolean;
  /** True where no cell is empty. */
  readonly isRequired?: boolean;
  /** Closed list of values, with their words. */
  readonly values?: Readonly<Record<string, string>>;
  /** The table whose ids these are. */
  readonly refersTo?: string;
  readonly cell: (row: Row) => Cell;
}

/** A table of the data: one row a thing, by its `id`, sorted by the order in which `rows` gives them. */
export interface Table<Row> {
  /** `items`; its part of the files' names. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The first is the id. */
  readonly columns: readonly Column<Row>[];
  /** Of one council, in a stable order. */
  readonly rows: (data: CouncilData) => Iterable<Row>;
}
