import type { Nodes, Parent } from 'mdast';
import {
  documentPassageAnchor,
  HEADER_ANCHOR,
  NOTES_ANCHOR,
  stretchAnchors,
  summaryAnchor,
} from '../domain/address/anchors.ts';
import type { NamedItem } from '../domain/address/ids.ts';
import { RELATIONS } from '../domain/item/relation.ts';
import type { Blocks, Meeting, UtterancePart } from '../domain/meeting/meeting.ts';
import { noteAnchor } from '../domain/meeting/notes.ts';
import type { Position } from '../text/span.ts';

/** Where a text stands in its meeting. */
export interface TextPlace {
  /** Anchor in the meeting's page; of a text that stands on the item's page only, that of the meeting's header. */
  readonly anchor: string;
  /** `relation` is a note on a relation, which says where things stand and is not linked. */
  readonly source: 'header' | 'item' | 'relation' | 'notes' | 'summary' | 'utterance' | 'note' | 'document';
  /** The speaker, or the title of the document; empty where neither is there. */
  readonly label: string;
  /** What is under discussion there; none for a document as a whole. */
  readonly items: readonly NamedItem[];
  /** Path in the header, for texts that stand there: `notes.3`. */
  readonly field?: string | undefined;
}

/** A text node as stored. The words of a link lead somewhere already, so nothing is looked for in them. */
interface TextPiece {
  readonly text: string;
  readonly isLink?: boolean | undefined;
}

/** One text in which short forms mean what was named before: an utterance with its notes, a sheet, a note. */
export interface MeetingText {
  readonly place: TextPlace;
  /** Its paragraphs and table cells in order, each as its text nodes. */
  readonly lines: readonly (readonly TextPiece[])[];
  readonly at: Position;
}

/** Every text of a meeting that pages show, in the order of the file. */
export function* textsOf(meeting: Meeting): Iterable<MeetingText> {
  yield* headerTexts(meeting);
  for (const [index, { items, blocks, at }] of meeting.summary.entries()) {
    const place = { anchor: summaryAnchor(index), source: 'summary', label: '', items } as const;
    yield { place, lines: linesOf(blocks), at };
  }
  const anchors = stretchAnchors(meeting.discussion);
  for (const [index, { items, turns }] of meeting.discussion.entries()) {
    for (const turn of turns) {
      yield turn.type === 'utterance'
        ? {
            place: { anchor: turn.id, source: 'utterance', label: turn.speaker, items },
            lines: linesOfParts(turn.parts),
            at: turn.at,
          }
        : {
            place: { anchor: anchors[index]?.[0] ?? '', source: 'note', label: '', items },
            lines: [[{ text: turn.text }]],
            at: turn.at,
          };
    }
  }
  for (const [s, { title, passages }] of meeting.documents.entries()) {
    for (const [p, { items, blocks, at }] of passages.entries()) {
      const place = { anchor: documentPassageAnchor(s, p), source: 'document', label: title, items } as const;
      yield { place, lines: linesOf(blocks), at };
    }
  }
}

/** The texts of the header that pages show as text. Structured fields are no texts. */
function* headerTexts(meeting: Meeting): Iterable<MeetingText> {
  const { visitors, withheld, nextMeetings, notes, undertakings, items } = meeting.header;
  const all = items.map(({ named }) => named);
  const textAt = (
    place: Pick<TextPlace, 'anchor' | 'source' | 'items'>,
    text: string | undefined,
    ...path: readonly PropertyKey[]
  ): MeetingText[] =>
    text === undefined
      ? []
      : [{ place: { ...place, label: '', field: path.join('.') }, lines: [[{ text }]], at: meeting.locate(path) }];
  const header = { anchor: HEADER_ANCHOR, source: 'header', items: all } as const;
  yield* textAt(header, visitors?.reason, 'visitors', 'reason');
  for (const [index, { what, ground }] of withheld.entries()) {
    yield* textAt(header, what, 'withheld', index, 'what');
    yield* textAt(header, ground, 'withheld', index, 'ground');
  }
  for (const [index, { note }] of nextMeetings.entries()) yield* textAt(header, note, 'nextMeetings', index, 'note');
  for (const { named, entry, path } of items) {
    const item = { anchor: HEADER_ANCHOR, source: 'item', items: [named] } as const;
    yield* textAt(item, entry.title, ...path, 'title');
    for (const { note, path: vote } of entry.votes) yield* textAt(item, note, ...path, ...vote, 'note');
    for (const [place, { what, note }] of entry.parts.entries()) {
      yield* textAt(item, what, ...path, 'parts', place, 'what');
      yield* textAt(item, note, ...path, 'parts', place, 'note');
    }
    for (const [place, { reason }] of entry.recusals.entries())
      yield* textAt(item, reason, ...path, 'recusals', place, 'reason');
    for (const field of ['sideOpinions', 'notes'] as const) {
      for (const [place, text] of entry[field].entries()) yield* textAt(item, text, ...path, field, place);
    }
    for (const field of ['conditions', 'requests'] as const) {
      for (const [place, { text }] of entry[field].entries()) yield* textAt(item, text, ...path, field, place, 'text');
    }
    yield* textAt(item, entry.carriedOver?.note, ...path, 'carriedOver', 'note');
    for (const relation of RELATIONS) {
      for (const [place, target] of entry[relation].entries()) {
        const note = typeof target === 'string' ? undefined : target.note;
        yield* textAt({ ...item, source: 'relation' }, note, ...path, relation, place, 'note');
      }
    }
  }
  for (const [place, { text }] of undertakings.entries()) yield* textAt(header, text, 'undertakings', place, 'text');
  const record = { anchor: NOTES_ANCHOR, source: 'notes', items: all } as const;
  for (const [index, note] of notes.entries()) {
    yield* textAt({ ...record, anchor: noteAnchor(meeting, note) }, note.text, 'notes', index);
  }
}

/** The lines of an utterance, or of a passage cut at its notes. */
export function linesOfParts(parts: readonly UtterancePart[]): (readonly TextPiece[])[] {
  return parts.flatMap((part) => (part.type === 'blocks' ? linesOf(part.blocks) : [[{ text: part.text }]]));
}

function linesOf(blocks: Blocks): TextPiece[][] {
  const lines: TextPiece[][] = [];
  const visit = (node: Nodes, line: TextPiece[], isLink: boolean) => {
    if (node.type === 'text') line.push({ text: node.value, isLink });
    if (!('children' in node)) return;
    const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    const own = isLine ? [] : line;
    if (isLine) lines.push(own);
    for (const child of (node as Parent).children) visit(child as Nodes, own, isLink || node.type === 'link');
  };
  for (const block of blocks) visit(block, [], false);
  return lines;
}
