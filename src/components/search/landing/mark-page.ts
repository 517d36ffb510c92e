import type { MarkText } from '../../../core/search/show/marks.ts';
import type { Span } from '../../../core/text/span.ts';
import { readPageText, type TextPlace } from './page-text.ts';

/** One match of the page: its marks, of which there are several where it runs across links or lines. */
export type PageMatch = readonly [first: HTMLElement, ...others: HTMLElement[]];

/** Marks what matches below an element, in the order of reading. Only text nodes are cut; nothing else moves. */
export function markPage(root: Element, markText: MarkText): PageMatch[] {
  const { text, places } = readPageText(root);
  const ranges = markText(text);
  const marks: HTMLElement[][] = ranges.map(() => []);
  let first = 0;
  for (const place of places) {
    const end = place.start + place.node.length;
    while (first < ranges.length && (ranges[first]?.end ?? 0) <= place.start) first += 1;
    let last = first;
    while (last < ranges.length && (ranges[last]?.start ?? 0) < end) last += 1;
    // From the end, so that the node keeps the offsets of what is still to be marked.
    for (let index = last - 1; index >= first; index -= 1) {
      const mark = wrap(place, ranges[index] ?? { start: 0, end: 0 });
      if (mark) marks[index]?.push(mark);
    }
  }
  return marks.flatMap(([one, ...others]): PageMatch[] => (one ? [[one, ...others]] : []));
}

/** Takes the marks away: the page is as it was. */
export function unmarkPage(matches: readonly PageMatch[]): void {
  const parents = new Set(matches.flat().flatMap((mark) => mark.parentElement ?? []));
  for (const mark of matches.flat()) mark.replaceWith(...mark.childNodes);
  for (const parent of parents) parent.normalize();
}

/** White space between two lines is in no line, and gets no mark. */
function wrap({ node, start }: TextPlace, range: Span): HTMLElement | undefined {
  const from = Math.max(0, range.start - start);
  const to = Math.min(node.length, range.end - start);
  if (node.data.slice(from, to).trim() === '') return undefined;
  const part = document.createRange();
  part.setStart(node, from);
  part.setEnd(node, to);
  const mark = document.createElement('mark');
  mark.className = 'found';
  part.surroundContents(mark);
  return mark;
}
