import type { Paragraph, RootContent } from 'mdast';
import type { Blocks } from '../../domain/meeting/meeting.ts';
import { readSpeaker } from './speaker.ts';

/** A point of a summary: what somebody said, in short. */
interface Point {
  /** The label as the record writes it: 委員, 所管課. Missing for what stands before the first that has one. */
  readonly speaker: string | undefined;
  /** It answers the point before it, as minutes mark with ⇒. */
  readonly isAnswer: boolean;
  readonly blocks: Blocks;
}

const ANSWER = /^⇒\s*/u;

/**
 * The points of a passage of a summary, where its paragraphs begin with who speaks: `（委員）…`, and `⇒（所管課）…` for what
 * answers the point before. Undefined for a passage that tells nobody apart.
 */
export function readPoints(blocks: Blocks): Point[] | undefined {
  const points: { speaker: string | undefined; isAnswer: boolean; blocks: RootContent[] }[] = [];
  for (const block of blocks) {
    const opening = block.type === 'paragraph' ? readOpening(block) : undefined;
    const last = points.at(-1);
    if (opening) points.push({ ...opening, blocks: opening.rest ? [opening.rest] : [] });
    else if (last) last.blocks.push(block);
    else points.push({ speaker: undefined, isAnswer: false, blocks: [block] });
  }
  if (!points.some(({ speaker }) => speaker !== undefined)) return undefined;
  return points.map(({ speaker, isAnswer, blocks: own }) => ({ speaker, isAnswer, blocks: own }));
}

function readOpening(
  paragraph: Paragraph,
): { speaker: string; isAnswer: boolean; rest: Paragraph | undefined } | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const isAnswer = ANSWER.test(first.value);
  const opening = readSpeaker({
    ...paragraph,
    children: [{ ...first, value: first.value.replace(ANSWER, '') }, ...others],
  });
  if (!opening || opening === 'unclosed' || opening.brackets !== 'full-width') return undefined;
  return { speaker: opening.speaker, isAnswer, rest: opening.rest };
}
