import type { Made, TablesFile } from '../../core/export/site-file.ts';

/** Tables in a format, as the thread is told of them: rows by their names only. */
export interface NamedTables extends Pick<TablesFile, 'format' | 'partition'> {
  readonly tables: readonly {
    readonly table: TablesFile['tables'][number]['table'];
    readonly rows: readonly { readonly name: string; readonly member: string | undefined }[];
  }[];
}

/** What the thread that writes the files is told: a file with what it holds, or rows that it asked for, as JSON. */
export type ToWriter =
  | { readonly type: 'file'; readonly file: string; readonly content: Exclude<Made, TablesFile> | NamedTables }
  | { readonly type: 'rows'; readonly json: string };

/** What came of a file. */
export interface FileFacts {
  readonly bytes: number;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
}

/** Files are written in the order in which they are told; rows are asked for by the file that comes next. */
export type FromWriter =
  | { readonly type: 'written'; readonly facts: FileFacts }
  | { readonly type: 'asks'; readonly rows: string };
