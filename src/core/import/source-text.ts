/** What a reader hands over: all text of a source in reading order; nothing dropped, nothing changed. */
export interface SourceText {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
}

export type SourceBlock = SourceLine | SourceTable;

/**
 * What the format itself says of a line, in files that keep each speech apart. Nothing else is looked for in such a
 * line. Lines of the same file that it says nothing of are the meeting's facts and lists.
 */
export type Stated =
  /** Facts of the meeting, each with the label under which minutes state it: 開催日, 会議名. */
  | { readonly is: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  /**
   * A line of what was said; `record` begins a piece that the format keeps apart from the one before. `label`: who
   * speaks from here on, printed in the line or not; without one, a mark (○) at the beginning of the line tells.
   * `person`: whom the format says the label to be.
   */
  | { readonly is: 'record' | 'words'; readonly label?: string; readonly person?: string }
  /** Nobody's words: what was done, who came in, what an editor says. */
  | { readonly is: 'note' }
  | { readonly is: 'heading' }
  /** What the format adds: numbers of its pieces, marks of pages, repeated heads. */
  | { readonly is: 'margin' };

/**
 * One line as it stands (its leading blanks too). `page` counts from 1 where the source has pages. `marker`: list
 * bullet or number that the format keeps apart from the text.
 */
export interface SourceLine {
  readonly type: 'line';
  readonly text: string;
  readonly page?: number;
  readonly marker?: string;
  readonly stated?: Stated;
}

export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly page?: number;
}
