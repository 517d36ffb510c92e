import type { SourceBlock } from '../source-text.ts';
import type { Row } from './row.ts';

/** No head or foot of a page is longer. */
const LONGEST = 60;
const SENTENCE = /[。！？!?」』、]$/u;

/**
 * Tells the heads and feet that a text repeats from page to page: lines that stand beside a page number or at the edge
 * of a page, the same words at least twice and never anywhere else but once before, as the title. What stands first of
 * all stays.
 */
export function markRunningHeads(rows: readonly Row[], blocks: readonly SourceBlock[]): readonly Row[] {
  const inked = rows.flatMap((row, index) => (row.kind === 'blank' ? [] : [{ row, index }]));
  if (!inked.some(({ row }) => row.kind === 'page-number') && !blocks.some(({ page }) => page !== undefined))
    return rows;
  const pageOf = ({ n }: Row) => blocks[n - 1]?.page;
  const places = new Map<string, { indices: number[]; first: number; elsewhere: number }>();
  inked.forEach(({ row, index }, at) => {
    if (row.kind !== 'text' || row.isAside || row.text.length > LONGEST || SENTENCE.test(row.text)) return;
    const place = places.get(row.text) ?? { indices: [], first: index, elsewhere: 0 };
    places.set(row.text, place);
    const isAtEdge = [inked[at - 1], inked[at + 1]].some(
      (other) => other && (other.row.kind === 'page-number' || pageOf(other.row) !== pageOf(row)),
    );
    if (isAtEdge || at === 0) place.indices.push(index);
    else place.elsewhere += index === place.first ? 0 : 1;
  });
  const heads = new Set(
    [...places.values()].flatMap(({ indices, elsewhere }) => (indices.length >= 2 && elsewhere === 0 ? indices : [])),
  );
  // What the text begins with may be its title.
  heads.delete(inked[0]?.index ?? -1);
  if (heads.size === 0) return rows;
  return rows.map((row, index) => (heads.has(index) ? { ...row, kind: 'page-number' as const } : row));
}
