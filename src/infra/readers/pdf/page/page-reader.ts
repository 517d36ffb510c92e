import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isJapaneseRepertoire } from '../../japanese-evidence.ts';
import { apply, compose, IDENTITY, type Matrix, toMatrix } from './matrix.ts';
import type { Glyph, PageContent, Ruling } from './page-content.ts';
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
  readonly #fontOf: (name: string) => PdfFont;
  readonly #actualText: readonly (string | undefined)[];
  readonly #stack: GraphicsState[] = [];
  /** For each open marked content: its replacement text, until the first glyph has taken it. */
  readonly #marks: { text: string | undefined; isTaken: boolean }[] = [];
  #marksSeen = 0;
  #state: GraphicsState;
  #textMatrix: Matrix = IDENTITY;
  #place = { x: 0, y: 0, lineX: 0, lineY: 0 };
  #pictureArea = 0;
  #shapes = 0;

  /**
   * @param view maps the page's own space to points from its top left
   * @param actualText the replacement text of each marked content, in the order in which they begin
   */
  constructor(view: Matrix, fontOf: (name: string) => PdfFont, actualText: readonly (string | undefined)[]) {
    this.#fontOf = fontOf;
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
    };
  }

  read({ fnArray, argsArray }: OperatorList, pageArea: number): PageContent {
    fnArray.forEach((operator, index) => {
      this.#step(operator, argsArray[index] ?? []);
    });
    return {
      glyphs: this.#glyphs,
      rulings: this.#rulings,
      pictured: pageArea > 0 ? this.#pictureArea / pageArea : 0,
      shapes: this.#shapes,
    };
  }

  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own
  #step(operator: number, args: any): void {
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.#stack.push(this.#state);
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#stack.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#stack.push(this.#state);
        this.#set({ matrix: compose(this.#state.matrix, toMatrix(args[0])) });
        break;
      case OPS.transform:
        this.#set({ matrix: compose(this.#state.matrix, toMatrix(args)) });
        break;
      case OPS.constructPath:
        this.#path(args[0], args[1]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#marks.push({ text: this.#actualText[this.#marksSeen], isTaken: false });
        this.#marksSeen += 1;
        break;
      case OPS.endMarkedContent:
        this.#marks.pop();
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] ?? []) if (key === 'Font') this.#font(value[0], value[1]);
        break;
      default:
        if (IMAGES.has(operator)) this.#picture();
        else this.#textStep(operator, args);
    }
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
    this.#set({ font: this.#fontOf(name), size });
  }

  #moveText(x: number, y: number): void {
    const lineX = this.#place.lineX + x;
    const lineY = this.#place.lineY + y;
    this.#place = { x: lineX, y: lineY, lineX, lineY };
  }

  #path(paint: number, paths: readonly (ArrayLike<number> | null)[] | undefined): void {
    const how = PAINTS.get(paint);
    if (!how) return;
    this.#shapes += 1;
    for (const path of paths ?? []) if (path) this.#rulings.push(...rulingsOf(path, this.#state.matrix, how));
  }

  #picture(): void {
    const [a, b, c, d] = this.#state.matrix;
    this.#pictureArea += Math.abs(a * d - b * c);
  }

  /** Follows ISO 32000-2, 9.4.4: what a glyph moves on by its width, its spacing, and the adjustments between. */
  #show(items: readonly (ShownGlyph | number | null)[]): void {
    const { font, size, characterSpacing, wordSpacing, horizontalScale } = this.#state;
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
    const { font, size, rise, mode } = this.#state;
    const matrix = compose(this.#state.matrix, this.#textMatrix);
    const [x, y] = apply(matrix, this.#place.x, this.#place.y + rise);
    const [a, b, c, d] = matrix;
    const isVertical = font.vertical === true;
    // Writing goes on along the text's own x axis, or against its y axis.
    const [alongX, alongY] = isVertical ? [-c, -d] : [a, b];
    const unit = font.isType3Font ? Math.abs(font.fontMatrix?.[0] ?? 0.001) * 1000 : 1;
    const text = this.#takeText(shown.unicode);
    this.#glyphs.push({
      text,
      x,
      y,
      advance: advance * Math.hypot(alongX, alongY),
      em: Math.max(1, Math.abs(size) * unit * Math.hypot(c, d)),
      turn: turnOf(alongX * Math.sign(size || 1), alongY * Math.sign(size || 1)),
      isVertical,
      isInvisible: INVISIBLE.has(mode),
      isUnmapped: text === shown.unicode && isUnmapped(shown, font),
    });
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

function turnOf(x: number, y: number): Glyph['turn'] {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y >= 0 ? 1 : 3;
}
