import { FILES_FOLDER } from '../../domain/attachment/files-folder.ts';

/** The smallest thing that a search finds and links to: an utterance, a passage, a line of the agenda, a fact. */
export interface Segment {
  /**
   * Its fragment in the page, empty for the page itself; of what stands on another page of the council (an attached file,
   * the page of an item) the address below that of the council, which has a slash.
   */
  readonly anchor: string;
  /** Who speaks, or what it is: 会長, 資料1, 諮問第42号, 場所. It can be searched like the text. */
  readonly label: string;
  /** As stored, its notes included. */
  readonly text: string;
}

/** `item-page`: of the page of an item, and not of that of its meeting; `page`: of a page that is no record. */
export type SegmentKind =
  | 'page'
  | 'item-page'
  | 'utterance'
  | 'summary'
  | 'document'
  | 'item'
  | 'part'
  | 'header'
  | 'notes';

const IN_FILE = new RegExp(`^${FILES_FOLDER}/`);

const KINDS: readonly (readonly [pattern: RegExp, kind: SegmentKind])[] = [
  [/^u\d+$/, 'utterance'],
  [/^summary-/, 'summary'],
  [/^(?:document-|attachments$|p\d+$)/, 'document'],
  [IN_FILE, 'document'],
  [/\//, 'item-page'],
  [/^part-/, 'part'],
  [/^(?:notes$|correction-|originals$)/, 'notes'],
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
  if (anchor.includes('/')) return `/${council}/${anchor}`;
  return anchor === '' ? page : `${page}#${anchor}`;
}

export function isUtterance(segment: Segment): boolean {
  return segmentKind(segment.anchor) === 'utterance';
}
