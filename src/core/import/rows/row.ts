import type { Stated } from '../source-text.ts';
import type { Words } from './words.ts';

/** One line of the source, or one row of a table, ready to be read. The source itself is looked up by `n`. */
export interface Row {
  /** 1-based place of the block in the source: the line number of a text file. A table's rows share it. */
  readonly n: number;
  readonly kind: 'blank' | 'page-number' | 'text' | 'cells';
  /** A note at the foot of a page or at the end, or a box beside the text: nobody says it. */
  readonly isAside: boolean;
  /** An item of a list, by its format. */
  readonly isItem: boolean;
  /** Without outer blanks, bullet, and heading marks. Of cells, all words. */
  readonly text: string;
  /** {@link fold} of the text. */
  readonly folded: string;
  /** Blanks at the start, full-width ones as two. */
  readonly indent: number;
  /** A bullet (`-`, `・`) or a number that the format keeps apart. */
  readonly bullet: string;
  /** 1 to 6 for a line that its format calls a heading. */
  readonly heading: number;
  /** Paragraphs of each cell. */
  readonly cells: readonly (readonly Words[])[];
  /** What the format says of the line. */
  readonly stated?: Stated;
}
