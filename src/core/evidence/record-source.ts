/** The file that a record was read from, as a page names it. */
export interface RecordSource {
  /** Below the content folder, with slashes. */
  readonly path: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The last commit that changed it, where that is known: its full id. */
  readonly commit?: string | undefined;
}

/** By the names of files, as they were read. Records that are not here are not named: their files say more than is published. */
export type RecordSources = ReadonlyMap<string, RecordSource>;
