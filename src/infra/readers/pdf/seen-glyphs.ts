import type { LeftOutReason } from '../../../core/import/source-text.ts';
import { looksAlike, WHITE } from '../colour.ts';
import { gatherLines, type Line, lineText } from './layout/lines.ts';
import { placeGlyphs } from './layout/placed.ts';
import { type Glyph, middleOf, type PageContent, type Ruling } from './page/page-content.ts';
import { holds, type PaintedArea } from './page/painted-areas.ts';

/** Smaller writing (points) cannot be read. */
const SMALLEST = 2;
/** A page is a scan if pictures cover this much of it, and this share of its characters is not painted, or under them. */
const SCANNED = 0.5;
const RECOGNISED = 0.5;
/** How high above the baseline (em) a line crosses a character out. */
const STRIKE = [0.12, 0.62] as const;
/** A line crosses out what it runs through, and hardly anything else: share of it that lies over the characters. */
const OWN = 0.6;

/** Words of a page that nobody sees. */
interface LeftOutWords {
  readonly reason: LeftOutReason;
  readonly text: string;
}

/** A page with what is seen of it alone, and what is not. */
export interface SiftedPage {
  readonly content: PageContent;
  readonly leftOut: readonly LeftOutWords[];
  /** The page is a picture of paper, with what was recognised of it. */
  readonly isRecognised: boolean;
}

/**
 * Parts the characters of a page by whether they are seen. A page that is a picture of paper has its text under the
 * picture or without a mark: that is read, since it says what the picture shows.
 */
export function siftPage(content: PageContent): SiftedPage {
  const over = new Covers(content.areas);
  const struck = struckGlyphs(content);
  const reasons = content.glyphs.map((glyph) => whyUnseen(glyph, content, over, struck));
  const inked = content.glyphs.flatMap((glyph, index) => (glyph.text.trim() === '' ? [] : [reasons[index]]));
  const buried = inked.filter((reason) => reason === 'unpainted' || reason === 'picture').length;
  const isRecognised = content.pictured >= SCANNED && buried > 0 && buried >= RECOGNISED * inked.length;
  const isSeen = (reason: Reason | undefined) =>
    reason === undefined || (isRecognised && (reason === 'unpainted' || reason === 'picture'));
  const unseen = new Map<Reason, Glyph[]>();
  content.glyphs.forEach((glyph, index) => {
    const reason = reasons[index];
    if (reason === undefined || isSeen(reason)) return;
    unseen.set(reason, [...(unseen.get(reason) ?? []), glyph]);
  });
  // What was painted has told what it could; on many pages it takes much room.
  const told = { ...content, areas: [], strikes: [], remarks: [] };
  if (unseen.size === 0) return { content: told, leftOut: remarksOf(content), isRecognised };
  const glyphs = content.glyphs.filter((_, index) => isSeen(reasons[index]));
  const leftOut = [...unseen].flatMap(([reason, hidden]) =>
    textsOf(hidden).map((text) => ({ reason: reason === 'picture' ? 'covered' : reason, text })),
  );
  return { content: { ...told, glyphs }, leftOut: [...leftOut, ...remarksOf(content)], isRecognised };
}

type Reason = LeftOutReason | 'picture';

function whyUnseen(glyph: Glyph, page: PageContent, over: Covers, struck: ReadonlySet<Glyph>): Reason | undefined {
  const [x, y] = middleOf(glyph);
  if (glyph.isOff) return 'hidden';
  if (x < 0 || y < 0 || x > page.width || y > page.height || !holds(glyph.clip, x, y)) return 'outside';
  if (glyph.isInvisible) return 'unpainted';
  if (glyph.em < SMALLEST) return 'tiny';
  const cover = over.coverOf(x, y, glyph.above);
  if (cover) return cover.isPicture ? 'picture' : 'covered';
  if (struck.has(glyph)) return 'struck';
  const behind = over.behind(x, y, glyph.above);
  return glyph.colour !== 'unknown' && behind !== 'unknown' && looksAlike(glyph.colour, behind) ? 'colour' : undefined;
}

