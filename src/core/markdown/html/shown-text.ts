import type { Note, UtterancePart } from '../../domain/meeting/meeting.ts';
import { noteLabel } from '../body/note.ts';
import { plainText } from '../body/plain-text.ts';
import { joinJapaneseLines, joinJapaneseText } from './line-breaks.ts';

/** The plain text of what a page shows: line ends that only wrap the record are taken out, notes stand in their brackets. */
export function shownText(parts: readonly UtterancePart[]): string {
  return parts
    .map((part) => (part.type === 'note' ? shownNote(part) : plainText(joinJapaneseLines(part.blocks))))
    .join('\n');
}

/** As the page shows it: the label, then the text in its brackets. */
export function shownNote(note: Note): string {
  return `${noteLabel(note.kind)}〔${joinJapaneseText(note.text)}〕`;
}
