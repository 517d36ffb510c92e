import { FILES_FOLDER } from '../../domain/attachment/files-folder.ts';

/** The smallest thing that a search finds and links to: an utterance, a passage, a line of the agenda, a fact. */
export interface Segment {
  /** Its fragment in the meeting's page; of a page of an attached file, the file's address below that of the council. */
  readonly anchor: string;
  /** Who speaks, or what it is: 会長, 資料1, 諮問第42号, 場所. It can be searched like the text. */
  readonly label: string;
  /** As stored, its notes included. */
  readonly text: string;
}

export type SegmentKind = 'utterance' | 'summary' | 'document' | 'item' | 'part' | 'header' | 'notes';

/** No fragment has a slash. */
const IN_FILE = new RegExp(`^${FILES_FOLDER}/`);

const KINDS: readonly (readonly [pattern: RegExp, kind: SegmentKind])[] = [
  [/^u\d+$/, 'utterance'],
  [/^summary-/, 'summary'],
  [/^(?:document-|attachments$|p\d+$)/, 'document'],
  [IN_FILE, 'document'],
  [/^part-/, 'part'],
  [/^notes$/, 'notes'],
  // What remains with a number is an item of some kind.
  [/-\d+$/, 'item'],
];

/** What a segment is, told by its fragment (see domain/address/anchors.ts). */
export function segmentKind(anchor: string): SegmentKind {
  return KINDS.find(([pattern]) => pattern.test(anchor))?.[1] ?? 'header';
}

/** The anchor of a page of an attached PDF: browsers open it there. */
export const pageAnchor = (path: string, page: number): string => `${FILES_FOLDER}/${path}#page=${page}`;

/** Where a segment is read. @param page site-absolute address of its record's page */
export function segmentAddress(page: string, anchor: string): string {
  const [, council = ''] = page.split('/');
  return IN_FILE.test(anchor) ? `/${council}/${anchor}` : `${page}#${anchor}`;
}

export function isUtterance(segment: Segment): boolean {
  return segmentKind(segment.anchor) === 'utterance';
}
