import { AnnotationMode, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ActualTexts } from './page/actual-text.ts';
import { apply, type Matrix, toMatrix } from './page/matrix.ts';
import type { PageContent } from './page/page-content.ts';
import { PageReader, type PdfFont } from './page/page-reader.ts';
import { type Box, boxOf } from './page/painted-areas.ts';

type OptionalContentConfig = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

/** Unmapped glyphs that a document may have: a stray ornament, not its text. */
const UNMAPPED_SHARE = 0.002;

/** True when so many glyphs are unmapped that the fonts do not say which characters they show. */
export const areLost = (unmapped: number, glyphs: number): boolean => unmapped > UNMAPPED_SHARE * glyphs;

/**
 * What stands on the pages of a document, one page after the other, as a page weighs much more than its text.
 * @param most no more than so many, from the first on
 */
export async function* eachPage(
  document: PDFDocumentProxy,
  actualTexts: ActualTexts,
  most = document.numPages,
): AsyncGenerator<PageContent> {
  const layers = await document.getOptionalContentConfig();
  for (let number = 1; number <= Math.min(document.numPages, most); number += 1) {
    const page = await document.getPage(number);
    yield await readPage(page, actualTexts, layers);
    page.cleanup();
  }
}

async function readPage(
  page: PDFPageProxy,
  actualTexts: ActualTexts,
  layers: OptionalContentConfig | null,
): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const marks = list.fnArray.filter(
    (operator) => operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps,
  );
  const texts = page.ref ? actualTexts.ofPage(page.ref.num, marks.length) : [];
  const viewport = page.getViewport({ scale: 1 });
  const view = toMatrix(viewport.transform);
  const reader = new PageReader(
    view,
    {
      fontOf: (font) => page.commonObjs.get(font) as PdfFont,
      isShown: (layer) => layers?.isVisible(layer as never) ?? true,
      isOpaque: (picture) => isOpaque(page, picture),
    },
    texts,
  );
  const content = reader.read(list, viewport.width, viewport.height);
  return { ...content, ...remarksOn((await page.getAnnotations()) as readonly Annotation[], view) };
}

/** Kinds of pictures that pdf.js hands on with a transparency of their own. */
const WITH_ALPHA = 3;

/** False where a picture may be transparent in parts, or is not at hand. */
function isOpaque(page: PDFPageProxy, picture: unknown): boolean {
  if (typeof picture !== 'string') return false;
  const store = picture.startsWith('g_') ? page.commonObjs : page.objs;
  const { kind, bitmap } = (store.has(picture) ? store.get(picture) : {}) as { kind?: number; bitmap?: unknown };
  return kind !== undefined && kind !== WITH_ALPHA && !bitmap;
}

/** What pdf.js says of a remark on a page. */
interface Annotation {
  readonly subtype?: string;
  readonly rect?: ArrayLike<number>;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: string };
  readonly hidden?: boolean;
}

function remarksOn(annotations: readonly Annotation[], view: Matrix): Pick<PageContent, 'strikes' | 'remarks'> {
  const strikes = annotations.filter(({ subtype }) => subtype === 'StrikeOut');
  return {
    strikes: strikes.flatMap(({ quadPoints, rect }) => boxesOf(quadPoints ?? rect ?? [], view)),
    remarks: annotations.flatMap(({ subtype, contentsObj }) => {
      const text = contentsObj?.str?.trim() ?? '';
      return text === '' || subtype === 'Link' || subtype === 'Popup' || subtype === 'Widget' ? [] : [text];
    }),
  };
}

/** Boxes of four points each, or one of two corners. */
function boxesOf(numbers: ArrayLike<number>, view: Matrix): Box[] {
  const values = Array.from(numbers);
  if (values.length === 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = values;
    return [boxOf([apply(view, x1, y1), apply(view, x2, y2)])];
  }
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= values.length; at += 8) {
    const points = [0, 2, 4, 6].map((step) => apply(view, values[at + step] ?? 0, values[at + step + 1] ?? 0));
    boxes.push(boxOf(points));
  }
  return boxes;
}
