import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BLACK, type Colour, hexColour } from '../../colour.ts';
import { isJapaneseRepertoire } from '../../japanese-evidence.ts';
import { apply, compose, IDENTITY, type Matrix, toMatrix } from './matrix.ts';
import type { Glyph, PageContent, Ruling } from './page-content.ts';
import {
  type Box,
  boxOf,
  EVERYWHERE,
  filledAreas,
  intersect,
  type PaintedArea,
  reachOf,
  unitBox,
} from './painted-areas.ts';
import { readVerticalForm } from './radicals.ts';
import { rulingsOf } from './rulings.ts';

/** What we need of a font; pdf.js tells these of every font when it is asked for extra properties. */
export interface PdfFont {
  readonly vertical?: boolean;
  readonly composite?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: ArrayLike<number>;
}

/** A glyph as pdf.js shows it. */
interface ShownGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly [number, number, number] | null;
  readonly isSpace: boolean;
}

interface OperatorList {
  readonly fnArray: readonly number[];
  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own
  readonly argsArray: readonly any[];
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: PdfFont;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly fill: Colour | 'unknown';
  readonly stroke: Colour | 'unknown';
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Of the groups around: each is laid on the page as a whole. */
  readonly groupOpacity: number;
  /** What is painted mixes with what is below. */
  readonly isBlended: boolean;
  readonly clip: Box;
}

/** Fainter marks are not seen. */
const FAINTEST = 0.05;
/** From here on nothing of what is below shows. */
const OPAQUE = 0.95;
/** Writing that leans more (sine) than a scan does runs aslant. */
const ASLANT = 0.1;

/** What of a document a page is read with. */
interface PageSurroundings {
  readonly fontOf: (name: string) => PdfFont;
  /** Whether a layer that content belongs to is shown. */
  readonly isShown: (layer: unknown) => boolean;
  /** Whether a picture has no transparent parts. */
  readonly isOpaque: (picture: unknown) => boolean;
}

const PAINTS: ReadonlyMap<number, { stroke: boolean; fill: boolean }> = new Map([
  [OPS.stroke, { stroke: true, fill: false }],
  [OPS.closeStroke, { stroke: true, fill: false }],
  [OPS.fill, { stroke: false, fill: true }],
  [OPS.eoFill, { stroke: false, fill: true }],
  [OPS.fillStroke, { stroke: true, fill: true }],
  [OPS.eoFillStroke, { stroke: true, fill: true }],
  [OPS.closeFillStroke, { stroke: true, fill: true }],
  [OPS.closeEOFillStroke, { stroke: true, fill: true }],
]);
const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);
/** Text rendering modes that leave no mark (ISO 32000-2, table 104). */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

/**
 * Follows the drawing of a page and notes where each glyph comes to stand. We place the glyphs ourselves because
 * pdf.js's own text runs hold blanks that it guessed, which cannot be told from those of the document.
 */
export class PageReader {
  readonly #glyphs: Glyph[] = [];
  readonly #rulings: Ruling[] = [];
  readonly #areas: PaintedArea[] = [];
  readonly #document: PageSurroundings;
  readonly #actualText: readonly (string | undefined)[];
  readonly #stack: GraphicsState[] = [];
  /** For each open marked content: its replacement text, until the first glyph has taken it. */
  readonly #marks: { text: string | undefined; isTaken: boolean; isOff: boolean }[] = [];
  #marksSeen = 0;
  #state: GraphicsState;
  #textMatrix: Matrix = IDENTITY;
  #place = { x: 0, y: 0, lineX: 0, lineY: 0 };
  #pictureArea = 0;
  #shapes = 0;
  #isClipping = false;
  #isRunStart = false;

