import type { Diagnostic } from '../../../core/diagnostic/diagnostic.ts';
import type { LeftOut, SourceBlock } from '../../../core/import/source-text.ts';
import { hasKana } from '../japanese-evidence.ts';
import { handOver, point, type Reading, type Refusal, refuse } from '../reading.ts';
import { TooLarge } from '../too-large.ts';
import { joinPages } from './join-pages.ts';
import { takeFootnotes } from './layout/footnotes.ts';
import { gatherLines, lineText } from './layout/lines.ts';
import { partPages } from './layout/margins.ts';
import { layOutPage, type PageBlock } from './layout/page-layout.ts';
import { isVertical, placeGlyphs } from './layout/placed.ts';
import { raisedFigures } from './layout/raised-figures.ts';
import { openDocument } from './open-document.ts';
import { ActualTexts } from './page/actual-text.ts';
import type { Glyph, PageContent } from './page/page-content.ts';
import { readRadical } from './page/radicals.ts';
import { areLost, eachPage } from './read-pages.ts';
import { type SiftedPage, siftPage } from './seen-glyphs.ts';

/** A page without text is blank paper, unless this share of it is pictured or it is drawn with this many shapes. */
const PICTURED = 0.2;
const DRAWN = 300;
/** Minutes of more pages are many meetings in one file, or none. */
const MOST_PAGES = 1000;
/** Horizontal writing on a vertical page, beyond heads and numbers: characters, and share of the page. */
const LEAST_MIXED = 5;
const MIXED = 0.05;
/** A document of more characters than this without one kana is not Japanese text, whatever its font claims. */
const MUST_HAVE_KANA = 60;

/**
 * Reads a PDF by where its glyphs stand. Refuses a document whose text is locked, in pictures, or lost because its
 * fonts do not say which characters they show.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Reading> {
  const opening = await openDocument(bytes);
  if (opening.status === 'encrypted') return refuse('source-encrypted', name, { found: 'PDF' });
  const { document } = opening;
  try {
    if (document.numPages > MOST_PAGES) throw new TooLarge(`${document.numPages}ページ。${MOST_PAGES}ページまで`);
    const sifted: SiftedPage[] = [];
    let text = '';
    for await (const content of eachPage(document, new ActualTexts(bytes))) {
      text += content.glyphs.map((glyph) => glyph.text.trim()).join('');
      sifted.push(siftPage(content));
    }
    const refusal = findRefusal(
      sifted.map(({ content }) => content),
      name,
    );
    if (refusal) return refusal;
    const { pages, radicals } = replaceRadicals(sifted.map(({ content }) => content));
    const parted = partPages(pages).map((page) => ({ ...page, ...takeFootnotes(page.content) }));
    const vertical = parted.flatMap(({ content }, index) => (isMixed(content) ? [index + 1] : []));
    if (vertical.length > 0) return refuse('source-vertical', name, { pages: nameOf(vertical, sifted.length) });
    const laid = parted.map((page, index) => [...layOutPage(page.content, index + 1), ...asides(page, index + 1)]);
    const blocks = joinPages(laid);
    if (text.length > MUST_HAVE_KANA && !hasKana(text)) {
      return refuse('source-lost-glyphs', name, { where: '全体', seen: 'かなが1字もありません' });
    }
    const recognised = sifted.flatMap(({ isRecognised }, index) => (isRecognised ? [index + 1] : []));
    const warnings = [...warnOfRecognised(recognised, sifted.length, name), ...warnOfRadicals(radicals, name)];
    return handOver(name, blocks, warnings, [...leftOutOf(sifted, blocks), ...raisedIn(parted, blocks)]);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Notes and margins follow the text of their page. */
function asides(
  { notes, margins }: { notes: readonly string[]; margins: readonly string[] },
  page: number,
): PageBlock[] {
  return [
    ...notes.map((text): PageBlock => ({ block: { type: 'line', text, page, role: 'note' } })),
    ...margins.map((text): PageBlock => ({ block: { type: 'line', text, page, role: 'margin' } })),
  ];
}