/** Height (points) of the strips by which painted areas are looked up. */
const STRIP = 16;

/** What is painted where on a page. */
class Covers {
  readonly #strips = new Map<number, number[]>();
  readonly #areas: readonly PaintedArea[];

  constructor(areas: readonly PaintedArea[]) {
    this.#areas = areas;
    areas.forEach(({ top, bottom }, index) => {
      const [first, last] = [top, bottom].map((at) => Math.floor(Math.min(4000, Math.max(-16, at)) / STRIP));
      for (let strip = first ?? 0; strip <= (last ?? -1); strip += 1) {
        const own = this.#strips.get(strip);
        if (own) own.push(index);
        else this.#strips.set(strip, [index]);
      }
    });
  }

  /** What hides a place after so many areas were painted. */
  coverOf(x: number, y: number, above: number): PaintedArea | undefined {
    return this.#at(x, y).find(({ index, area }) => index >= above && area.isOpaque)?.area;
  }

  /** The colour of a place when so many areas were painted. */
  behind(x: number, y: number, above: number): PaintedArea['colour'] {
    const under = this.#at(x, y).filter(({ index }) => index < above);
    return under.at(-1)?.area.colour ?? WHITE;
  }

  #at(x: number, y: number): { index: number; area: PaintedArea }[] {
    return (this.#strips.get(Math.floor(y / STRIP)) ?? []).flatMap((index) => {
      const area = this.#areas[index];
      return area && holds(area, x, y) ? [{ index, area }] : [];
    });
  }
}

/** Characters that a remark or a thin line crosses out. */
function struckGlyphs({ glyphs, rulings, strikes }: PageContent): ReadonlySet<Glyph> {
  const struck = new Set<Glyph>();
  if (strikes.length > 0) {
    for (const glyph of glyphs) if (strikes.some((box) => holds(box, ...middleOf(glyph)))) struck.add(glyph);
  }
  for (const ruling of rulings) {
    const crossed = glyphs.filter((glyph) => crosses(ruling, glyph));
    const length = crossed.reduce((sum, { advance }) => sum + advance, 0);
    if (length >= OWN * (ruling.end - ruling.start)) for (const glyph of crossed) struck.add(glyph);
  }
  return struck;
}

function crosses({ axis, at, start, end }: Ruling, glyph: Glyph): boolean {
  const { em, turn, text, isVertical } = glyph;
  if (text.trim() === '' || /^[-‐‑‒–—―−ー─━~〜～_＿=＝|｜・…‥]+$/u.test(text)) return false;
  const [x, y] = middleOf(glyph);
  if (axis === 'horizontal') {
    if (turn !== 0 || isVertical) return false;
    const rise = (glyph.y - at) / em;
    return x >= start && x <= end && rise >= STRIKE[0] && rise <= STRIKE[1];
  }
  return (isVertical || turn === 1) && y >= start && y <= end && Math.abs(at - x) <= 0.25 * em;
}

function remarksOf({ remarks }: PageContent): LeftOutWords[] {
  return remarks.map((text) => ({ reason: 'comment', text }));
}

/** Hidden characters as words: line by line, and apart where other text stood between. */
function textsOf(glyphs: readonly Glyph[]): string[] {
  return [...placeGlyphs(glyphs).values()]
    .flatMap((placed) => gatherLines(placed).flatMap(splitApart))
    .filter((text) => text !== '');
}

/** Gaps wider than this (em) part two pieces of a line. */
const APART = 1.5;

function splitApart(line: Line): string[] {
  const pieces: Line['glyphs'][number][][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of line.glyphs) {
    if (pieces.length === 0 || glyph.u - end > APART * line.em) pieces.push([]);
    pieces.at(-1)?.push(glyph);
    end = glyph.u + glyph.advance;
  }
  return pieces.map((own) => lineText({ ...line, glyphs: own }));
}
