import { UNPLACED_TITLE } from '../../domain/meeting/meeting.ts';
import { inkOf } from '../fold.ts';
import type { SourceText } from '../source-text.ts';
import { sourceLine } from './keeper.ts';

/** Characters of the source that are not white space, and where in the draft they stand. */
export interface Coverage {
  /** Those that the draft holds anywhere: the three shares together. */
  readonly kept: number;
  readonly total: number;
  /** In the text and the fields of the record. */
  readonly record: number;
  /** In the section of what found no place. */
  readonly unplaced: number;
  /** In comments and nowhere else. */
  readonly comments: number;
}

/**
 * Counts every code point of the source against the draft: one that stands three times in the source must stand three
 * times in the draft. Looks at nothing but the two texts, so that it proves what the stages claim.
 */
export function measureCoverage(source: SourceText, draft: string): Coverage {
  const wanted = countSource(source);
  const total = sumOf(wanted);
  const { record, unplaced, comments } = partsOf(draft);
  const shares = [unplaced, record, comments].map((part) => {
    const before = sumOf(wanted);
    take(wanted, part);
    return before - sumOf(wanted);
  });
  const [inUnplaced = 0, inRecord = 0, inComments = 0] = shares;
  return {
    kept: inRecord + inUnplaced + inComments,
    total,
    record: inRecord,
    unplaced: inUnplaced,
    comments: inComments,
  };
}

const UNPLACED = `\n## ${UNPLACED_TITLE}\n`;

/** A draft's text and fields, its section of what found no place, and the comments of its header. */
function partsOf(draft: string): { readonly record: string; readonly unplaced: string; readonly comments: string } {
  const end = Math.max(0, draft.indexOf('\n---\n'));
  const header = draft.slice(0, end).split('\n');
  const body = draft.slice(end);
  const at = body.lastIndexOf(UNPLACED);
  const isComment = (line: string): boolean => line.trimStart().startsWith('#');
  return {
    record: `${header.filter((line) => !isComment(line)).join('\n')}${at < 0 ? body : body.slice(0, at)}`,
    unplaced: at < 0 ? '' : body.slice(at + UNPLACED.length),
    comments: header.filter(isComment).join('\n'),
  };
}

/** The code points of which the draft holds fewer than the source. */
export function countMissing(source: SourceText, draft: string): { missing: Map<string, number>; total: number } {
  const missing = countSource(source);
  const total = sumOf(missing);
  take(missing, draft);
  return { missing, total };
}

function countSource(source: SourceText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of source.blocks) {
    for (const char of sourceLine(block)) if (isInk(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return counts;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** A character that is not white space. */
const isInk = (char: string): boolean => char.trim() !== '';

/** Takes the characters of a text from those that are counted. */
function take(counts: Map<string, number>, text: string): void {
  for (const char of text) {
    const count = counts.get(char);
    if (count === 1) counts.delete(char);
    else if (count !== undefined) counts.set(char, count - 1);
  }
}

/** Lines, last first, whose repetition makes up for what is missing: the net below all stages. */
export function linesThatHold(source: SourceText, missing: ReadonlyMap<string, number>): number[] {
  const left = new Map(missing);
  const lines: number[] = [];
  for (let index = source.blocks.length - 1; index >= 0 && left.size > 0; index -= 1) {
    const block = source.blocks[index];
    const ink = block ? inkOf(sourceLine(block)) : [];
    if (!ink.some((char) => left.has(char))) continue;
    lines.push(index + 1);
    for (const char of ink) {
      const count = left.get(char);
      if (count === 1) left.delete(char);
      else if (count !== undefined) left.set(char, count - 1);
    }
  }
  return lines.reverse();
}
