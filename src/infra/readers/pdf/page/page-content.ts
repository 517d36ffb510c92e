/** One character (or the few that one glyph stands for) where the page shows it, in points from the page's top left. */
export interface Glyph {
  readonly text: string;
  /** Where the glyph begins on its baseline; for vertical writing, the top of its middle axis. */
  readonly x: number;
  readonly y: number;
  /** How far the writing goes on after it. */
  readonly advance: number;
  /** Size of the writing. */
  readonly em: number;
  /** Quarter turns clockwise from writing to the right, 0 to 3: the direction in which the writing goes on. */
  readonly turn: 0 | 1 | 2 | 3;
  readonly isVertical: boolean;
  readonly isInvisible: boolean;
  /** The font maps the glyph to no character: `text` is its bare code. */
  readonly isUnmapped: boolean;
}

/** A straight line of the page that runs along an axis, from `start` to `end` at `at`. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Everything of a page that its text can be read from. */
export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** How many shapes are painted. */
  readonly shapes: number;
}
