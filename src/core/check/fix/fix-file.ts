import type { ContentKind } from '../../domain/content-schemas.ts';
import type { Span } from '../../text/span.ts';
import type { FixedFile } from './change.ts';
import { orderKeys } from './order-keys.ts';
import { rewriteValues } from './rewrite-values.ts';

/**
 * Mends what can only be meant in one way: digits, dates and times of the YAML part in another writing, and the order of
 * its keys. Guarantees, each with a test:
 * - not a character outside the YAML part changes: the text of a record is evidence;
 * - comments, quotes, line ends and everything else of the YAML part stay;
 * - what the file says stays: the YAML part reads as before, but for the values that were named as changed;
 * - a second time changes nothing.
 * A file whose YAML part cannot be read, or is not UTF-8, stays as it is.
 */
export function fixFile({ schema, part }: Pick<ContentKind, 'schema' | 'part'>, source: string): FixedFile {
  const span = part === 'file' ? { start: bomLength(source), end: source.length } : headerSpan(source);
  // A replacement character stands where bytes were no UTF-8; writing it back would lose them. YAML knows no lone CR.
  if (!span || source.includes('\uFFFD') || /\r(?!\n)/.test(source.slice(span.start, span.end))) {
    return { text: source, changes: [] };
  }
  const yaml = source.slice(span.start, span.end);
  const values = rewriteValues(schema, yaml);
  const ordered = orderKeys(schema, values.text);
  const linesAbove = source.slice(0, span.start).split('\n').length - 1;
  return {
    text: source.slice(0, span.start) + ordered.text + source.slice(span.end),
    changes: [...values.changes, ...ordered.changes].map((change) => ({ ...change, line: change.line + linesAbove })),
  };
}

const bomLength = (source: string): number => (source.startsWith('\uFEFF') ? 1 : 0);

/** What stands between the `---` of the first line and the next line of `---`. */
function headerSpan(source: string): Span | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(source);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^---.*$/m.exec(source.slice(start));
  if (closing?.[0].trimEnd() !== '---') return undefined;
  return { start, end: start + closing.index };
}
