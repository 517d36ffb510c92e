import { inkOf } from '../fold.ts';
import type { Row } from '../rows/rows.ts';
import type { SourceText } from '../source-text.ts';

/** A line of the source with what of it stands nowhere in the text of the draft. */
export interface LedgerLine {
  readonly n: number;
  /** The whole line, or only its marks. */
  readonly kind: 'line' | 'marks';
  readonly text: string;
}

/**
 * Remembers of each line of the source where it went. A line is *kept* where its words stand in the draft's text, *read*
 * where it became a field or a division, and *left* where neither happened.
 */
export class Keeper {
  private readonly kept = new Map<number, string[]>();
  private readonly used = new Set<number>();

  /** Notes that a paragraph of the draft holds the words of these rows. */
  keep(rows: readonly Row[], text: string): void {
    const ink = rows.length > 1 ? inkOf(text).join('') : '';
    for (const row of rows) {
      const own = rows.length > 1 ? partIn(ink, inkOf(row.text).join('')) : text;
      const before = this.kept.get(row.n);
      if (before) before.push(own);
      else this.kept.set(row.n, [own]);
    }
  }

  use(rows: Iterable<Pick<Row, 'n'>>): void {
    for (const { n } of rows) this.used.add(n);
  }

  /** Lines that nothing was done with. */
  left(source: SourceText): number[] {
    return source.blocks.flatMap((block, index) =>
      inkOf(sourceLine(block)).length > 0 && !this.kept.has(index + 1) && !this.used.has(index + 1) ? [index + 1] : [],
    );
  }

  /** What the draft's text does not show of the lines that were read: whole lines, and the marks of kept ones. */
  ledger(source: SourceText): LedgerLine[] {
    return source.blocks.flatMap((block, index): LedgerLine[] => {
      const n = index + 1;
      const line = sourceLine(block);
      const kept = this.kept.get(n);
      if (!kept) return this.used.has(n) && inkOf(line).length > 0 ? [{ n, kind: 'line', text: line.trim() }] : [];
      const marks = missingInk(line, kept);
      return marks.length === 0 ? [] : [{ n, kind: 'marks', text: marks }];
    });
  }
}

export function sourceLine(block: SourceText['blocks'][number]): string {
  return block.type === 'table' ? block.rows.flat().join(' ') : `${block.marker ?? ''} ${block.text}`;
}

/** Words in front of a line that a paragraph may leave out: a number, a speaker. */
const LONGEST_OPENING = 60;

/** What of a row stands in a paragraph of several: all of it, or all behind its speaker. */
function partIn(paragraph: string, row: string): string {
  if (paragraph.includes(row)) return row;
  for (let start = 1; start < Math.min(row.length, LONGEST_OPENING); start += 1) {
    if (paragraph.startsWith(row.slice(start))) return row.slice(start);
  }
  return paragraph;
}

/** How far ahead a kept character is looked for before it is taken for another line's. */
const HORIZON = 400;

/** The characters of a line that do not stand, in order, in what was kept of it and of its neighbours. */
function missingInk(line: string, kept: readonly string[]): string {
  const ink = inkOf(line);
  const isKept = new Array<boolean>(ink.length).fill(false);
  if (kept.length === 1) markKept(ink, isKept, inkOf(kept[0] ?? ''));
  else markInOrder(ink, isKept, kept);
  return ink.filter((_, index) => !isKept[index]).join('');
}

/** What was kept comes in the order of the line: one that became many utterances is walked once. */
function markInOrder(ink: readonly string[], isKept: boolean[], kept: readonly string[]): void {
  const line = ink.join('');
  const offsets: number[] = [];
  const indexes = new Map<number, number>();
  let length = 0;
  for (const [index, char] of ink.entries()) {
    offsets.push(length);
    indexes.set(length, index);
    length += char.length;
  }
  let cursor = 0;
  for (const text of kept) {
    const own = inkOf(text);
    const found = own.length === 0 ? -1 : line.indexOf(own.join(''), offsets[cursor] ?? length);
    const at = indexes.get(found);
    if (at === undefined) markKept(ink, isKept, own);
    else {
      isKept.fill(true, at, at + own.length);
      cursor = at + own.length;
    }
  }
}

function markKept(ink: readonly string[], isKept: boolean[], text: readonly string[]): void {
  // A paragraph may hold several lines: the line is found where its first words stand.
  let at = 0;
  for (let index = 0; index < text.length && at < ink.length; index += 1) {
    const found = nextAt(ink, isKept, text[index] ?? '', at);
    if (found < 0) continue;
    isKept[found] = true;
    at = found + 1;
  }
}

function nextAt(ink: readonly string[], isKept: readonly boolean[], char: string, from: number): number {
  for (let at = from; at < Math.min(ink.length, from + HORIZON); at += 1)
    if (!isKept[at] && ink[at] === char) return at;
  return -1;
}
