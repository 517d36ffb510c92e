import { AnnotationMode, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ActualTexts } from './page/actual-text.ts';
import { toMatrix } from './page/matrix.ts';
import type { PageContent } from './page/page-content.ts';
import { PageReader, type PdfFont } from './page/page-reader.ts';

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
  for (let number = 1; number <= Math.min(document.numPages, most); number += 1) {
    const page = await document.getPage(number);
    yield await readPage(page, actualTexts);
    page.cleanup();
  }
}

async function readPage(page: PDFPageProxy, actualTexts: ActualTexts): Promise<PageContent> {
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const marks = list.fnArray.filter(
    (operator) => operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps,
  );
  const texts = page.ref ? actualTexts.ofPage(page.ref.num, marks.length) : [];
  const viewport = page.getViewport({ scale: 1 });
  const reader = new PageReader(toMatrix(viewport.transform), (font) => page.commonObjs.get(font) as PdfFont, texts);
  return reader.read(list, viewport.width * viewport.height);
}
