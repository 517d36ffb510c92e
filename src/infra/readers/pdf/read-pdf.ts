import type { Diagnostic } from '../../../core/diagnostic/diagnostic.ts';
import { hasKana } from '../japanese-evidence.ts';
import { handOver, nonBlankText, point, type Reading, type Refusal, refuse } from '../reading.ts';
import { joinPages } from './join-pages.ts';
import { layOutPage } from './layout/page-layout.ts';
import { openDocument } from './open-document.ts';
import { ActualTexts } from './page/actual-text.ts';
import type { Glyph, PageContent } from './page/page-content.ts';
import { readRadical } from './page/radicals.ts';
import { areLost, eachPage } from './read-pages.ts';

/** A page without text is blank paper, unless this share of it is pictured or it is drawn with this many shapes. */
const PICTURED = 0.2;
const DRAWN = 300;
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
    const contents = await Array.fromAsync(eachPage(document, new ActualTexts(bytes)));
    const refusal = findRefusal(contents, name);
    if (refusal) return refusal;
    const { pages, radicals } = replaceRadicals(contents);
    const blocks = joinPages(pages.map((page, index) => layOutPage(page, index + 1)));
    const text = nonBlankText(blocks);
    if (text.length > MUST_HAVE_KANA && !hasKana(text)) {
      return refuse('source-lost-glyphs', name, { where: '全体', seen: 'かなが1字もありません' });
    }
    return handOver(name, blocks, [...warnOfRecognised(contents, name), ...warnOfRadicals(radicals, name)]);
  } finally {
    await document.loadingTask.destroy();
  }
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
  const pages = contents.map((content) => ({
    ...content,
    glyphs: content.glyphs.map((glyph): Glyph => {
      const text = readRadical(glyph.text);
      if (text !== glyph.text) radicals.push(text);
      return { ...glyph, text };
    }),
  }));
  return { pages, radicals };
}

function warnOfRadicals(radicals: readonly string[], name: string): Diagnostic[] {
  if (radicals.length === 0) return [];
  const kinds = [...new Set(radicals)];
  const seen = kinds.slice(0, 10).join('') + (kinds.length > 10 ? 'ほか' : '');
  return [point('source-radicals', name, { count: radicals.length, seen: `「${seen}」` })];
}

/** Invisible text lies over a picture of what was recognised. */
function warnOfRecognised(contents: readonly PageContent[], name: string): Diagnostic[] {
  const pages = contents.flatMap(({ glyphs }, index) => {
    const visible = glyphs.filter(isVisible);
    const invisible = visible.filter(({ isInvisible }) => isInvisible);
    return invisible.length > 0 && invisible.length >= visible.length / 2 ? [index + 1] : [];
  });
  return pages.length === 0 ? [] : [point('source-recognised-text', name, { pages: nameOf(pages, contents.length) })];
}

const isVisible = ({ text }: Glyph): boolean => text.trim() !== '';

function nameOf(pages: readonly number[], all: number): string {
  if (pages.length === all) return all === 1 ? 'ページ' : `全${all}ページ`;
  return `${pages.slice(0, 8).join('、')}${pages.length > 8 ? `など${pages.length}` : ''}ページ`;
}
