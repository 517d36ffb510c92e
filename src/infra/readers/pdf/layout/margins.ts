import type { Glyph, PageContent } from '../page/page-content.ts';
import { gatherLines, type Line, lineText, median } from './lines.ts';
import { placeGlyphs } from './placed.ts';

/** Heads and feet are among the outermost lines of a page, and not further from its edge than this share of it. */
const OUTERMOST = 3;
const BAND = 0.2;
/** Lines of different pages that are no further apart (points) stand at the same place. */
const SAME_PLACE = 4;
/** Share of the pages that a head which is always the same stands on. */
const OFTEN = 1 / 3;
const NEARLY_ALL = 0.75;
const LEAST_PAGES = 3;
/** A head is set apart from the text by its size, or by more than the usual step from line to line. */
const OTHER_SIZE = 0.08;
const APART = 1.25;
/** No head or foot that counts pages is longer. */
const LONGEST = 60;

const PAGE_NUMBER =
  /^[\s\-‐‑‒–—―−ー－~〜～/／()（）〔〕[\]・.p第]*\d{1,4}(?:\s*(?:[/／]|of)\s*\d{1,4})?[\s\-‐‑‒–—―−ー－~〜～/／()（）〔〕[\]・.ページ頁]*$/iu;

/** What of a page belongs to its text, and the lines that stand around it. */
interface PartedPage {
  readonly content: PageContent;
  readonly margins: readonly string[];
}

interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly text: string;
  readonly edge: 'top' | 'bottom';
  /** 0 for the outermost. */
  readonly rank: number;
  readonly isApart: boolean;
}

/**
 * Takes the heads, feet and numbers of pages away from their text: lines at the edge of the page that stand at the same
 * place on other pages, with the same words or with a number that counts on as the pages do. Stamps that run aslant
 * across a page are none of its text either.
 */
export function partPages(pages: readonly PageContent[]): PartedPage[] {
  const upright = pages.map((content) => ({ ...content, glyphs: content.glyphs.filter(({ isAslant }) => !isAslant) }));
  const candidates = upright.flatMap(candidatesOf);
  const repeated = new Set(groupByPlace(candidates).flatMap((group) => repeatedIn(group, pages.length)));
  const heads = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    if (!repeated.has(candidate) && !isLoneNumber(candidate, pages.length)) continue;
    heads.set(candidate.page, [...(heads.get(candidate.page) ?? []), candidate]);
  }
  return upright.map((content, page) => {
    const own = (heads.get(page) ?? []).sort((a, b) => a.line.v - b.line.v);
    const aside = new Set<Glyph>(own.flatMap(({ line }) => line.glyphs.map(({ glyph }) => glyph)));
    const stamp = (pages[page]?.glyphs ?? []).filter(({ isAslant }) => isAslant).map(({ text }) => text);
    const margins = [...own.map(({ text }) => text), ...(stamp.join('').trim() === '' ? [] : [stamp.join('')])];
    return { content: { ...content, glyphs: content.glyphs.filter((glyph) => !aside.has(glyph)) }, margins };
  });
}

function candidatesOf({ glyphs, height }: PageContent, page: number): Candidate[] {
  const lines = gatherLines(placeGlyphs(glyphs).get(0) ?? []);
  const size = median(glyphs.filter(({ text }) => text.trim() !== '').map(({ em }) => em));
  const step = median(lines.slice(1).map((line, index) => line.v - (lines[index]?.v ?? 0)));
  const isOtherSize = ({ em }: Line) => Math.abs(em - size) > OTHER_SIZE * size;
  const isFar = (a: Line | undefined, b: Line | undefined) => !a || !b || Math.abs(a.v - b.v) > APART * step;
  const top = lines.slice(0, OUTERMOST).filter(({ v }) => v < BAND * height);
  const bottom = lines
    .slice(-OUTERMOST)
    .filter(({ v }) => v > (1 - BAND) * height)
    .reverse();
  return [
    ...top.map(
      (line, rank): Candidate => ({
        page,
        line,
        text: lineText(line),
        edge: 'top',
        rank,
        isApart: isOtherSize(line) || isFar(line, lines[rank + 1]),
      }),
    ),
    ...bottom.map(
      (line, rank): Candidate => ({
        page,
        line,
        text: lineText(line),
        edge: 'bottom',
        rank,
        isApart: isOtherSize(line) || isFar(line, lines.at(-2 - rank)),
      }),
    ),
  ];
}

/** Lines of the same edge and place, whatever numbers they hold. */
function groupByPlace(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[][]>();
  for (const candidate of candidates) {
    const key = `${candidate.edge}${candidate.text.normalize('NFKC').replace(/\d+/g, '#')}`;
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    const near = own.find(([other]) => other && Math.abs(other.line.v - candidate.line.v) <= SAME_PLACE);
    if (near) near.push(candidate);
    else own.push([candidate]);
  }
  return [...groups.values()].flat();
}

function repeatedIn(group: readonly Candidate[], pages: number): Candidate[] {
  if (group.length < 2) return [];
  const [first] = group;
  if (!first || first.text.length > LONGEST || /[。！？!?]$/u.test(first.text)) return [];
  if (countsPages(group)) return [...group];
  const isSame = group.every(({ text }) => text === first.text);
  const isOften = group.length >= OFTEN * pages;
  if (!isSame || !isOften) return [];
  // On nearly every page of several the same line is no chance, however near to the text it stands.
  if (group.length >= LEAST_PAGES && group.length >= NEARLY_ALL * pages) return [...group];
  return group.filter(({ isApart }) => isApart);
}

/** True where a number of the line grows as the pages do. */
function countsPages(group: readonly Candidate[]): boolean {
  const numbers = group.map(({ text }) => (text.normalize('NFKC').match(/\d+/g) ?? []).map(Number));
  const [first = []] = numbers;
  return first.some((_, at) =>
    numbers.every(
      (own, index) => (own[at] ?? Number.NaN) - (group[index]?.page ?? 0) === (first[at] ?? 0) - (group[0]?.page ?? 0),
    ),
  );
}

/** On a single page only its number can be told, where it stands apart and says the first page. */
function isLoneNumber({ text, page, rank, isApart }: Candidate, pages: number): boolean {
  if (pages > 1 || rank > 0 || !isApart) return false;
  const folded = text.normalize('NFKC');
  return PAGE_NUMBER.test(folded) && Number(/\d+/.exec(folded)?.[0]) === page + 1;
}
