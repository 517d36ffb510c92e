import type { Note, NoteKind } from '../core/domain/meeting.ts';
import { noteLabel } from '../core/markdown/note.ts';

export interface NoteProps {
  readonly type: 'note';
  readonly kind: NoteKind;
  /** 後日補足, 非公開, 注; empty for a stage direction. */
  readonly label: string;
  readonly text: string;
}

export function noteProps(note: Note): NoteProps {
  return { type: 'note', kind: note.kind, label: noteLabel(note.kind), text: note.text };
}
