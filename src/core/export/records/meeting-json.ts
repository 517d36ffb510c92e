import { councilAddress, departmentAddress, fileAddress, meetingAddress } from '../../domain/address/addresses.ts';
import {
  documentPassageAnchor,
  HEADER_ANCHOR,
  itemAnchor,
  stretchAnchors,
  summaryAnchor,
} from '../../domain/address/anchors.ts';
import { formatNamedItem, itemId, type NamedItem } from '../../domain/address/ids.ts';
import { type CouncilArchive, namedItemId } from '../../domain/archive.ts';
import { originalTitle } from '../../domain/attachment/original.ts';
import { formatMeeting } from '../../domain/council/council.ts';
import { findDepartment } from '../../domain/council/department.ts';
import { itemAddress } from '../../domain/item/label.ts';
import { partiesOf } from '../../domain/item/parties.ts';
import { dissentOf, toldOf } from '../../domain/item/told.ts';
import { describeVote } from '../../domain/item/votes.ts';
import { meetingFacts } from '../../domain/meeting/facts.ts';
import { attendeeName, type HeaderItem, officialTitle } from '../../domain/meeting/header.ts';
import type { Meeting, Passage } from '../../domain/meeting/meeting.ts';
import { noteAnchor, noteText } from '../../domain/meeting/notes.ts';
import { canonicalSpeaker, speakerRoleOf } from '../../domain/meeting/speaker.ts';
import { correctionsOf } from '../../permanence/corrections/list.ts';
import type { CouncilData } from '../council-data.ts';
import { told } from '../told.ts';
import type { MeetingRecord, RecordTextFields } from './meeting-schema.ts';
import { plainRecordText, type RecordText, type RecordTexts, recordTexts } from './record-text.ts';

/** A meeting as data without what was said and written. */
export type MeetingHead = Omit<MeetingRecord, 'summary' | 'discussion' | 'documents'>;

export function meetingHead(archive: CouncilArchive, meeting: Meeting): MeetingHead {
  const { council } = archive;
  const { header } = meeting;
  const page = meetingAddress(meeting.council, meeting.id);
  const { attendees, record } = header;
  return {
    id: page,
    council: {
      id: council.id,
      name: council.name,
      municipality: council.municipality,
      address: councilAddress(council.id),
    },
    label: formatMeeting(council, header),
    date: header.date,
    ...told({ time: header.time && told(header.time), place: header.place }),
    fidelity: record.fidelity,
    source: told({ title: record.source.title, address: record.source.url }),
    facts: meetingFacts(meeting, archive.source.allGrounds).map(({ label, lines }) => ({ label, lines: [...lines] })),
    attendees: {
      members: attendees.members.map((one) => told(attendeeName(one))),
      absent: attendees.absent.map((one) => told(attendeeName(one))),
      temporary: attendees.temporary.map((one) => told(attendeeName(one))),
      officials: attendees.officials.map((one) => told(officialTitle(one))),
      and_others: attendees.andOthers,
    },
    items: header.items.map((item) => itemRecord(archive, meeting, item)),
    attachments: header.attachments.map(({ title, file, url, withheld, note }) =>
      told({
        title,
        address: file === undefined ? url : fileAddress(council.id, file),
        withheld,
        note,
      }),
    ),
    notes: header.notes.map((note) => ({ text: noteText(note), address: `${page}#${noteAnchor(meeting, note)}` })),
    corrections: correctionsOf(archive, meeting).map(({ correction, anchor, place }) =>
      told({
        id: `${page}#${anchor}`,
        date: correction.date,
        place: `${page}#${place.anchor}`,
        place_label: place.label,
        kind: correction.kind,
        was: correction.was,
        was_withheld: correction.wasWithheld,
        now: correction.now,
        reason: correction.reason,
        by_office: correction.by,
        note: correction.note,
      }),
    ),
    originals: record.originals.map((original) =>
      told({
        title: originalTitle(original),
        address: fileAddress(council.id, original.file),
        sha256: (archive.files.get(original.file)?.facts?.digest ?? original.digest)?.replace('sha256:', ''),
      }),
    ),
  };
}

