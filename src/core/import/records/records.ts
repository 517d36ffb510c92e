import { UNSETTLED_SPEAKER } from '../../domain/meeting/speaker.ts';
import type { DiscussionEvent } from '../discussion/turns.ts';
import type { Roster } from '../header/roster.ts';
import type { FlowParagraph } from '../rows/flow.ts';
import type { Row } from '../rows/rows.ts';
import { isTimedEvent } from '../stated/timed-event.ts';
import { readMarkedLine, withoutLabel } from './labels.ts';
import { isHeadingLine, isSpokenProse, isStage, leadingStage } from './lines.ts';

/** True for the rows of a source whose format says which lines are speech. */
export const hasRecords = (rows: readonly Row[]): boolean => rows.some(isTranscript);

/**
 * Where the transcript begins: with the first speech, and the lines above it that say when and how the sitting opened.
 * Everything before is facts and lists.
 */
export function transcriptStart(rows: readonly Row[], roster: Roster): number {
  const first = rows.findIndex((row, index) => {
    const opening = openingOf(row, roster);
    return opening !== undefined && (isLabelled(row) || isSpoken(opening.rest, rows, index, roster));
  });
  if (first < 0) return Math.max(0, rows.findIndex(isTranscript));
  let start = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (!row || row.stated?.is === 'facts') break;
    const isAbove =
      row.stated !== undefined &&
      (row.stated.is === 'note' ||
        row.stated.is === 'heading' ||
        isStage(row.text) ||
        isTimedEvent(row.folded) ||
        (row.indent === 0 && /^△/u.test(row.text)));
    if (isAbove) start = index;
    else if (row.kind === 'text' || row.kind === 'cells') break;
  }
  return start;
}

/**
 * The transcript as events. A record begins nobody's words until its format or a mark says whose; strokes end a
 * speech, and only spoken prose directly below goes on with it: a letter that was read into the record does not.
 */
export function readRecords(rows: readonly Row[], roster: Roster): DiscussionEvent[] {
  const reader = new RecordReader(roster);
  for (let index = 0; index < rows.length; index += 1) {
    const [row, next] = [rows[index], rows[index + 1]];
    const broken = row && next && brokenLabel(row, next, roster);
    if (broken) index += 1;
    if (row && next && broken) reader.openBroken(row, next, broken);
    else if (row) reader.read(row);
  }
  return reader.events;
}

const isLabelled = ({ stated }: Row): boolean =>
  (stated?.is === 'record' || stated?.is === 'words') && stated.label !== undefined;

/** Lines of a speech among which there is a sentence; a list of those who attend has marks and offices, too. */
const FIRST_LINES = 6;

function isSpoken(rest: string, rows: readonly Row[], index: number, roster: Roster): boolean {
  if (/[。？]/u.test(rest)) return true;
  const below = rows.slice(index + 1, index + 1 + FIRST_LINES);
  const next = below.findIndex((row) => openingOf(row, roster) !== undefined);
  return below.slice(0, next < 0 ? FIRST_LINES : next).some(({ text }) => /[。？]/u.test(text));
}

const isTranscript = ({ stated }: Row): boolean => stated?.is === 'record' || stated?.is === 'words';

/** Whether lines are still the speaker's: below a rule only if they are prose, and not when a letter or a list began. */
type Apart = 'no' | 'rule' | 'document';

class RecordReader {
  readonly events: DiscussionEvent[] = [];
  readonly #roster: Roster;
  #paragraphs: FlowParagraph[] | undefined;
  #apart: Apart = 'no';

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  read(row: Row): void {
    if (row.stated?.is === 'record') this.#close();
    if (row.kind === 'page-number') {
      // A rule; what the format adds to the text parts nothing.
      if (row.stated && this.#apart === 'no') this.#apart = 'rule';
      return;
    }
    if (row.kind === 'blank') return;
    if (row.stated === undefined || row.stated.is === 'note') {
      this.#note(row, row.text);
      return;
    }
    const opening = openingOf(row, this.#roster);
    if (opening) this.#open(row, opening.label, opening.rest);
    else if (row.stated.is === 'heading') this.#heading(row);
    else this.#line(row);
  }

  /** A label that a line end cut in two. */
  openBroken(row: Row, next: Row, { label, rest }: { label: string; rest: string }): void {
    this.#close();
    this.#open(row, label, '');
    if (rest !== '') this.#paragraphs?.push({ text: rest, rows: [next], isNote: isStage(rest) });
  }

  #close(): void {
    this.#paragraphs = undefined;
    this.#apart = 'no';
  }

  #open(row: Row, label: string, rest: string): void {
    const paragraphs: FlowParagraph[] = [];
    this.events.push({ type: 'turn', label, row, form: 'circle', mark: '', paragraphs });
    this.#paragraphs = paragraphs;
    this.#apart = 'no';
    const stage = leadingStage(rest);
    if (stage !== '') paragraphs.push({ text: stage, rows: [row], isNote: true });
    const words = rest.slice(stage.length).trimStart();
    if (words !== '') paragraphs.push({ text: words, rows: [row], isNote: isStage(words) });
  }