  /**
   * @param view maps the page's own space to points from its top left
   * @param actualText the replacement text of each marked content, in the order in which they begin
   */
  constructor(view: Matrix, document: PageSurroundings, actualText: readonly (string | undefined)[]) {
    this.#document = document;
    this.#actualText = actualText;
    this.#state = {
      matrix: view,
      font: {},
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: BLACK,
      stroke: BLACK,
      fillOpacity: 1,
      strokeOpacity: 1,
      groupOpacity: 1,
      isBlended: false,
      clip: EVERYWHERE,
    };
  }

  read({ fnArray, argsArray }: OperatorList, width: number, height: number): Omit<PageContent, 'strikes' | 'remarks'> {
    fnArray.forEach((operator, index) => {
      this.#step(operator, argsArray[index] ?? []);
    });
    return {
      width,
      height,
      glyphs: this.#glyphs,
      rulings: this.#rulings,
      areas: this.#areas,
      pictured: width * height > 0 ? this.#pictureArea / (width * height) : 0,
      shapes: this.#shapes,
    };
  }

  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own
  #step(operator: number, args: any): void {
    switch (operator) {
      case OPS.save:
        this.#stack.push(this.#state);
        break;
      case OPS.beginGroup: {
        this.#stack.push(this.#state);
        const { groupOpacity, fillOpacity } = this.#state;
        this.#set({ groupOpacity: groupOpacity * fillOpacity, fillOpacity: 1, strokeOpacity: 1 });
        break;
      }
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#stack.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#stack.push(this.#state);
        this.#set({ matrix: compose(this.#state.matrix, toMatrix(args[0])) });
        this.#clipTo(args[1]);
        break;
      case OPS.transform:
        this.#set({ matrix: compose(this.#state.matrix, toMatrix(args)) });
        break;
      case OPS.constructPath:
        this.#path(args[0], args[1]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#marks.push({
          text: this.#actualText[this.#marksSeen],
          isTaken: false,
          isOff: args?.[0] === 'OC' && !this.#document.isShown(args[1]),
        });
        this.#marksSeen += 1;
        break;
      case OPS.endMarkedContent:
        this.#marks.pop();
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] ?? []) this.#stateEntry(key, value);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#isClipping = true;
        break;
      case OPS.shadingFill:
        this.#paint(this.#state.clip, 'unknown', true, false);
        break;
      default:
        if (IMAGES.has(operator)) this.#picture(operator, args);
        else if (!this.#colourStep(operator, args)) this.#textStep(operator, args);
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: every entry has a value of its own
  #stateEntry(key: string, value: any): void {
    if (key === 'Font') this.#font(value[0], value[1]);
    else if (key === 'ca') this.#set({ fillOpacity: Number(value) });
    else if (key === 'CA') this.#set({ strokeOpacity: Number(value) });
    else if (key === 'BM') this.#set({ isBlended: !/^(?:source-over|normal)$/i.test(String(value)) });
  }

  /** pdf.js has every plain colour ready as `#rrggbb`; patterns are of no one colour. */
  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own
  #colourStep(operator: number, args: any): boolean {
    const colour = typeof args?.[0] === 'string' ? (hexColour(args[0]) ?? 'unknown') : 'unknown';
    if (operator === OPS.setFillRGBColor || operator === OPS.setFillColorN) this.#set({ fill: colour });
    else if (operator === OPS.setStrokeRGBColor || operator === OPS.setStrokeColorN) this.#set({ stroke: colour });
    else if (operator === OPS.setFillTransparent) this.#set({ fillOpacity: 0 });
    else if (operator === OPS.setStrokeTransparent) this.#set({ strokeOpacity: 0 });
    else return false;
    return true;
  }

  /** Limits drawing to a box that is given by its corners in the space of the drawing. */
  #clipTo(corners: ArrayLike<number> | null | undefined): void {
    if (!corners || corners.length < 4) return;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(corners);
    const { matrix, clip } = this.#state;
    const box = boxOf([apply(matrix, x1, y1), apply(matrix, x2, y1), apply(matrix, x1, y2), apply(matrix, x2, y2)]);
    this.#set({ clip: intersect(clip, box) });
  }

  #paint(box: Box, colour: Colour | 'unknown', isWhole: boolean, isPicture: boolean): void {
    const { clip, fillOpacity, groupOpacity, isBlended } = this.#state;
    const opacity = fillOpacity * groupOpacity;
    if (opacity < FAINTEST || this.#isOff) return;
    const isOpaque = isWhole && opacity >= OPAQUE && !isBlended;
    this.#areas.push({ ...intersect(clip, box), colour: isOpaque ? colour : 'unknown', isOpaque, isPicture });
  }

  get #isOff(): boolean {
    return this.#marks.some(({ isOff }) => isOff);
  }

  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own
  #textStep(operator: number, args: any): void {
    switch (operator) {
      case OPS.beginText:
        this.#textMatrix = IDENTITY;
        this.#place = { x: 0, y: 0, lineX: 0, lineY: 0 };
        break;
      case OPS.setFont:
        this.#font(args[0], args[1]);
        break;
      case OPS.setCharSpacing:
        this.#set({ characterSpacing: args[0] });
        break;
      case OPS.setWordSpacing:
        this.#set({ wordSpacing: args[0] });
        break;
      case OPS.setHScale:
        this.#set({ horizontalScale: args[0] / 100 });
        break;
      case OPS.setLeading:
        this.#set({ leading: args[0] });
        break;
      case OPS.setTextRise:
        this.#set({ rise: args[0] });
        break;
      case OPS.setTextRenderingMode:
        this.#set({ mode: args[0] });
        break;
      case OPS.setTextMatrix:
        // pdf.js hands the six numbers over in a list of their own, or as they are.
        this.#textMatrix = toMatrix(typeof args[0] === 'number' ? args : args[0]);
        this.#place = { x: 0, y: 0, lineX: 0, lineY: 0 };
        break;
      case OPS.setLeadingMoveText:
        this.#set({ leading: -args[1] });
        this.#moveText(args[0], args[1]);
        break;
      case OPS.moveText:
        this.#moveText(args[0], args[1]);
        break;
      case OPS.nextLine:
        this.#moveText(0, -this.#state.leading);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(args[0]);
        break;
      case OPS.nextLineShowText:
        this.#moveText(0, -this.#state.leading);
        this.#show(args[0]);
        break;
      case OPS.nextLineSetSpacingShowText:
        this.#set({ wordSpacing: args[0], characterSpacing: args[1] });
        this.#moveText(0, -this.#state.leading);
        this.#show(args[2]);
        break;
    }
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #font(name: string, size: number): void {
    this.#set({ font: this.#document.fontOf(name), size });
  }

  #moveText(x: number, y: number): void {
    const lineX = this.#place.lineX + x;
    const lineY = this.#place.lineY + y;
    this.#place = { x: lineX, y: lineY, lineX, lineY };
  }

  #path(paint: number, paths: readonly (ArrayLike<number> | null)[] | undefined): void {
    const how = PAINTS.get(paint);
    const { matrix, fill, clip } = this.#state;
    for (const path of paths ?? []) {
      if (!path || !how || this.#isOff) continue;
      this.#rulings.push(...rulingsOf(path, matrix, how));
      if (how.fill) for (const { box, isBox } of filledAreas(path, matrix)) this.#paint(box, fill, isBox, false);
    }
    if (how) this.#shapes += 1;
    if (!this.#isClipping) return;
    this.#isClipping = false;
    const reaches = (paths ?? []).flatMap((path) => (path ? (reachOf(path, matrix) ?? []) : []));
    const [first, ...others] = reaches;
    if (first) this.#set({ clip: intersect(clip, others.reduce(around, first)) });
  }

  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own
  #picture(operator: number, args: any): void {
    const [a, b, c, d] = this.#state.matrix;
    this.#pictureArea += Math.abs(a * d - b * c);
    const isOpaque = operator !== OPS.paintImageMaskXObject && this.#document.isOpaque(args?.[0]);
    this.#paint(unitBox(this.#state.matrix), 'unknown', isOpaque, true);
  }

  /** Follows ISO 32000-2, 9.4.4: what a glyph moves on by its width, its spacing, and the adjustments between. */
  #show(items: readonly (ShownGlyph | number | null)[]): void {
    const { font, size, characterSpacing, wordSpacing, horizontalScale } = this.#state;
    this.#isRunStart = true;
    const unit = size * Math.abs(font.fontMatrix?.[0] ?? 0.001);
    for (const item of items ?? []) {
      if (item === null) continue;
      if (typeof item === 'number') {
        const shift = (-item * size) / 1000;
        if (font.vertical) this.#place.y += shift;
        else this.#place.x += shift * horizontalScale;
        continue;
      }
      const spacing = characterSpacing + (item.isSpace ? wordSpacing : 0);
      if (font.vertical) {
        const down = -(item.vmetric?.[0] ?? -item.width) * unit;
        this.#put(item, Math.abs(down));
        this.#place.y -= down + spacing;
      } else {
        const width = item.width * unit;
        this.#put(item, Math.abs(width * horizontalScale));
        this.#place.x += (width + spacing) * horizontalScale;
      }
    }
  }

  #put(shown: ShownGlyph, advance: number): void {
    const { font, size, rise, mode, clip } = this.#state;
    const matrix = compose(this.#state.matrix, this.#textMatrix);
    const [x, y] = apply(matrix, this.#place.x, this.#place.y + rise);
    const [a, b, c, d] = matrix;
    const isVertical = font.vertical === true;
    // Writing goes on along the text's own x axis, or against its y axis.
    const [alongX, alongY] = isVertical ? [-c, -d] : [a, b];
    const unit = font.isType3Font ? Math.abs(font.fontMatrix?.[0] ?? 0.001) * 1000 : 1;
    const text = readVerticalForm(this.#takeText(shown.unicode));
    this.#glyphs.push({
      text,
      x,
      y,
      advance: advance * Math.hypot(alongX, alongY),
      em: Math.max(1, Math.abs(size) * unit * Math.hypot(c, d)),
      turn: turnOf(alongX * Math.sign(size || 1), alongY * Math.sign(size || 1)),
      isVertical,
      isAslant: isAslant(alongX, alongY),
      isInvisible: INVISIBLE.has(mode) || this.#textOpacity() < FAINTEST,
      isUnmapped: text === readVerticalForm(shown.unicode) && isUnmapped(shown, font),
      startsRun: this.#isRunStart,
      // Outlined and filled in two colours, it is seen by either.
      colour: mode % 4 === 2 ? 'unknown' : mode % 4 === 1 ? this.#state.stroke : this.#state.fill,
      above: this.#areas.length,
      isOff: this.#isOff,
      clip,
    });
    this.#isRunStart = false;
  }

  #textOpacity(): number {
    const { mode, fillOpacity, strokeOpacity, groupOpacity } = this.#state;
    const own = mode % 4 === 2 ? Math.max(fillOpacity, strokeOpacity) : mode % 4 === 1 ? strokeOpacity : fillOpacity;
    return own * groupOpacity;
  }

  /** Replacement text stands for all glyphs of its marked content together: the first one takes it. */
  #takeText(text: string): string {
    const mark = this.#marks.findLast((open) => open.text !== undefined);
    if (!mark) return text;
    const replacement = mark.isTaken ? '' : (mark.text ?? '');
    mark.isTaken = true;
    return replacement;
  }
}

/**
 * pdf.js gives a glyph's bare code where the font maps it to no character. In a font of many glyphs such a code may by
 * chance or rightly be a character: then only one that no Japanese text has is told apart.
 */
function isUnmapped({ originalCharCode, unicode }: ShownGlyph, { composite, isType3Font }: PdfFont): boolean {
  if (/^\p{Cc}$/u.test(unicode)) return !/\s/u.test(unicode);
  if (unicode !== String.fromCharCode(originalCharCode & 0xffff)) return false;
  return (composite === true || (isType3Font === true && originalCharCode > 0x7e)) && !isJapaneseRepertoire(unicode);
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function isAslant(x: number, y: number): boolean {
  return Math.min(Math.abs(x), Math.abs(y)) > ASLANT * Math.hypot(x, y);
}

function turnOf(x: number, y: number): Glyph['turn'] {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y >= 0 ? 1 : 3;
}
