import type { Glyph, PageContent, Ruling } from '../page/page-content.ts';
import { gatherLines, type Line, lineText, median } from './lines.ts';
import { placeGlyphs } from './placed.ts';
import { joinTexts } from './wrapped-lines.ts';

/** The rule above footnotes: at least so long (points), at most such a share of the page, in the lower part of it. */
const SHORTEST = 30;
const LONGEST = 0.55;
const LOWER = 0.35;
/** Notes are set smaller than the text: by this share at least. */
const SMALLER = 0.93;
/** How a note begins. */
const MARK = /^(?:[（(［[]?(?:注\s*)?[0-9０-９]{1,3}[)）\]］.．:：\s　]|[（(]?注|[*＊※†‡]|[①-⑳])/u;

/** A page without its footnotes, and what they say. */
interface WithoutNotes {
  readonly content: PageContent;
  readonly notes: readonly string[];
}

/** Takes away what stands in smaller writing below a short rule at the foot of a page. */
export function takeFootnotes(content: PageContent): WithoutNotes {
  const { glyphs, rulings } = content;
  const lines = gatherLines(placeGlyphs(glyphs).get(0) ?? []);
  const size = median(glyphs.filter(({ text }) => text.trim() !== '').map(({ em }) => em));
  for (const ruling of rulings.filter((each) => isNoteRule(each, content))) {
    const below = lines.filter(({ v }) => v > ruling.at);
    const isNotes = below.length > 0 && below.length < lines.length && below.every(({ em }) => em <= SMALLER * size);
    if (!isNotes) continue;
    const aside = new Set<Glyph>(below.flatMap((line) => line.glyphs.map(({ glyph }) => glyph)));
    return { content: { ...content, glyphs: glyphs.filter((glyph) => !aside.has(glyph)) }, notes: notesOf(below) };
  }
  return { content, notes: [] };
}

function isNoteRule({ axis, at, start, end }: Ruling, { width, height, rulings }: PageContent): boolean {
  const length = end - start;
  if (axis !== 'horizontal' || length < SHORTEST || length > LONGEST * width || at < LOWER * height) return false;
  // A rule that others meet is of a table.
  return !rulings.some(
    (other) =>
      other.axis === 'vertical' &&
      other.at >= start - 3 &&
      other.at <= end + 3 &&
      other.start <= at + 3 &&
      other.end >= at - 3,
  );
}

function notesOf(lines: readonly Line[]): string[] {
  const notes: string[] = [];
  for (const line of lines) {
    const text = lineText(line);
    const last = notes.at(-1);
    if (last !== undefined && !MARK.test(text)) notes[notes.length - 1] = joinTexts(last, text);
    else notes.push(text);
  }
  return notes;
}
