import type { Colour } from '../../colour.ts';
import type { Box, PaintedArea } from './painted-areas.ts';

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
  /** It runs aslant, as what is stamped across a page does; `turn` is the nearest. */
  readonly isAslant: boolean;
  readonly isVertical: boolean;
  /** Drawn without a mark, or wholly transparent. */
  readonly isInvisible: boolean;
  /** The font maps the glyph to no character: `text` is its bare code. */
  readonly isUnmapped: boolean;
  /** The first of those that the page draws in one go. */
  readonly startsRun: boolean;
  readonly colour: Colour | 'unknown';
  /** How many areas had been painted before it: those lie under it, the others over it. */
  readonly above: number;
  /** On a layer that is switched off. */
  readonly isOff: boolean;
  /** The part of the page that drawing was limited to. */
  readonly clip: Box;
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
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** What is painted, in order. */
  readonly areas: readonly PaintedArea[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** How many shapes are painted. */
  readonly shapes: number;
  /** Where remarks on the page strike its text out. */
  readonly strikes: readonly Box[];
  /** What remarks on the page say. */
  readonly remarks: readonly string[];
}

/** The middle of a glyph. */
export function middleOf({ x, y, advance, em, turn, isVertical }: Glyph): readonly [x: number, y: number] {
  const half = advance / 2;
  const rise = 0.35 * em;
  if (isVertical) return [x, y + half];
  if (turn === 0) return [x + half, y - rise];
  if (turn === 1) return [x + rise, y + half];
  return turn === 2 ? [x - half, y + rise] : [x - rise, y - half];
}