  #heading(row: Row): void {
    this.events.push({ type: 'heading', row });
    this.#close();
  }

  #line(row: Row): void {
    const { text, folded, indent } = row;
    const isHeading = isHeadingLine(text, folded);
    if (isStage(text) || isTimedEvent(folded)) {
      this.#note(row, text);
      if (/^[〔（](?:参照|別紙|資料|名簿)/u.test(text)) this.#apart = 'document';
    } else if (isHeading && indent === 0 && this.#apart === 'no') this.#heading(row);
    else if (isMarked(text) && !isSpokenProse(text)) {
      this.#note(row, text);
      // A list that a mark heads is nobody's words; a heading inside a speech is, of the editor.
      if (indent === 0) this.#apart = 'document';
    } else if (this.#apart === 'document' || (this.#apart === 'rule' && !isSpokenProse(text))) {
      this.#note(row, text);
      if (!isHeading) this.#apart = 'document';
    } else if (this.#paragraphs) this.#words(row);
    else if (isSpokenProse(text)) this.#open(row, UNSETTLED_SPEAKER, text);
    else this.#note(row, text);
  }

  #words(row: Row): void {
    this.#apart = 'no';
    const last = this.#paragraphs?.at(-1);
    if (last && !last.isNote && row.indent === 0 && isBroken(last.text, row.text)) {
      last.text += row.text;
      last.rows.push(row);
    } else this.#paragraphs?.push({ text: row.text, rows: [row], isNote: false });
  }

  #note(row: Row, text: string): void {
    const paragraph: FlowParagraph = { text, rows: [row], isNote: true };
    if (this.#paragraphs) this.#paragraphs.push(paragraph);
    else this.events.push({ type: 'note', paragraphs: [paragraph] });
  }
}

const LONGEST_BROKEN = 16;

/** ◯堀内⏎大輔委員　予算は: the mark's line is no label by itself, and both together are. */
function brokenLabel(row: Row, next: Row, roster: Roster): { label: string; rest: string } | undefined {
  const isHalf = /^[○◯◎◆]\S/u.test(row.text) && row.text.length <= LONGEST_BROKEN && row.indent === 0;
  if (!isHalf || !isTranscript(row) || openingOf(row, roster)) return undefined;
  if (next.kind !== 'text' || next.stated?.is !== 'words' || next.indent > 0 || isMarked(next.text)) return undefined;
  const read = readMarkedLine(row.text + next.text, roster);
  return read && read.label.length >= row.text.length && read.label !== UNSETTLED_SPEAKER ? read : undefined;
}

const isMarked = (text: string): boolean => /^[○◯〇◎◆△▲●■□◇▼▽※]/u.test(text);

/** A sentence that goes on at the left edge: paragraphs begin with a blank there. */
const isBroken = (before: string, after: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、，・０-９]$/u.test(before) &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー「（０-９]/u.test(after);

/** Further in, a mark heads a section of what somebody says. */
const DEEPEST_MARK = 2;

function openingOf(row: Row, roster: Roster): { label: string; rest: string } | undefined {
  const { stated, text, indent } = row;
  if (row.kind !== 'text' || (stated?.is !== 'record' && stated?.is !== 'words')) return undefined;
  if (stated.label !== undefined) {
    const label = /^（([^（）]+)）$/u.exec(stated.label)?.[1] ?? stated.label;
    return { label, rest: withoutLabel(text, stated.label) ?? text };
  }
  return indent <= DEEPEST_MARK ? readMarkedLine(text, roster) : undefined;
}