/** The first block of a page: what is told of a page without a place on it stands there. */
function firstOf(blocks: readonly SourceBlock[], page: number): number {
  return (
    Math.max(
      0,
      blocks.findIndex((block) => (block.page ?? 0) >= page),
    ) + 1
  );
}

function leftOutOf(pages: readonly SiftedPage[], blocks: readonly SourceBlock[]): LeftOut[] {
  return pages.flatMap(({ leftOut }, index) =>
    leftOut.map(({ reason, text }) => ({ reason, text, page: index + 1, n: firstOf(blocks, index + 1) })),
  );
}

function raisedIn(pages: readonly { content: PageContent }[], blocks: readonly SourceBlock[]): LeftOut[] {
  return pages.flatMap(({ content }, index) =>
    gatherLines(placeGlyphs(content.glyphs).get(0) ?? [])
      .filter(({ glyphs }) => glyphs.some((placed) => placed.text !== placed.glyph.text))
      .flatMap((line) => raisedFigures(lineText(line)))
      .map((text) => ({ reason: 'raised', text, page: index + 1, n: firstOf(blocks, index + 1) }) as const),
  );
}

/** True for vertical writing among which horizontal writing stands that belongs to none of its lines. */
function isMixed({ glyphs }: PageContent): boolean {
  if (!isVertical(glyphs)) return false;
  const level = (placeGlyphs(glyphs).get(0) ?? []).filter(({ text }) => text.trim() !== '').length;
  return level > Math.max(LEAST_MIXED, MIXED * glyphs.length);
}

function findRefusal(contents: readonly PageContent[], name: string): Refusal | undefined {
  const glyphs = contents.flatMap((page) => page.glyphs.filter(isVisible));
  const pictures = contents.flatMap((page, index) => (isTextless(page) ? [index + 1] : []));
  if (pictures.length > 0) return refuse('source-scanned', name, { pages: nameOf(pictures, contents.length) });
  if (glyphs.length === 0) return refuse('source-empty', name, {});
  const unmapped = glyphs.filter(({ isUnmapped }) => isUnmapped);
  if (!areLost(unmapped.length, glyphs.length)) return undefined;
  const where = contents.flatMap((page, index) =>
    page.glyphs.some(({ isUnmapped }) => isUnmapped) ? [index + 1] : [],
  );
  const seen = `文字の対応表がない字${unmapped.length}字`;
  return refuse('source-lost-glyphs', name, { where: nameOf(where, contents.length), seen });
}

function isTextless({ glyphs, pictured, shapes }: PageContent): boolean {
  return !glyphs.some(isVisible) && (pictured >= PICTURED || shapes >= DRAWN);
}

function replaceRadicals(contents: readonly PageContent[]): { pages: PageContent[]; radicals: string[] } {
  const radicals: string[] = [];
  const pages = contents.map((content) => {
    if (!content.glyphs.some(({ text }) => readRadical(text) !== text)) return content;
    const glyphs = content.glyphs.map((glyph): Glyph => {
      const text = readRadical(glyph.text);
      if (text !== glyph.text) radicals.push(text);
      return { ...glyph, text };
    });
    return { ...content, glyphs };
  });
  return { pages, radicals };
}

function warnOfRadicals(radicals: readonly string[], name: string): Diagnostic[] {
  if (radicals.length === 0) return [];
  const kinds = [...new Set(radicals)];
  const seen = kinds.slice(0, 10).join('') + (kinds.length > 10 ? 'ほか' : '');
  return [point('source-radicals', name, { count: radicals.length, seen: `「${seen}」` })];
}

/** Text over a picture of paper is what was recognised of it. */
function warnOfRecognised(pages: readonly number[], all: number, name: string): Diagnostic[] {
  return pages.length === 0 ? [] : [point('source-recognised-text', name, { pages: nameOf(pages, all) })];
}

const isVisible = ({ text }: Glyph): boolean => text.trim() !== '';

function nameOf(pages: readonly number[], all: number): string {
  if (pages.length === all) return all === 1 ? 'ページ' : `全${all}ページ`;
  return `${pages.slice(0, 8).join('、')}${pages.length > 8 ? `など${pages.length}` : ''}ページ`;
}
