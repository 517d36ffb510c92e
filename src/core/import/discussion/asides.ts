import type { FlowParagraph } from '../rows/flow.ts';
import type { Row } from '../rows/rows.ts';
import type { DraftStretch } from './stretches.ts';
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

/** The discussion as it was spoken: nothing is decided, announced or voted on in a footnote or a box. */
export function withoutAsides(stretches: readonly DraftStretch[]): DraftStretch[] {
  const isAside = ({ rows }: FlowParagraph) => rows.length > 0 && rows.every((row) => row.isAside);
  return stretches.map((stretch) => ({
    ...stretch,
    notes: stretch.notes.filter((note) => !isAside(note)),
    turns: stretch.turns.filter((turn) => turn.type === 'turn' || !turn.paragraphs.every(isAside)),
  }));
}

function firstRow(event: DiscussionEvent): number {
  if (event.type === 'heading' || event.type === 'turn') return event.row.n;
  return event.paragraphs[0]?.rows[0]?.n ?? 0;
}
