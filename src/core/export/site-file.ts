import type { TableWords } from './table.ts';

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
type Made = string | Uint8Array | readonly PackedFile[];

/** A file in a ZIP. */
export interface PackedFile {
  readonly path: string;
  readonly text: string;
}
