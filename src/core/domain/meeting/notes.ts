import { documentPassageAnchor, itemAnchor, NOTES_ANCHOR, stretchAnchors } from '../address/anchors.ts';
import { formatNamedItem, type NamedItem } from '../address/ids.ts';
import { formatNamedInFull } from '../item/label.ts';
import type { HeaderItem, RecordNote } from './header.ts';
import { type Meeting, utterancesOf } from './meeting.ts';

/** What a note of a record is about. */
type NotePlace =
  | { readonly kind: 'record' }
  | { readonly kind: 'utterance'; readonly id: string }
  | { readonly kind: 'item'; readonly named: NamedItem }
  /** `section` is the 0-based place in the meeting's documents. */
  | { readonly kind: 'document'; readonly section: number };

/**
 * The place that a note names: an utterance by its anchor (`u12`), an item as headings call it (諮問第42号), a document by
 * its title (資料1). Undefined for a name that the record does not have.
 */
export function placeNamed(meeting: Meeting, name: string): NotePlace | undefined {
  if (utterancesOf(meeting).some(({ id }) => id === name)) return { kind: 'utterance', id: name };
  const item = itemCalled(meeting, name);
  if (item) return { kind: 'item', named: item.named };
  const section = meeting.documents.findIndex(({ title }) => title === name);
  return section < 0 ? undefined : { kind: 'document', section };
}

/** Of two with one number, that of the meeting's own period is the one that is called without it. */
function itemCalled({ header }: Meeting, name: string): HeaderItem | undefined {
  const calls = [formatNamedInFull, formatNamedItem];
  const [item, ...others] =
    calls.map((call) => header.items.filter(({ named }) => call(named) === name)).find(({ length }) => length > 0) ??
    [];
  return others.length === 0 ? item : undefined;
}

/** Where a note is shown: the record as a whole where it names nothing that the record has. */
export function placesOfNote(meeting: Meeting, { on }: RecordNote): NotePlace[] {
  const places = on.flatMap((name) => placeNamed(meeting, name) ?? []);
  return places.length > 0 ? places : [{ kind: 'record' }];
}

/** As it is read where it is shown: with the row of the sheet that it is about. */
export const noteText = ({ text, row }: RecordNote): string => (row === undefined ? text : `「${row}」の欄：${text}`);

/** The notes of a record on some of its places. */
export function notesOn(meeting: Meeting, isMeant: (place: NotePlace) => boolean): RecordNote[] {
  return meeting.header.notes.filter((note) => placesOfNote(meeting, note).some(isMeant));
}

/** The notes on one utterance, by its anchor. */
export const notesOnUtterance = (meeting: Meeting, id: string): RecordNote[] =>
  meeting.header.notes.filter(({ on }) => on.includes(id));

/** The fragment of the meeting's page at which a note is shown. */
export function noteAnchor(meeting: Meeting, note: RecordNote): string {
  const [place] = placesOfNote(meeting, note);
  switch (place?.kind) {
    case 'utterance':
      return place.id;
    case 'item': {
      const anchor = itemAnchor(place.named);
      const stretch = stretchAnchors(meeting.discussion).find((anchors) => anchors.includes(anchor));
      return stretch?.[0] ?? anchor;
    }
    case 'document':
      return documentPassageAnchor(place.section, 0);
    default:
      return NOTES_ANCHOR;
  }
}
