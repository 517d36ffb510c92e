import type { Note, NoteKind } from '../../core/domain/meeting/meeting.ts';
import { noteLabel } from '../../core/markdown/body/note.ts';
import type { LinkedPiece } from '../../core/references/annotate.ts';

/** A text cut at its citations; the pieces in order are the text as stored. */
export type LinkedText = readonly LinkedPiece[];

export interface NoteProps {
  readonly type: 'note';
  readonly kind: NoteKind;
  /** 後日補足, 非公開, 注; empty for a stage direction. */
  readonly label: string;
  readonly text: LinkedText;
}

export function noteProps(note: Note, text: LinkedText): NoteProps {
  return { type: 'note', kind: note.kind, label: noteLabel(note.kind), text };
}
