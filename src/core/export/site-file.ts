import type { TableWords } from './table.ts';
import type { RowPiece } from './table-rows.ts';

/** What a file of the data holds, for the list of them. */
interface DataResource {
  /** Missing for a file with several tables. */
  readonly table?: TableWords;
  /** Missing for a file of all councils. */
  readonly council?: string;
  readonly format: 'csv' | 'json' | 'parquet' | 'sqlite';
}

/** A file of the site that is no page: data, a feed, a record in another format. */
export interface SiteFile {
  /** Below the site, with slashes: `data/nerima-privacy/items.csv`. */
  readonly path: string;
  /** Digest of all that it is made from, or any text that tells it: the same key, the same bytes. */
  readonly key: string;
  /** Set for files of the data. */
  readonly resource?: DataResource;
  /** Called only where no earlier build made it from the same. */
  readonly make: () => Made | Promise<Made>;
}

/** What a file holds; entries are packed into a ZIP, in their order and without a time. */
export type Made = string | Uint8Array | readonly PackedFile[] | TablesFile | Drawing;

/** What is written as a PNG. */
interface Drawing {
  readonly svg: string;
}

/**
 * Tables in a format, told and not yet written: what only tells can be written by another thread. `json` is the rows of
 * one table, `json-tables` those of several under their names.
 */
export interface TablesFile {
  readonly format: 'csv' | 'json' | 'json-tables' | 'parquet' | 'sqlite';
  readonly tables: readonly { readonly table: TableWords; readonly rows: readonly RowPiece[] }[];
  /** A column that the path of a Parquet file tells. */
  readonly partition?: string;
}

/** A file in a ZIP. */
export interface PackedFile {
  readonly path: string;
  readonly text: string;
}
