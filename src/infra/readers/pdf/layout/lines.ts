import type { Placed } from './placed.ts';
import { bracketRaised } from './raised-figures.ts';

/** Glyphs on one baseline, from the line's beginning to its end. */
export interface Line {
  readonly glyphs: readonly Placed[];
  readonly v: number;
  /** Size of most of the line's writing. */
  readonly em: number;
  readonly start: number;
  readonly end: number;
}

/** Baselines that differ by less (in em of the larger writing) are one line; of writing much smaller, which is raised. */
const SAME_BASELINE = 0.35;
const RAISED_BASELINE = 0.48;
const RAISED_SIZE = 0.75;
/** The same character again within this distance (em) is a shadow that makes it bold. */
const SHADOW = 0.12;
/** Gaps wider than this (em) are blanks; between Latin letters, whose own blanks are narrow, LATIN_GAP. */
const GAP = 0.45;
const LATIN_GAP = 0.17;
/** Lines begin with a narrow blank from this width (em) on. */
const NARROW_BLANK = 0.2;
/** The widest gap that is written out, in blanks. */
const WIDEST = 40;

/** Brings glyphs of one frame together into lines, first line first. */
export function gatherLines(glyphs: readonly Placed[]): Line[] {
  const rows: Placed[][] = [];
  let row: Placed[] = [];
  let [baseline, size] = [0, 0];
  for (const glyph of [...glyphs].sort((a, b) => a.v - b.v)) {
    const em = Math.max(size, glyph.em);
    const isRaised = Math.min(size, glyph.em) <= RAISED_SIZE * em;
    if (row.length > 0 && glyph.v - baseline <= (isRaised ? RAISED_BASELINE : SAME_BASELINE) * em) {
      row.push(glyph);
      // The largest writing of a line says where its baseline is.
      if (glyph.em > size) [baseline, size] = [glyph.v, glyph.em];
    } else {
      row = [glyph];
      rows.push(row);
      [baseline, size] = [glyph.v, glyph.em];
    }
  }
  return rows.flatMap((members) => makeLine(members.sort((a, b) => a.u - b.u)) ?? []);
}

/** Undefined when there is nothing but blanks. */
export function makeLine(sorted: readonly Placed[]): Line | undefined {
  const glyphs = bracketRaised(withoutShadows(sorted));
  const visible = glyphs.filter(({ text }) => text.trim() !== '');
  const [first] = visible;
  if (!first) return undefined;
  return {
    glyphs,
    v: first.v,
    em: median(visible.map(({ em }) => em)),
    start: first.u,
    end: Math.max(...visible.map(({ u, advance }) => u + advance)),
  };
}

/** The text of a line: what its glyphs say, with blanks where the gaps show some. Blanks at its ends are left out. */
export function lineText({ glyphs }: Line): string {
  let text = '';
  let end: number | undefined;
  for (const glyph of glyphs) {
    if (end !== undefined) text += blanksFor(text, glyph, glyph.u - end);
    text += glyph.text;
    end = glyph.u + glyph.advance;
  }
  return text.trim();
}

/** The gap of a line's indentation as blanks of its own size. */
export function indentation(line: Line, left: number): string {
  const width = (line.start - left) / line.em;
  return width >= NARROW_BLANK && width < 0.75 ? ' ' : blanks(width);
}

function blanksFor(before: string, { text, em }: Placed, gap: number): string {
  if (/^\s|^$/u.test(text) || /\s$/u.test(before)) return gap > 1.5 * em ? blanks(gap / em) : '';
  const isLatin = /[!-~]$/.test(before) && /^[!-~]/.test(text);
  if (gap <= (isLatin ? LATIN_GAP : GAP) * em) return '';
  return gap < 0.75 * em ? ' ' : blanks(gap / em);
}

function blanks(width: number): string {
  return '　'.repeat(Math.min(WIDEST, Math.max(0, Math.round(width))));
}

function withoutShadows(sorted: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const glyph of sorted) {
    const isShadow = kept
      .slice(-4)
      .some(
        ({ text, u, v, em }) =>
          text === glyph.text &&
          text.trim() !== '' &&
          Math.abs(glyph.u - u) < SHADOW * em &&
          Math.abs(glyph.v - v) < SHADOW * em,
      );
    if (!isShadow) kept.push(glyph);
  }
  return kept;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
