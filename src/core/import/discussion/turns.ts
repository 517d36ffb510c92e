import { UNSETTLED_SPEAKER } from '../../domain/meeting/speaker.ts';
import type { Roster } from '../header/roster.ts';
import { Flow, type FlowParagraph } from '../rows/flow.ts';
import { numberedText, type Row } from '../rows/rows.ts';
import { isAskedOfPapers } from './asked-of-papers.ts';
import type { HeadingReader } from './headings.ts';
import { Legend } from './legend.ts';
import { type Opening, readOpening, type SpeakerForm } from './openings.ts';
import { SetApart } from './set-apart.ts';

/** The discussion as events in order: who says what, and the headings and notes between. */
export type DiscussionEvent =
  | { readonly type: 'heading'; readonly row: Row }
  | { readonly type: 'note'; readonly paragraphs: readonly FlowParagraph[] }
  | {
      readonly type: 'turn';
      /** As the source has it; empty for one that the department of the item says. */
      readonly label: string;
      readonly row: Row;
      readonly form: SpeakerForm | 'bullet';
      readonly mark: string;
      readonly paragraphs: readonly FlowParagraph[];
      /** The speaker is told by nothing but by what is asked. */
      readonly isToldByQuestion?: true;
    };

const GREETING =
  /^[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）)．.、]?\s*([^\s。、（）()]{2,12}?)(?:の)?(?:挨拶|あいさつ|あいさつ)[\s:：]+(?=\S{6,})/u;
/**
 * Reads the rows of a discussion. A row that opens nothing goes on with what stands above it: an utterance that a page
 * broke in two is one again.
 *
 * @param legendRows rows above the discussion that may say what its marks mean
 */
export function readTurns(
  rows: readonly Row[],
  roster: Roster,
  forms: ReadonlySet<SpeakerForm>,
  headings: HeadingReader,
  legendRows: readonly Row[] = [],
): DiscussionEvent[] {
  const isHeading = headings.ofItem;
  const flow = new Flow(rows);
  const legend = new Legend();
  for (const row of legendRows) legend.read(row);
  const events: DiscussionEvent[] = [];
  const levels = bulletLevels(rows);
  const openings = rows.map((row) => {
    const opening = readOpening(row, roster, forms);
    // 【住宅課】○○について is a heading; a speaker who says it in a sentence is none.
    const isSaid = opening !== undefined && opening.form !== 'mark' && /。/u.test(opening.rest);
    return opening && !isSaid && isHeading(row) ? undefined : opening;
  });
  const apart = new SetApart(rows, openings, headings);
  /** List items below ※委員意見及び…の回答 whose mark is lost. */
  const unmarked = new Set<DiscussionEvent>();
  let open: { paragraphs: FlowParagraph[] } | undefined;
  /** Without speakers of their own, list items below ※委員意見及び…の回答 are somebody's words each. */
  let isList = legend.department !== undefined;
  /** True once a list was: then a list elsewhere is somebody's words, too, though nothing tells whose. */
  let isListLayout = isList;
  /** Lists below a heading inside an utterance are read out by its speaker. */
  let hasSubheading = false;
  const openTurn = (label: string, row: Row, form: SpeakerForm | 'bullet', mark: string, rest: string) => {
    const paragraphs: FlowParagraph[] = rest === '' ? [] : [{ text: rest, rows: [row] }];
    const turn: DiscussionEvent = { type: 'turn', label, row, form, mark, paragraphs };
    events.push(turn);
    if (isList && form === 'bullet' && label === UNSETTLED_SPEAKER) unmarked.add(turn);
    open = { paragraphs };
    hasSubheading = false;
  };
  const addHeading = (row: Row) => {
    events.push({ type: 'heading', row });
    open = undefined;
    if (!isHeading(row)) return;
    isList = false;
    legend.department = undefined;
  };
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'blank' || row.kind === 'page-number') continue;
    if (legend.read(row)) {
      isList = legend.department !== undefined;
      isListLayout ||= isList;
      events.push({ type: 'note', paragraphs: [{ text: row.text, rows: [row] }] });
      open = undefined;
      continue;
    }
    const greeting = GREETING.exec(row.text);
    if (greeting?.[1] && roster.isSpeaker(greeting[1]) && row.kind === 'text') {
      events.push({ type: 'heading', row: { ...row, text: greeting[0].trim(), folded: '' } });
      openTurn(greeting[1], row, 'own-line', '', row.text.slice(greeting[0].length));
      continue;
    }
    const opening = openings[index];
    // What one speaker reads out under headings has answers (⇒) of its own.
    if (opening && !(hasSubheading && opening.form === 'mark')) {
      openTurn(labelOf(opening, legend), row, opening.form, opening.mark, opening.rest);
      if (row.kind === 'cells')
        for (const words of row.cells.slice(1).flat())
          flow.add(
            open?.paragraphs ?? [],
            row,
            words
              .map(({ text }) => text)
              .join('')
              .trim(),
          );
    } else if (apart.isMarkedHeading(index) || apart.isBetween(index)) {
      addHeading(row);
    } else if (open && !isHeading(row) && isSubheading(row, open.paragraphs, headings)) {
      open.paragraphs.push({ text: numberedText(row), rows: [row] });
      hasSubheading = true;
    } else if (open && apart.isReadAloud(index)) {
      flow.add(open.paragraphs, row);
    } else if (isHeading(row) || isShortHeading(row, rows[index + 1], open !== undefined, headings)) {
      addHeading(row);
    } else if ((isList || (isListLayout && !hasSubheading)) && row.bullet !== '' && isRemark(row, open?.paragraphs)) {
      openTurn(levelLabel(levels.get(row), legend), row, 'bullet', row.bullet, row.text);
    } else if (open) {
      flow.add(open.paragraphs, row);
    } else {
      const last = events.at(-1);
      if (last?.type === 'note') flow.add(last.paragraphs as FlowParagraph[], row);
      else events.push({ type: 'note', paragraphs: [{ text: numberedText(row), rows: [row] }] });
    }
  }
  return events.map((event) => (unmarked.has(event) ? settleByQuestion(event) : event));
}

