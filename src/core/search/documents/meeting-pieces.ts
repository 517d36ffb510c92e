import {
  ATTACHMENTS_ANCHOR,
  documentPassageAnchor,
  HEADER_ANCHOR,
  itemAnchor,
  paragraphAnchor,
  stretchAnchors,
  summaryAnchor,
} from '../../domain/address/anchors.ts';
import { formatNamedItem, itemId, type NamedItem } from '../../domain/address/ids.ts';
import { agendaOf, type CouncilArchive } from '../../domain/archive.ts';
import { namedPapers } from '../../domain/attachment/named-papers.ts';
import { formatMeeting, type SpeakerRole } from '../../domain/council/council.ts';
import { findDepartment } from '../../domain/council/department.ts';
import { partiesOf } from '../../domain/item/parties.ts';
import { decidingVotes, toldOf } from '../../domain/item/told.ts';
import { meetingFacts } from '../../domain/meeting/facts.ts';
import type { HeaderItem, RecordNote } from '../../domain/meeting/header.ts';
import type { DocumentSection, Meeting, Passage, Stretch, Utterance } from '../../domain/meeting/meeting.ts';
import { noteAnchor, noteText, placesOfNote } from '../../domain/meeting/notes.ts';
import { shownSpeaker, speakerRoleOf } from '../../domain/meeting/speaker.ts';
import { splitNotes } from '../../markdown/body/note.ts';
import { readPoints } from '../../markdown/body/points.ts';
import { shownNote, shownText } from '../../markdown/html/shown-text.ts';
import { correctionPieces } from './correction-pieces.ts';
import { linkedPieces } from './linked-pieces.ts';
import type { Piece } from './piece.ts';
import { isProcedural } from './procedural.ts';
import { pageAnchor } from './segment.ts';

/**
 * Everything that the page of a meeting says, in the order discussion, summary, documents, attachments, agenda, header, corrections,
 * with what its attached PDFs say, and what the pages of its items say beside it.
 */
export function meetingPieces(council: CouncilArchive, meeting: Meeting): Piece[] {
  return [
    ...discussionPieces(council, meeting),
    ...meeting.summary.map((passage, index) => summaryPiece(passage, summaryAnchor(index))),
    ...(meeting.issued
      ? paragraphPieces(meeting)
      : meeting.documents.flatMap((section, index) => documentPieces(meeting, section, index))),
    ...attachmentPieces(council, meeting),
    ...agendaPieces(council, meeting),
    ...headerPieces(council, meeting),
    ...correctionPieces(council, meeting),
    ...linkedPieces(council, meeting),
  ].filter(({ segment }) => segment.label !== '' || segment.text !== '');
}

/** A line of each item with its title, and one with what the agenda says of it. */
function agendaPieces(council: CouncilArchive, meeting: Meeting): Piece[] {
  const given = new Set(stretchAnchors(meeting.discussion).flat());
  return agendaOrder(council, meeting).flatMap(({ named: item, entry }) => {
    const anchor = itemAnchor(item);
    const label = formatNamedItem(item);
    const facts = [
      entry.outcome.label,
      decidingVotes(entry),
      entry.type?.label ?? '',
      findDepartment(council.departments, entry.department, meeting.header.date)?.name ?? '',
    ];
    return [
      piece([item], given.has(anchor) ? anchor : HEADER_ANCHOR, label, entry.title),
      piece([item], HEADER_ANCHOR, label, facts.filter((fact) => fact !== '').join('\n')),
      ...papersNotThere(meeting, { named: item, entry }).map((title) =>
        piece([item], HEADER_ANCHOR, `${label}　資料`, title),
      ),
      ...[...toldOf(entry), ...partiesOf(council, entry, meeting.header.date)].map((one) =>
        piece([item], HEADER_ANCHOR, `${label}　${one.label}`, one.text),
      ),
    ];
  });
}

/** Papers that the agenda names and the record has neither as a part nor in its list. */
function papersNotThere(meeting: Meeting, item: Pick<HeaderItem, 'named' | 'entry'>): string[] {
  return namedPapers(meeting, item).flatMap((paper) => (paper.kind === 'name' ? [paper.title] : []));
}

function agendaOrder(council: CouncilArchive, meeting: Meeting): HeaderItem[] {
  const order = agendaOf(council, meeting).map((item) => item.id);
  const place = ({ named }: HeaderItem) => order.indexOf(itemId(named, meeting));
  return [...meeting.header.items].sort((a, b) => place(a) - place(b));
}

/** What was said, with the headings and notes between. */
function discussionPieces(council: CouncilArchive, meeting: Meeting): Piece[] {
  const departmentNames = new Set([...council.departments.values()].map(({ name }) => name));
  const anchors = stretchAnchors(meeting.discussion);
  return meeting.discussion.flatMap((stretch, index) => {
    const anchor = anchors[index]?.[0] ?? HEADER_ANCHOR;
    const heading = piece(stretch.items, anchor, '', isAgendaLabel(stretch) ? '' : stretch.heading);
    const turns = stretch.turns.map((turn) =>
      turn.type === 'note'
        ? piece(stretch.items, anchor, '', shownNote(turn))
        : utterancePiece(stretch.items, turn, shownSpeaker(meeting, turn.speaker), roleOf(turn.speaker)),
    );
    return [heading, ...turns];
  });

  function roleOf(speaker: string): SpeakerRole | undefined {
    return speakerRoleOf(council.council, departmentNames, meeting, speaker);
  }
}

