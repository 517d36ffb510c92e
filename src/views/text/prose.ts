import type { NamedItem } from '../../core/domain/address/ids.ts';
import type { Treatment } from '../../core/domain/archive.ts';
import type { Objection } from '../../core/domain/item/dissent/objections.ts';
import type { Note, Passage, Utterance } from '../../core/domain/meeting/meeting.ts';
import type { LinkedText, NoteProps } from './note.ts';

/** A piece of a text on a page: HTML made from the record's blocks, or a note. */
export type ProsePart = { readonly type: 'html'; readonly html: string } | NoteProps;

/** Makes the texts of one meeting into parts of a page. Each call is a text of its own: 同条例 looks back in it alone. */
export interface Prose {
  readonly passage: (passage: Pick<Passage, 'blocks' | 'items'>) => readonly ProsePart[];
  /** The same, block by block: what a paragraph defines holds in those after it. */
  readonly paragraphs: (passage: Pick<Passage, 'blocks' | 'items'>) => readonly (readonly ProsePart[])[];
  /** @param items what is under discussion there */
  readonly utterance: (utterance: Pick<Utterance, 'parts'>, items: readonly NamedItem[]) => readonly ProsePart[];
  readonly note: (note: Note, items: readonly NamedItem[]) => NoteProps;
  /** A text of the header. */
  readonly line: (text: string, items: readonly NamedItem[]) => LinkedText;
  /** Where the discussion of an item speaks of dissent from its decision. */
  readonly objections: (treatment: Treatment) => readonly Objection[];
}