/** The member's word where an item that lost its mark asks what a paper means. */
function settleByQuestion(event: DiscussionEvent): DiscussionEvent {
  if (event.type !== 'turn' || !isAskedOfPapers(event.paragraphs.map(({ text }) => text).join(''))) return event;
  return { ...event, label: '委員', isToldByQuestion: true };
}

function labelOf({ label, mark }: Opening, legend: Legend): string {
  if (mark === '') return label;
  const meaning = legend.meaningOf(mark);
  if (meaning === 'unsettled') return UNSETTLED_SPEAKER;
  return meaning === 'department' ? '' : meaning.label;
}

/** Where a list kept two levels, the inner one answers. Elsewhere the lost mark could be either. */
function levelLabel(level: 'outer' | 'inner' | undefined, legend: Legend): string {
  if (level === undefined || legend.department === undefined) return UNSETTLED_SPEAKER;
  return level === 'inner' ? legend.department : '委員';
}

/** The level of list items in runs of items that have two of them, turn and turn about. */
function bulletLevels(rows: readonly Row[]): Map<Row, 'outer' | 'inner'> {
  const levels = new Map<Row, 'outer' | 'inner'>();
  let run: Row[] = [];
  const close = () => {
    const inner = run.filter(({ indent }) => indent > 0).length;
    // One item in from the edge may be a page's doing; a list of questions and answers has many of both.
    if (run.length >= 6 && inner >= run.length / 4 && inner <= (3 * run.length) / 4) {
      for (const row of run) levels.set(row, row.indent > 0 ? 'inner' : 'outer');
    }
    run = [];
  };
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'page-number') continue;
    if (row.bullet !== '') run.push(row);
    else close();
  }
  close();
  return levels;
}

/** A list item that is an utterance of its own: not the other half of one, not what a speaker's own line announces. */
function isRemark({ text }: Row, paragraphs: readonly FlowParagraph[] | undefined): boolean {
  return !isBroken(paragraphs) && paragraphs?.length !== 0 && !/^(?:後日補足|注)[:：]/u.test(text);
}

/** True after a paragraph that ends inside a sentence: the next list item is its other half. */
function isBroken(paragraphs: readonly FlowParagraph[] | undefined): boolean {
  const last = paragraphs?.at(-1);
  return last !== undefined && !/[。！？!?」』）)】〕]$/u.test(last.text);
}

/** ＜議案第6号＞ in the words of one speaker: no item of this meeting, or the first line below the speaker's name. */
function isSubheading(row: Row, paragraphs: readonly FlowParagraph[], headings: HeadingReader): boolean {
  return (
    row.kind === 'text' &&
    row.heading === 0 &&
    (/^[<＜〈].*[>＞〉]$/u.test(row.text) ||
      (paragraphs.length === 0 && headings.isLike(row.text) && !/^[○◯〇●◎■◆【]/u.test(row.text)))
  );
}

/** １ 開会 · (4) 報告 · ## 議事: a line of its own that is no sentence. */
function isShortHeading(row: Row, next: Row | undefined, isOpen: boolean, headings: HeadingReader): boolean {
  if (row.kind !== 'text' || row.bullet !== '' || row.isItem || [...row.text].length > 40 || /[。、]$/u.test(row.text))
    return false;
  if (row.heading > 0 || headings.isStep(row.folded)) return true;
  const isApart = next === undefined || next.kind === 'blank' || !isOpen;
  return isApart && headings.isLike(row.text) && !/[。]/u.test(row.text);
}
