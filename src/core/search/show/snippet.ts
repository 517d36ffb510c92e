import { mergeSpans, type Span } from '../../text/span.ts';
import type { Occurrence } from './occurrences.ts';

/** A stretch of stored text as it is shown; runs of white space are shown as one space. */
export interface SnippetPart {
  readonly text: string;
  readonly isMarked: boolean;
}

interface Snippet {
  readonly parts: readonly SnippetPart[];
  /** Text stands before, after what is shown. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** UTF-16 units shown around the words. */
const LENGTH = 160;
/** How far before the first word a sentence may begin to be shown from its beginning. */
const LEAD = 60;
/** Where a sentence begins and there is no such place in reach. */
const SHORT_LEAD = 24;

/**
 * The part of a text with the most different words, from the beginning of a sentence where one is near.
 * @param whole length up to which a text is shown whole
 */
export function makeSnippet(text: string, occurrences: readonly Occurrence[], whole = LENGTH): Snippet {
  if (text.length <= whole) return cut(text, { start: 0, end: text.length }, occurrences);
  const first = bestStart(occurrences);
  const start = sentenceStart(text, first);
  return cut(text, { start, end: wholeCharacterEnd(text, start + LENGTH) }, occurrences);
}

/** The occurrence from which the most words are in reach; the earliest of equals. */
function bestStart(occurrences: readonly Occurrence[]): number {
  let best = { start: occurrences[0]?.start ?? 0, words: 0 };
  for (const { start } of occurrences) {
    const inReach = occurrences.filter((one) => one.start >= start && one.end <= start + LENGTH - LEAD);
    const words = new Set(inReach.map(({ word }) => word)).size;
    if (words > best.words) best = { start, words };
  }
  return best.start;
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LEAD), at);
  const end = Math.max(...['。', '\n', '？', '！'].map((mark) => before.lastIndexOf(mark)));
  if (end >= 0) return at - before.length + end + 1;
  if (at <= LEAD) return 0;
  return wholeCharacterEnd(text, at - SHORT_LEAD);
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacterEnd(text: string, offset: number): number {
  const end = Math.min(offset, text.length);
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

function cut(text: string, { start, end }: Span, occurrences: readonly Span[]): Snippet {
  const parts: SnippetPart[] = [];
  const add = (from: number, to: number, isMarked: boolean) => {
    const shown = text.slice(from, to).replace(/\s+/g, ' ');
    if (shown !== '') parts.push({ text: shown, isMarked });
  };
  let at = start;
  for (const span of mergeSpans(occurrences)) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return { parts, isCutBefore: start > 0, isCutAfter: end < text.length };
}
