import {
  ATTACHMENTS_ANCHOR,
  documentPassageAnchor,
  HEADER_ANCHOR,
  itemAnchor,
  NOTES_ANCHOR,
  paragraphAnchor,
  stretchAnchors,
  summaryAnchor,
} from '../../domain/address/anchors.ts';
import type { NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { formatNamedInFull } from '../../domain/item/label.ts';
import type { HeaderItem } from '../../domain/meeting/header.ts';
import {
  type Blocks,
  type Meeting,
  type Passage,
  utteranceNumber,
  utterancesOf,
} from '../../domain/meeting/meeting.ts';
import { placeNamed } from '../../domain/meeting/notes.ts';
import { splitNotes } from '../../markdown/body/note.ts';
import { shownNote, shownText } from '../../markdown/html/shown-text.ts';
import { headerField, headerFieldNames, itemField } from './header-field.ts';

/** Where in a record a correction was made. */
export interface CorrectedPlace {
  /** The fragment of the record's page at which the place stands. */
  readonly anchor: string;
  /** As readers call it: 発言12, 資料1, 諮問第42号の結論. */
  readonly label: string;
  /** The item that it is about, where it is one's. */
  readonly item?: NamedItem;
  /** Of a field of the header, its path there; `items.` stands for the list of any kind. */
  readonly field?: string;
  /** What stands there as the page shows it. Asks for the text of the record: a caller who only lists places does not. */
  readonly text: () => string;
}

/**
 * The place that a correction names: what is said (`u12`), a paragraph of a document (`p3`), a passage (`summary-1`,
 * `document-1-2`), a part (`part-3`), an item as headings call it or by its fragment, one of its fields
 * (`inquiry-42/outcome`), a document by its title, or a field of the header by its key or its words. A `#` before a
 * fragment is none of it. Undefined for a name that the record does not have.
 */
export function correctedPlace(archive: CouncilArchive, record: Meeting, written: string): CorrectedPlace | undefined {
  const name = written.replace(/^#/, '');
  return (
    (record.issued ? paragraphAt(record, name) : bodyAt(record, name)) ??
    itemAt(archive, record, name) ??
    fieldAt(archive, record, name)
  );
}

/** Names of places, for offering the nearest. */
export function placeNames(archive: CouncilArchive, record: Meeting): string[] {
  return [
    ...utterancesOf(record).map(({ id }) => id),
    ...record.header.items.map(({ named }) => formatNamedInFull(named)),
    ...record.documents.map(({ title }) => title),
    ...headerFieldNames(archive, record),
  ];
}

const blocksText = (blocks: Blocks): string => shownText(splitNotes(blocks));
const passageText = ({ heading, blocks }: Passage): string => `${heading}\n${blocksText(blocks)}`;

function bodyAt(meeting: Meeting, name: string): CorrectedPlace | undefined {
  const utterance = utterancesOf(meeting).find(({ id }) => id === name);
  if (utterance) {
    const { id, speaker } = utterance;
    const text = () => `${speaker}\n${shownText(utterance.parts)}`;
    return { anchor: id, label: `発言${utteranceNumber(meeting, id)}（${speaker}）`, text };
  }
  for (const [index, passage] of meeting.summary.entries()) {
    if (summaryAnchor(index) !== name) continue;
    return { anchor: name, label: joined('要旨', passage.heading), text: () => passageText(passage) };
  }
  for (const [s, { title, passages }] of meeting.documents.entries()) {
    const anchors = passages.map((_, p) => documentPassageAnchor(s, p));
    const place = anchors.indexOf(name);
    const passage = passages[place];
    if (passage) return { anchor: name, label: joined(title, passage.heading), text: () => passageText(passage) };
    if (title !== name) continue;
    const text = () => [title, ...passages.map(passageText)].join('\n');
    return { anchor: anchors[0] ?? name, label: title, text };
  }
  return partAt(meeting, name);
}

/** What stands between the utterances of a stretch that is no item's first: its heading and its notes. */
function partAt({ discussion }: Meeting, name: string): CorrectedPlace | undefined {
  const index = /^part-\d+$/.test(name) ? stretchAnchors(discussion).findIndex(([first]) => first === name) : -1;
  const stretch = discussion[index];
  if (!stretch) return undefined;
  return { anchor: name, label: joined('発言', stretch.heading), text: () => stretchText(stretch) };
}

const stretchText = ({ heading, turns }: Meeting['discussion'][number]): string =>
  [heading, ...turns.flatMap((turn) => (turn.type === 'note' ? shownNote(turn) : []))].join('\n');

const joined = (title: string, heading: string): string => (heading === '' ? title : `${title}「${heading}」`);

/** A document's paragraphs are counted through all of its sections, as its page does. */
function paragraphAt(record: Meeting, name: string): CorrectedPlace | undefined {
  const blocks = record.documents.flatMap(({ passages }) => passages.flatMap((passage) => passage.blocks));
  const index = blocks.findIndex((_, place) => paragraphAnchor(record, place) === name);
  const block = blocks[index];
  return block && { anchor: name, label: `段落${index + 1}`, text: () => blocksText([block]) };
}

function itemAt(archive: CouncilArchive, record: Meeting, name: string): CorrectedPlace | undefined {
  const slash = name.indexOf('/');
  const item = itemCalled(record, slash < 0 ? name : name.slice(0, slash));
  if (!item) return undefined;
  const own = itemAnchor(item.named);
  const anchor = stretchAnchors(record.discussion).flat().includes(own) ? own : HEADER_ANCHOR;
  const label = formatNamedInFull(item.named);
  if (slash < 0) {
    const stretches = record.discussion.filter((_, place) => stretchAnchors(record.discussion)[place]?.includes(own));
    const fields = () => itemField(archive, item, 'title')?.text() ?? '';
    return { anchor, label, item: item.named, text: () => [fields(), ...stretches.map(stretchText)].join('\n') };
  }
  const field = itemField(archive, item, name.slice(slash + 1));
  return (
    field && {
      anchor,
      label: `${label}の${field.title}`,
      item: item.named,
      field: `items.${field.key}`,
      text: field.text,
    }
  );
}

function itemCalled(record: Meeting, name: string): HeaderItem | undefined {
  const { items } = record.header;
  const anchored = items.find(({ named }) => itemAnchor(named) === name);
  if (anchored) return anchored;
  const place = placeNamed(record, name);
  return place?.kind === 'item' ? items.find(({ named }) => named === place.named) : undefined;
}

const ANCHORS: Readonly<Record<string, string>> = { notes: NOTES_ANCHOR, attachments: ATTACHMENTS_ANCHOR };

function fieldAt(archive: CouncilArchive, record: Meeting, name: string): CorrectedPlace | undefined {
  const field = headerField(archive, record, name);
  return (
    field && { anchor: ANCHORS[field.key] ?? HEADER_ANCHOR, label: field.title, field: field.key, text: field.text }
  );
}
