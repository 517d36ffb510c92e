import { itemId, type MeetingId } from '../../domain/address/ids.ts';
import type { Archive, CouncilArchive } from '../../domain/archive.ts';
import { findDepartment } from '../../domain/council/department.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { meetingDocuments, type SearchDocument } from '../documents/document.ts';
import { hasOverdue } from '../documents/item-traits.ts';
import { linkedPieces } from '../documents/linked-pieces.ts';

/**
 * One meeting as the index sees it, or the pages of a council, or those of the archive, that are no records: documents
 * are made only when they are not known from an earlier build.
 */
export interface SearchUnit {
  /** Empty for the pages of the archive. */
  readonly council: string;
  /** Empty for pages that are no records. */
  readonly meeting: MeetingId | '';
  /** ISO date; empty for pages that are no records. */
  readonly date: string;
  /** Digest of everything its documents are made from. */
  readonly digest: string;
  readonly documents: () => SearchDocument[];
}

/**
 * Every meeting of an archive. To the digest of a meeting's file is added what its documents take from the registries
 * of its council: a department that is renamed changes the meetings that had business with it, and no other. The same
 * goes for what other meetings say of its items, for the files that it attaches, and for what later meetings settle or
 * leave overdue.
 * @param digestOf digest of the file of a meeting
 */
export function searchUnits(archive: Archive, digestOf: (meeting: Meeting) => string): SearchUnit[] {
  return [...archive.councils.values()].flatMap((council) => {
    const told = JSON.stringify(council.council);
    return council.records.map((meeting) => ({
      council: council.council.id,
      meeting: meeting.id,
      date: meeting.header.date,
      digest: JSON.stringify([
        digestOf(meeting),
        told,
        departmentNames(council, meeting),
        linkedPieces(council, meeting).map(({ segment }) => segment),
        ...attachedTexts(council, meeting),
        ...overdueItems(council, meeting),
      ]),
      documents: () => meetingDocuments(council, meeting),
    }));
  });
}

/** The files whose text is searched with a meeting; none for a meeting without any. */
function attachedTexts({ files }: CouncilArchive, { header }: Meeting): string[] {
  return header.attachments.flatMap(({ file }) => {
    const facts = file === undefined ? undefined : files.get(file)?.facts;
    return facts?.text ? [facts.digest] : [];
  });
}

/** The items of a meeting that owe something whose time is over: later records tell. */
function overdueItems(council: CouncilArchive, meeting: Meeting): string[] {
  return meeting.header.items.flatMap(({ named, entry }) => {
    const id = itemId(named, meeting);
    const item = council.items.get(id);
    return item && hasOverdue(council, meeting, item, entry) ? [id] : [];
  });
}

function departmentNames({ departments }: CouncilArchive, { header }: Meeting): string[] {
  return header.items.map(({ entry }) => {
    const { id = '', name = '' } = findDepartment(departments, entry.department, header.date) ?? {};
    return `${id} ${name}`;
  });
}
