import { isSameItem, type NamedItem } from '../../core/domain/address/ids.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { notesOn, noteText } from '../../core/domain/meeting/notes.ts';

/** What a record notes on one of its items, as facts of the item. */
export function notesOnItem(meeting: Meeting, item: NamedItem): { label: string; text: string }[] {
  const notes = notesOn(meeting, (place) => place.kind === 'item' && isSameItem(place.named, item));
  return notes.map((note) => ({ label: '注記', text: noteText(note) }));
}
