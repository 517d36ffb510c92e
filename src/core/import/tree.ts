import { type AgendaItem, inquiryAt, readAgenda } from './agenda/agenda.ts';
import { Items } from './agenda/items.ts';
import type { ImportContext } from './context.ts';
import { type DraftStretch, makeStretches } from './discussion/stretches.ts';
import { readTurns } from './discussion/turns.ts';
import { fold } from './fold.ts';
import { type ReadAttendees, readAttendees } from './header/attendees.ts';
import { type Facts, readFacts } from './header/facts.ts';
import { type FieldPart, type HeaderField, readFields } from './header/fields.ts';
import { Roster } from './header/roster.ts';
import { type Paper, readPapers } from './papers/papers.ts';
import { type Row, readRows } from './rows/rows.ts';
import type { SourceText } from './source-text.ts';
import { findZones } from './zones.ts';

/** What was read of a source, before anything is concluded from it. Plain data but for the roster; to be looked at. */
export interface ImportTree {
  readonly titleRows: readonly Row[];
  readonly facts: Facts;
  readonly attendees: ReadAttendees;
  readonly agenda: readonly AgendaItem[];
  /** Lines of the agenda that are neither 諮問 nor 報告. */
  readonly otherMatters: readonly FieldPart[];
  readonly summary: readonly Row[];
  readonly stretches: readonly DraftStretch[];
  readonly papers: readonly Paper[];
  readonly roster: Roster;
  /** Rows that became fields or divisions. */
  readonly readRows: readonly Row[];
}

const TITLE =
  /会議(?:要)?録|議事(?:要)?録|会議(?:の)?(?:概要|要旨|結果)|議事(?:概要|要旨)|審議会|委員会|懇話会|協議会|第.{1,5}回/;

export function readTree(source: SourceText, context: ImportContext): ImportTree {
  const rows = readRows(source);
  // Who attends is needed to tell speakers, and where the header ends to tell who attends: the header is read twice.
  const draftHeader = rows.slice(0, headerLength(rows));
  const first = readHeader(draftHeader, context);
  const roster = new Roster(context, first.attendees);
  const zones = findZones(
    rows,
    first.agenda.items.map(({ title }) => title),
    roster,
  );
  const header = zones.header.length === draftHeader.length ? first : readHeader(zones.header, context);
  const final = new Roster(context, header.attendees);
  const agenda = [...header.agenda.items];
  if (agenda.length === 0) agenda.push(...agendaOfDiscussion(zones.discussion, context));
  const items = new Items(agenda);
  const events = readTurns(body(zones.discussion), final, zones.forms, (row) => isItemHeading(row, items));
  const isSpoken = events.some(({ type }) => type === 'turn');
  return {
    titleRows: header.titleRows,
    facts: header.facts,
    attendees: header.attendees,
    agenda,
    otherMatters: header.agenda.others,
    // Minutes in which nobody is named only summarise.
    summary: [...body(zones.summary), ...(isSpoken ? [] : body(zones.discussion))],
    stretches: isSpoken ? makeStretches(events, items) : [],
    papers: readPapers(zones.papers, agenda),
    roster: final,
    readRows: [
      ...readHeaderRows(zones.header, header),
      ...[zones.summary, zones.discussion].flatMap((zone) => (startsWithHeading(zone) ? zone.slice(0, 1) : [])),
      ...rows.filter(({ kind }) => kind === 'page-number' || kind === 'blank'),
    ],
  };
}

interface Header {
  readonly titleRows: readonly Row[];
  readonly before: readonly Row[];
  readonly fields: readonly HeaderField[];
  readonly facts: Facts;
  readonly attendees: ReadAttendees;
  readonly agenda: { items: AgendaItem[]; others: FieldPart[] };
}

function readHeader(rows: readonly Row[], context: ImportContext): Header {
  const { fields, before } = readFields(rows);
  const titleRows = titleOf(before, fields, rows);
  const parts = before.map(({ n, text }) => ({ n, text }));
  const agendaParts = fields.filter(({ key }) => key === 'agenda').flatMap((field) => field.parts);
  return {
    titleRows,
    before,
    fields,
    facts: readFacts(fields, parts, context),
    attendees: readAttendees(fields, context.departments),
    agenda: readAgenda(agendaParts, context.departments),
  };
}

/** Fields whose value may be a sentence. */
const WORDY: ReadonlySet<string> = new Set(['visitors', 'visitorsReason', 'contact', 'other']);

