import { readAgenda, withTitles } from './agenda/agenda.ts';
import type { AgendaItem } from './agenda/item.ts';
import { Items } from './agenda/items.ts';
import type { ImportContext } from './context.ts';
import { withAsides } from './discussion/asides.ts';
import { headingReader } from './discussion/headings.ts';
import { chairReader, type DraftStretch, makeStretches } from './discussion/stretches.ts';
import { readTurns } from './discussion/turns.ts';
import { unfoldIndex } from './fold.ts';
import { type ReadAttendees, readAttendees } from './header/attendees.ts';
import { type Facts, readFacts } from './header/facts.ts';
import { type FieldPart, type HeaderField, readFields } from './header/fields.ts';
import { type FieldKey, fieldLabels } from './header/labels.ts';
import { Roster } from './header/roster.ts';
import { type Paper, readPapers } from './papers/papers.ts';
import { type Row, readRows } from './rows/rows.ts';
import type { SourceText } from './source-text.ts';
import { ItemFinder } from './stated/items.ts';
import { findZones } from './zones.ts';

/** What was read of a source, before anything is concluded from it. Plain data but for roster and finder; to be looked at. */
export interface ImportTree {
  readonly titleRows: readonly Row[];
  readonly facts: Facts;
  readonly attendees: ReadAttendees;
  readonly agenda: readonly AgendaItem[];
  /** Lines of the agenda that are no item of any kind. */
  readonly otherMatters: readonly FieldPart[];
  readonly summary: readonly Row[];
  readonly stretches: readonly DraftStretch[];
  readonly papers: readonly Paper[];
  readonly roster: Roster;
  /** Finds where the source names items. */
  readonly finder: ItemFinder;
  /** Rows that became fields or divisions. */
  readonly readRows: readonly Row[];
}

const TITLE =
  /会議(?:要)?録|議事(?:要)?録|会議(?:の)?(?:概要|要旨|結果)|議事(?:概要|要旨)|審議会|委員会|懇話会|協議会|第.{1,5}回/;

export function readTree(source: SourceText, context: ImportContext): ImportTree {
  const allRows = readRows(source);
  // Footnotes and boxes are nobody's words: they come back as notes, where they stand.
  const asides = allRows.filter(({ isAside }) => isAside);
  const rows = asides.length === 0 ? allRows : allRows.filter(({ isAside }) => !isAside);
  // Who attends is needed to tell speakers, and where the header ends to tell who attends: the header is read twice.
  const labels = fieldLabels(context.council.vocabulary.kinds);
  const draftHeader = rows.slice(0, headerLength(rows));
  const first = readHeader(draftHeader, labels, context);
  const roster = new Roster(context, first.attendees);
  const zones = findZones(
    rows,
    first.agenda.items.map(({ title }) => title),
    roster,
    labels,
    first.finder,
  );
  const header = zones.header.length === draftHeader.length ? first : readHeader(zones.header, labels, context);
  const final = new Roster(context, header.attendees);
  const { finder } = header;
  const agenda = [...header.agenda.items];
  if (agenda.length === 0) agenda.push(...agendaOfDiscussion(zones.discussion, context, finder));
  const items = new Items(agenda, finder);
  const body = (zone: readonly Row[]) => (startsWithHeading(zone, finder) ? zone.slice(1) : zone);
  const headings = headingReader(finder.kinds, (row) => isItemHeading(row, items));
  const turns = readTurns(body(zones.discussion), final, zones.forms, headings);
  const isSpoken = turns.some(({ type }) => type === 'turn');
  const events = isSpoken ? withAsides(turns, asides) : turns;
  return {
    titleRows: header.titleRows,
    facts: header.facts,
    attendees: header.attendees,
    agenda,
    otherMatters: header.agenda.others,
    // Minutes in which nobody is named only summarise.
    summary: [...body(zones.summary), ...(isSpoken ? [] : [...body(zones.discussion), ...asides])],
    stretches: isSpoken ? makeStretches(events, items, chairReader(context.council)) : [],
    papers: readPapers(zones.papers, agenda, context.council.vocabulary),
    roster: final,
    finder,
    readRows: [
      ...readHeaderRows(zones.header, header),
      ...[zones.summary, zones.discussion].flatMap((zone) => (startsWithHeading(zone, finder) ? zone.slice(0, 1) : [])),
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
  readonly finder: ItemFinder;
  readonly agenda: { items: AgendaItem[]; others: FieldPart[] };
}

function readHeader(rows: readonly Row[], labels: ReadonlyMap<string, FieldKey>, context: ImportContext): Header {
  const { fields, before } = readFields(rows, labels);
  const titleRows = titleOf(before, fields, rows);
  const parts = before.map(({ n, text }) => ({ n, text }));
  const facts = readFacts(fields, parts, context);
  const finder = new ItemFinder(context.council.vocabulary, facts);
  const agendaParts = fields.filter(({ key }) => key === 'agenda').flatMap((field) => field.parts);
  return {
    titleRows,
    before,
    fields,
    facts,
    attendees: readAttendees(fields, context.departments),
    finder,
    agenda: readAgenda(agendaParts, context, finder),
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

const startsWithHeading = (rows: readonly Row[], finder: ItemFinder): boolean => {
  const [first] = rows;
  return (
    first !== undefined &&
    first.kind !== 'blank' &&
    !/[。！？!?]$/u.test(first.text) &&
    !finder.leading(first.folded) &&
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

/** Minutes without an agenda name their items where they take them up: 議案第3号「…」について. */
function agendaOfDiscussion(rows: readonly Row[], context: ImportContext, finder: ItemFinder): AgendaItem[] {
  const parts = rows.flatMap(({ n, text, folded, kind }) =>
    kind === 'text' && folded.length <= 120 && !/。$/u.test(text) && finder.leading(folded)
      ? [{ n, text: text.replace(/^[【＜<]|[】＞>]$/gu, '') }]
      : [],
  );
  const opened = rows.flatMap(({ n, text, folded }) =>
    finder.find(folded).flatMap(({ start, end }) => {
      if (!OPENED.test(folded.slice(end, end + LONGEST_OPENED))) return [];
      const [from, to] = [unfoldIndex(text, start), unfoldIndex(text, end)];
      const title = OPENED.exec(text.slice(to))?.[1];
      return title === undefined ? [] : [{ n, text: `${text.slice(from, to)} ${title}` }];
    }),
  );
  return withTitles(readAgenda([...parts, ...opened], context, finder).items);
}

/** 第3号○○についてを議題といたします: what stands behind an item that the chair opens. */
const OPENED = /^[、「\s]*([^。、「」]{4,80}?(?:について|の件))」?を(?:議題|上程)/u;
const LONGEST_OPENED = 100;
