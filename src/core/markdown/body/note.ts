import type { Blocks, Note, NoteKind, UtterancePart } from '../../domain/meeting/meeting.ts';
import type { Position } from '../../text/span.ts';
import { joinJapaneseLines, joinJapaneseText } from '../html/line-breaks.ts';
import { plainText } from './plain-text.ts';

const PREFIXES: readonly (readonly [prefix: string, kind: NoteKind])[] = [
  ['後日補足', 'supplement'],
  ['非公開', 'withheld'],
  ['注', 'editorial'],
];

/** Reads `〔…〕` as a note; undefined when the text is not wholly inside one pair of brackets. */
export function readNote(text: string, at: Position): Note | undefined {
  const inner = /^〔([^〔〕]*)〕$/s.exec(text.trim())?.[1];
  if (inner === undefined) return undefined;
  for (const [prefix, kind] of PREFIXES) {
    if (inner === prefix) return { type: 'note', kind, text: '', at };
    if (inner.startsWith(`${prefix}：`)) return { type: 'note', kind, text: inner.slice(prefix.length + 1), at };
  }
  return { type: 'note', kind: 'stage', text: inner, at };
}

/** The label a note of a kind carries on the page; a stage direction has none. */
export function noteLabel(kind: NoteKind): string {
  return PREFIXES.find(([, candidate]) => candidate === kind)?.[0] ?? '';
}

const NOWHERE: Position = { file: '', line: 1, column: 1 };

/** Tells paragraphs that are a note alone, as documents and summaries have them, from the runs of blocks between them. */
export function splitNotes(blocks: Blocks): UtterancePart[] {
  const parts: ({ readonly type: 'blocks'; readonly blocks: Blocks[number][] } | Note)[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const note = block.type === 'paragraph' ? readNote(plainText([block]), NOWHERE) : undefined;
    if (note) parts.push(note);
    else if (last?.type === 'blocks') last.blocks.push(block);
    else parts.push({ type: 'blocks', blocks: [block] });
  }
  return parts;
}

/** The text of parts as a page shows it, a line for each. */
export function partsText(parts: readonly UtterancePart[]): string {
  return parts
    .map((part) => (part.type === 'note' ? bracketedNote(part) : plainText(joinJapaneseLines(part.blocks))))
    .join('\n');
}

/** As the page shows it: the label, then the text in its brackets. */
export function bracketedNote(note: Note): string {
  return `${noteLabel(note.kind)}〔${joinJapaneseText(note.text)}〕`;
}
