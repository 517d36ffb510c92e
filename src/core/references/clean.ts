import type { Span } from '../text/span.ts';

/** A text made even for finding, with the way back to the stored text. */
interface CleanText {
  readonly text: string;
  /** The span of the stored text that a range of the clean text stands for. */
  readonly spanOf: (start: number, end: number) => Span;
}

const WIDE = /[！-～\u3000]/g;
const WIDE_OFFSET = 0xfee0;
const LINE_END = /[ \t]*\r?\n[ \t]*/g;

/**
 * Full-width ASCII and spaces become half-width, and line ends inside a paragraph go, since a record may be wrapped
 * anywhere. For finding only: spans are always those of the stored text.
 */
export function cleanText(stored: string): CleanText {
  const narrow = narrowText(stored);
  if (!narrow.includes('\n')) return { text: narrow, spanOf: (start, end) => ({ start, end }) };
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  const keep = (end: number) => {
    for (let at = from; at < end; at += 1) offsets.push(at);
    text += narrow.slice(from, end);
  };
  for (const match of narrow.matchAll(LINE_END)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(narrow.length);
  return { text, spanOf: (start, end) => ({ start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 }) };
}

/** Full-width ASCII and spaces in half width, character for character; for comparing names as they are written. */
export function narrowText(text: string): string {
  return text.replace(WIDE, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - WIDE_OFFSET),
  );
}
