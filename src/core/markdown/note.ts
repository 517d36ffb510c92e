import type { Note, NoteKind } from '../domain/meeting.ts';
import type { Position } from '../text/span.ts';

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
