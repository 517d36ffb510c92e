import { type Document, Scalar, visit } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import { findInvisible, formatCodePoint } from '../../text/invisible.ts';
import type { Position } from '../../text/span.ts';
import { findControl } from '../characters.ts';

/** A comment behind a value, with the blanks before it; there is none in most files. */
const COMMENT_BEHIND = /[^\s][ \t]+#/;
const COMMENT = /^[ \t]+(#[^\r\n]*)/;
/** `\u202E` and the like: only double quotes know them. */
const ESCAPE = /\\[xuUNLP0abefv_]/;

/** What is odd about a text that can be read: words that became a comment, and characters that are written to be unseen. */
export function findDoubts(
  document: Document.Parsed,
  source: string,
  place: (offset: number) => Position,
): Diagnostic[] {
  if (!COMMENT_BEHIND.test(source) && !ESCAPE.test(source)) return [];
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar(part, { type, value, range }) {
      if (typeof value !== 'string' || !range) return;
      const [start, end] = range;
      const comment = COMMENT.exec(source.slice(end, lineEndAfter(source, end)))?.[1]?.trimEnd();
      if (part !== 'key' && type === Scalar.PLAIN && comment !== undefined && isCut(value, comment)) {
        found.push(diagnose('comment-in-value', place(end + 1), { value, comment }));
      }
      if (type === Scalar.QUOTE_DOUBLE) found.push(...findEscaped(value, source.slice(start, end), place(start)));
    },
  });
  return found;
}

function lineEndAfter(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

/**
 * True where a value may have gone on: a text of words, and not one of the ids and values of closed lists, which people do
 * explain behind them.
 */
function isCut(value: string, comment: string): boolean {
  return /[^\x20-\x7E]| /.test(value) || /^#[0-9]/.test(comment);
}

function findEscaped(value: string, written: string, at: Position): Diagnostic[] {
  const control = findControl(value)
    .filter((character) => !written.includes(character))
    .map((character) => diagnose('control-character', at, { codePoint: formatCodePoint(character) }));
  const invisible = findInvisible(` ${value}`)
    .filter(({ character }) => !written.includes(character))
    .map(({ codePoint, name }) => diagnose('invisible-character', at, { codePoint, name }));
  return [...control, ...invisible];
}
