import type { Row } from '../rows/rows.ts';
import type { DiscussionEvent } from './turns.ts';

/**
 * Puts footnotes and boxes back among the events, as notes: behind the utterance or heading that they stand in or
 * below. One of the header comes first, one of the papers last.
 */
export function withAsides(events: readonly DiscussionEvent[], asides: readonly Row[]): DiscussionEvent[] {
  if (asides.length === 0) return [...events];
  const placed: DiscussionEvent[] = [];
  let next = 0;
  const placeUntil = (n: number) => {
    for (let row = asides[next]; row !== undefined && row.n < n; row = asides[next]) {
      placed.push({ type: 'note', paragraphs: [{ text: row.text, rows: [row] }] });
      next += 1;
    }
  };
  for (const event of events) {
    placeUntil(firstRow(event));
    placed.push(event);
  }
  placeUntil(Number.POSITIVE_INFINITY);
  return placed;
}

function firstRow(event: DiscussionEvent): number {
  if (event.type === 'heading' || event.type === 'turn') return event.row.n;
  return event.paragraphs[0]?.rows[0]?.n ?? 0;
}
