/** The smallest thing that a search finds and links to: an utterance, a passage, a line of the agenda, a fact. */
export interface Segment {
  /** Its fragment in the meeting's page. */
  readonly anchor: string;
  /** Who speaks, or what it is: 会長, 資料1, 諮問第42号, 場所. It can be searched like the text. */
  readonly label: string;
  /** As stored, its notes included. */
  readonly text: string;
}

export type SegmentKind = 'utterance' | 'summary' | 'document' | 'item' | 'part' | 'header' | 'notes';

const KINDS: readonly (readonly [pattern: RegExp, kind: SegmentKind])[] = [
  [/^u\d+$/, 'utterance'],
  [/^summary-/, 'summary'],
  [/^(?:document-|p\d+$)/, 'document'],
  [/^part-/, 'part'],
  [/^notes$/, 'notes'],
  // What remains with a number is an item of some kind.
  [/-\d+$/, 'item'],
];

/** What a segment is, told by its fragment (see domain/address/anchors.ts). */
export function segmentKind(anchor: string): SegmentKind {
  return KINDS.find(([pattern]) => pattern.test(anchor))?.[1] ?? 'header';
}

export function isUtterance(segment: Segment): boolean {
  return segmentKind(segment.anchor) === 'utterance';
}