function utterancePiece(
  items: readonly NamedItem[],
  utterance: Utterance,
  label: string,
  role: SpeakerRole | undefined,
): Piece {
  const text = shownText(utterance.parts);
  const presides = role === 'chair' || role === 'vice-chair';
  return { ...piece(items, utterance.id, label, text), voice: { role, isProcedural: isProcedural(text, presides) } };
}

/** A heading that says what the item's line of the agenda says already. */
function isAgendaLabel({ heading, items }: Stretch): boolean {
  const [first, ...others] = items;
  return first !== undefined && others.length === 0 && heading === formatNamedItem(first);
}

/** Of a document that was issued, each paragraph is found by itself. */
function paragraphPieces(record: Meeting): Piece[] {
  let count = 0;
  return record.documents.flatMap(({ title, passages }) =>
    passages.flatMap(({ heading, blocks }) => {
      const label = [title, heading].filter((part) => part !== '').join('　');
      return blocks.map((block) => {
        count += 1;
        return piece([], paragraphAnchor(record, count - 1), label, shownText(splitNotes([block])));
      });
    }),
  );
}

function documentPieces(meeting: Meeting, section: DocumentSection, index: number): Piece[] {
  const listed = itemsListing(meeting, section.title);
  return section.passages.map((passage, place) => {
    const items = passage.items.length > 0 ? passage.items : listed;
    return passagePiece(items, documentPassageAnchor(index, place), passage, section.title);
  });
}

/** A line of each paper of the list, and the text of each page of its file. A file that two papers share is read once. */
function attachmentPieces({ files }: CouncilArchive, meeting: Meeting): Piece[] {
  const read = new Set<string>();
  return meeting.header.attachments.flatMap(({ title, file, withheld, note }) => {
    const items = itemsListing(meeting, title);
    const told = [withheld === undefined ? '' : `非公開（${withheld}）`, note ?? ''].filter((part) => part !== '');
    const line = piece(items, ATTACHMENTS_ANCHOR, title, told.join('\n'));
    if (file === undefined || read.has(file)) return [line];
    read.add(file);
    const pages = files.get(file)?.facts?.text?.() ?? [];
    const found = pages.map((text, index) =>
      piece(items, pageAnchor(file, index + 1), `${title}　${index + 1}ページ`, text),
    );
    return [line, ...found.filter(({ segment }) => segment.text !== '')];
  });
}

/** The items whose header names the document. */
function itemsListing({ header }: Meeting, title: string): NamedItem[] {
  return header.items.filter(({ entry }) => entry.documents.includes(title)).map(({ named }) => named);
}

/** A passage of the summary, who said what as its page shows it. */
function summaryPiece(passage: Passage, anchor: string): Piece {
  const points = readPoints(passage.blocks);
  if (!points) return passagePiece(passage.items, anchor, passage);
  const lines = points.flatMap(({ speaker, blocks }) => [speaker ?? '', shownText(splitNotes(blocks))]);
  return piece(passage.items, anchor, passage.heading, lines.filter((line) => line !== '').join('\n'));
}

function passagePiece(items: readonly NamedItem[], anchor: string, passage: Passage, title = ''): Piece {
  const label = [title, passage.heading].filter((part) => part !== '').join('　');
  return piece(items, anchor, label, shownText(splitNotes(passage.blocks)));
}

function headerPieces(council: CouncilArchive, meeting: Meeting): Piece[] {
  const { header, issued } = meeting;
  const name = council.council.name;
  const own = issued
    ? [piece([], HEADER_ANCHOR, name, issued.label), piece([], HEADER_ANCHOR, issued.label, issued.title)]
    : [piece([], HEADER_ANCHOR, name, `${formatMeeting(council.council, header)} 会議録`)];
  const facts = issued?.facts ?? meetingFacts(meeting, council.source.allGrounds);
  return [
    ...own,
    ...facts.map(({ label, lines }) => piece([], HEADER_ANCHOR, label, lines.join('\n'))),
    piece([], HEADER_ANCHOR, '原本', header.record.source.title),
    ...header.notes.map((note) => notePiece(meeting, note)),
  ];
}

/** A note on items belongs to them; one on the record as a whole stands below a heading that says what it is. */
function notePiece(meeting: Meeting, note: RecordNote): Piece {
  const places = placesOfNote(meeting, note);
  const items = places.flatMap((place) => (place.kind === 'item' ? [place.named] : []));
  const label = places.some(({ kind }) => kind === 'record') ? '' : '注記';
  return piece(items, noteAnchor(meeting, note), label, noteText(note));
}

function piece(items: readonly NamedItem[], anchor: string, label: string, text: string): Piece {
  return { items, segment: { anchor, label, text } };
}