/** A meeting as data. The texts' code points are those of the record. */
export function meetingRecord(
  { archive, citedTexts }: CouncilData,
  meeting: Meeting,
  texts: RecordTexts = recordTexts(archive, meeting, citedTexts),
): MeetingRecord {
  const { council } = archive;
  const page = meetingAddress(meeting.council, meeting.id);
  const at = (anchor: string) => `${page}#${anchor}`;
  const itemsOf = (items: readonly NamedItem[]) => itemAddresses(archive, meeting, items);
  const anchors = stretchAnchors(meeting.discussion);
  const departments = new Set([...archive.departments.values()].map(({ name }) => name));
  const passageOf = ({ heading, items }: Passage, anchor: string, text: RecordText) => ({
    address: at(anchor),
    heading,
    items: itemsOf(items),
    ...textFields(text),
  });
  return {
    ...meetingHead(archive, meeting),
    summary: meeting.summary.map((passage, place) =>
      passageOf(passage, summaryAnchor(place), texts.summary(place, passage.blocks)),
    ),
    discussion: meeting.discussion.map(({ heading, items, turns }, place) => ({
      address: at(anchors[place]?.[0] ?? HEADER_ANCHOR),
      heading,
      items: itemsOf(items),
      turns: turns.map((turn) => {
        if (turn.type === 'note') return { type: 'note', kind: turn.kind, text: turn.text };
        const canonical = canonicalSpeaker(meeting, turn.speaker);
        return {
          type: 'utterance',
          id: at(turn.id),
          speaker: turn.speaker,
          ...told({
            speaker_is: canonical === turn.speaker ? undefined : canonical,
            role: speakerRoleOf(council, departments, meeting, turn.speaker),
          }),
          ...textFields(texts.utterance(turn.id, turn.parts)),
        };
      }),
    })),
    documents: meeting.documents.map(({ title, passages }, section) => ({
      title,
      passages: passages.map((passage, place) =>
        passageOf(passage, documentPassageAnchor(section, place), texts.document(section, place, passage.blocks)),
      ),
    })),
  };
}

function itemRecord(
  archive: CouncilArchive,
  meeting: Meeting,
  { named, entry }: HeaderItem,
): MeetingRecord['items'][number] {
  const page = meetingAddress(meeting.council, meeting.id);
  const anchor = itemAnchor(named);
  const department = findDepartment(archive.departments, entry.department, meeting.header.date);
  const name = department?.name ?? entry.department;
  const dissent = dissentOf(entry);
  return {
    id: itemAddresses(archive, meeting, [named])[0] ?? `${page}#${anchor}`,
    address: `${page}#${anchor}`,
    kind: named.kind.key,
    label: formatNamedItem(named),
    title: entry.title,
    ...told({
      type: entry.type?.label,
      department:
        name === undefined
          ? undefined
          : told({ name, address: department && departmentAddress(archive.council.id, department.id) }),
    }),
    outcome: entry.outcome.label,
    effect: entry.outcome.effect,
    votes: entry.votes.map((vote) => ({
      ...told({ for: vote.for, against: vote.against, abstained: vote.abstained, reserved: vote.reserved }),
      text: describeVote(vote),
    })),
    ...told({ dissent: dissent === '' ? undefined : dissent }),
    told: [...toldOf(entry), ...partiesOf(archive, entry, meeting.header.date)].map(({ label, text }) => ({
      label,
      text,
    })),
    documents: [...entry.documents],
  };
}

/** The pages of items that a heading names; those that the header does not have are left out. */
export function itemAddresses(archive: CouncilArchive, meeting: Meeting, items: readonly NamedItem[]): string[] {
  return items.flatMap((named) => {
    const item = namedItemId(meeting, named) === undefined ? undefined : archive.items.get(itemId(named, meeting));
    return item ? [itemAddress(item)] : [];
  });
}

function textFields(parts: RecordText): RecordTextFields {
  const { text, links, notes } = plainRecordText(parts);
  return {
    text,
    citations: links.map(({ start, end, address, label }) => ({
      start,
      end,
      text: text.slice(start, end),
      ...told({ label }),
      address,
    })),
    notes: notes.map((note) => ({ ...note })),
  };
}
