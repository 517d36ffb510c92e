import type { MeetingBody, Note, Passage, Stretch, Utterance } from '../../domain/meeting/meeting.ts';
import { noteLabel } from '../body/note.ts';
import { serializeBlocks } from './blocks.ts';
import { escapeHeading, escapeText } from './text.ts';

/**
 * Writes the body of a record as {@link parseBody} reads it back: what is read is what was written, but for where things
 * stand. Sections come as 要旨, 発言, documents.
 */
export function serializeBody({ summary, discussion, documents }: MeetingBody): string {
  const parts = [
    ...(summary.length > 0 ? ['## 要旨', ...summary.flatMap(serializePassage)] : []),
    ...(discussion.length > 0 ? ['## 発言', ...discussion.flatMap(serializeStretch)] : []),
    ...documents.flatMap(({ title, passages }) => [
      `## ${escapeHeading(title)}`,
      ...passages.flatMap(serializePassage),
    ]),
  ];
  return parts.map((part) => `${part}\n`).join('\n');
}

function serializePassage({ heading, blocks }: Passage): string[] {
  return [
    ...(heading === '' ? [] : [`### ${escapeHeading(heading)}`]),
    ...(blocks.length > 0 ? [serializeBlocks(blocks)] : []),
  ];
}

function serializeStretch({ heading, turns }: Stretch): string[] {
  return [
    ...(heading === '' ? [] : [`### ${escapeHeading(heading)}`]),
    ...turns.flatMap((turn) => (turn.type === 'note' ? [serializeNote(turn)] : serializeUtterance(turn))),
  ];
}

function serializeUtterance({ speaker, parts }: Utterance): string[] {
  const written = parts.map((part) => (part.type === 'note' ? serializeNote(part) : serializeBlocks(part.blocks)));
  const [first, ...others] = written;
  const opening = `（${escapeText(speaker)}）`;
  const [head] = parts;
  const isInline = head?.type === 'note' || head?.blocks[0]?.type === 'paragraph';
  // The parser drops white space behind the label.
  if (first === undefined || !isInline || /^(?:[\s　]|&#)/.test(first)) return [opening, ...written];
  return [`${opening}${first}`, ...others];
}

function serializeNote({ kind, text }: Note): string {
  const label = noteLabel(kind);
  const written = escapeText(text);
  return label === '' ? `〔${written}〕` : text === '' ? `〔${label}〕` : `〔${label}：${written}〕`;
}
