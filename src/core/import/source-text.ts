/** What a reader hands over: all text of a source in reading order; nothing dropped, nothing changed. */
export interface SourceText {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  /** Words that stand in the file but that nobody sees, or that were crossed out, in the order of the source. */
  readonly leftOut?: readonly LeftOut[];
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
 * What a block is, where it is no part of the running text: `margin`, what a page or site repeats (heads, feet, page
 * numbers, navigation); `note`, a footnote or endnote; `box`, text in a box that stands beside the text.
 */
export type SourceRole = 'margin' | 'note' | 'box';

/**
 * One line as it stands (its leading blanks too). `page` counts from 1 where the source has pages. `marker`: list
 * bullet or number that the format keeps apart from the text; `isItem`: of a list, be it with a marker or without.
 * `heading`: 1 to 6 for what the format calls a heading.
 */
export interface SourceLine {
  readonly type: 'line';
  readonly text: string;
  readonly page?: number;
  readonly marker?: string;
  readonly stated?: Stated;
  readonly isItem?: true;
  readonly heading?: number;
  readonly role?: SourceRole;
}

export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly page?: number;
  readonly role?: SourceRole;
}

/** Why words of a file are no text of the document: what was done to them. */
export type LeftOutReason =
  /** Crossed out by a line. */
  | 'struck'
  /** Made not to be shown. */
  | 'hidden'
  /** Deleted, with the deletion recorded. */
  | 'deleted'
  /** In the colour of what is behind them. */
  | 'colour'
  /** Under a box or a picture. */
  | 'covered'
  /** Drawn without a mark: neither filled nor outlined, or wholly transparent. */
  | 'unpainted'
  /** Outside of the page, or of the part of it that is shown. */
  | 'outside'
  /** Too small to be read. */
  | 'tiny'
  /** A remark on the text by those who made it. */
  | 'comment'
  /** What a form says in a field that nobody has filled in. */
  | 'placeholder'
  /** Not left out, but set into brackets: raised directly behind a figure, which it would change. */
  | 'raised';

/** Words that a reader left out or set apart, so that they can be named. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly text: string;
  /** 1-based place of the block that they stood in, or that follows them. */
  readonly n: number;
  readonly page?: number;
}
