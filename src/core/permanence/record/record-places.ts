import { paragraphAnchor } from '../../domain/address/anchors.ts';
import type { Meeting, Utterance } from '../../domain/meeting/meeting.ts';
import { utterancesOf } from '../../domain/meeting/meeting.ts';
import { plainText } from '../../markdown/body/plain-text.ts';
import type { Position } from '../../text/span.ts';
import { markWords, type WordsMark } from '../ledger/words.ts';

/** A place of a record that has a permanent id. */
export interface RecordPlace {
  readonly kind: 'utterance' | 'paragraph';
  readonly id: string;
  /** As stored; of notes with what kind they are. */
  readonly text: string;
  /** Empty of a paragraph. */
  readonly speaker: string;
  readonly mark: WordsMark;
  /** Of a paragraph, where its section begins. */
  readonly at: Position;
}

/** The places of a record that have permanent ids, in reading order: what is said, and the paragraphs of a document. */
export function recordPlaces(record: Meeting): RecordPlace[] {
  const spoken = utterancesOf(record).map((utterance): RecordPlace => {
    const { id, speaker, at } = utterance;
    const text = spokenText(utterance);
    return { kind: 'utterance', id, text, speaker, mark: markWords(text, speaker), at };
  });
  return record.issued ? [...spoken, ...paragraphsOf(record)] : spoken;
}

function paragraphsOf(record: Meeting): RecordPlace[] {
  const blocks = record.documents.flatMap(({ passages }) =>
    passages.flatMap((passage) => passage.blocks.map((block) => ({ block, at: passage.at }))),
  );
  return blocks.map(({ block, at }, index) => {
    const text = plainText([block]);
    return { kind: 'paragraph', id: paragraphAnchor(record, index), text, speaker: '', mark: markWords(text), at };
  });
}

const spokenText = ({ parts }: Utterance): string =>
  parts.map((part) => (part.type === 'note' ? `〔${part.kind}：${part.text}〕` : plainText(part.blocks))).join('\n');
