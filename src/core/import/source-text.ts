/** What a reader hands over: all text of a source in reading order; nothing dropped, nothing changed. */
export interface SourceText {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
}

export type SourceBlock = SourceLine | SourceTable;

/**
 * One line as it stands (its leading blanks too). `page` counts from 1 where the source has pages. `marker`: list
 * bullet or number that the format keeps apart from the text.
 */
export interface SourceLine {
  readonly type: 'line';
  readonly text: string;
  readonly page?: number;
  readonly marker?: string;
}

export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly page?: number;
}