/** Rows of the header that became fields. Prose that only stands below one is somebody's words, and has no place yet. */
function readHeaderRows(rows: readonly Row[], { titleRows, before, fields, agenda }: Header): Row[] {
  const isProse = (text: string) => /。/u.test(text) && text.length >= 30;
  const titles = new Set(titleRows.map(({ n }) => n));
  const unread = new Set([
    ...before.filter(({ n, text }) => !titles.has(n) && isProse(text)).map(({ n }) => n),
    ...fields
      .filter(({ key }) => !WORDY.has(key))
      .flatMap(({ parts }) => parts.filter(({ text }) => isProse(text)).map(({ n }) => n)),
    ...agenda.others.map(({ n }) => n),
  ]);
  return rows.filter(({ n }) => !unread.has(n));
}

/** The line that names the minutes, and the line it was broken into. */
function titleOf(before: readonly Row[], fields: readonly HeaderField[], rows: readonly Row[]): Row[] {
  const field = fields.find(({ key, parts }) => key === 'title' && parts.length > 0);
  const [part] = field?.parts ?? [];
  const named = part && rows.find(({ n }) => n === part.n);
  if (part && named) return [{ ...named, text: part.text }];
  const title = before.find(({ folded }) => TITLE.test(folded));
  return title ? [title] : before.slice(0, 1);
}

/** The header as far as it can reach: to a heading of the discussion or of the summary, or a few dozen lines. */
function headerLength(rows: readonly Row[]): number {
  const end = rows.findIndex(({ folded, kind }) => kind !== 'blank' && HEADER_ENDS.test(folded));
  return end < 0 ? Math.min(rows.length, LONGEST_HEADER) : end;
}

const HEADER_ENDS =
  /^[(]?[0-9一二三四五六七八九十]{0,3}[).．、]?(?:発言内容|案件内容.*要旨|意見等要旨|議事(?:内容|経過|録|の経過|要旨)|会議経過|会議の経過|会議内容|審議内容|審議経過|質疑応答|要旨)[:：]?$/;
const LONGEST_HEADER = 80;

/** A part without its heading. */
const body = (rows: readonly Row[]): readonly Row[] => (startsWithHeading(rows) ? rows.slice(1) : rows);

const startsWithHeading = (rows: readonly Row[]): boolean => {
  const [first] = rows;
  return (
    first !== undefined &&
    first.kind !== 'blank' &&
    !inquiryAt(first.folded) &&
    /(?:内容|経過|録|要旨|概要|結果|応答|発言|意見.*|質疑.*|審議)[】>\]]?[:：]?$/.test(first.folded) &&
    first.folded.length <= 20
  );
};

/** A line of the discussion that takes up an item: its number, or its title. */
function isItemHeading(row: Row, items: Items): boolean {
  if (row.kind === 'cells' || (row.bullet !== '' && row.folded.length > 60)) return false;
  const isStatement = /「可」|「否」|承認|答申/.test(row.folded) && /^[○◯〇●◎■◆(（【<]/u.test(row.text);
  if (/。$/u.test(row.text) && !isStatement) return false;
  if (row.folded.length > 120 || /説明[—―–ー－\-)〕]*$/.test(row.folded) || /^[—―–ー－-]/u.test(row.text)) return false;
  return items.ofHeading(row.folded).length > 0;
}

/** Minutes without an agenda name their items where they take them up: 諮問第3号「…」について. */
function agendaOfDiscussion(rows: readonly Row[], context: ImportContext): AgendaItem[] {
  const parts = rows.flatMap(({ n, text, folded, kind }) =>
    kind === 'text' && folded.length <= 120 && !/。$/u.test(text) && inquiryAt(folded)
      ? [{ n, text: text.replace(/^[【＜<]|[】＞>]$/gu, '') }]
      : [],
  );
  // 諮問第三号○○の委託についてを議題といたします。
  const opened = rows.flatMap(({ n, text }) => {
    const title = /(諮問第[^号]{1,6}号)[、「\s]*([^。、「」]{4,80}?(?:について|の件))」?を(?:議題|上程)/u.exec(text);
    return title ? [{ n, text: `${title[1]} ${title[2]}` }] : [];
  });
  parts.push(...opened);
  return readAgenda(parts, context.departments).items.filter(({ title }) => title !== '' || fold(title) !== '');
}
