import { readAgenda, withTitles } from './agenda/agenda.ts';
import type { AgendaItem } from './agenda/item.ts';
import { Items } from './agenda/items.ts';
import type { ImportContext } from './context.ts';
import { withAsides } from './discussion/asides.ts';
import { isEndMark } from './discussion/colophon.ts';
import { headingReader } from './discussion/headings.ts';
import { learnSpeakers } from './discussion/learn-speakers.ts';
import { splitSpeeches } from './discussion/one-line.ts';
import { readOpening, type SpeakerForm } from './discussion/openings.ts';
import { chairReader, type DraftStretch, makeStretches } from './discussion/stretches.ts';
import { readTurns } from './discussion/turns.ts';
import { FoldedText, fold } from './fold.ts';
import { type ReadAttendees, readAttendees } from './header/attendees.ts';
import { isTitleLike } from './header/facts/head-lines.ts';
import { readMark } from './header/facts/time.ts';
import { type Facts, readFacts } from './header/facts.ts';
import { type FieldPart, type HeaderFields, readFields } from './header/fields.ts';
import { type FieldKey, fieldLabels } from './header/labels.ts';
import { Roster } from './header/roster.ts';
import { isSentence } from './header/spoken.ts';
import { type Paper, readPapers } from './papers/papers.ts';
import { hasRecords, readRecords, transcriptStart } from './records/records.ts';
import { withoutLineNumbers } from './rows/line-numbers.ts';
import { type Row, readRows } from './rows/rows.ts';
import type { SourceText } from './source-text.ts';
import { ItemFinder } from './stated/items.ts';
import { findZones, LEGEND, recordZones } from './zones.ts';

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
  /** Every row of the source, for what no stage has a place for. */
  readonly rows: readonly Row[];
  /** Rows that became fields or divisions. */
  readonly readRows: readonly Row[];
}

export function readTree(source: SourceText, context: ImportContext): ImportTree {
  const allRows = readRows(source);
  // Footnotes and boxes are nobody's words: they come back as notes, where they stand.
  const asides = allRows.filter(({ isAside }) => isAside);
  const read = asides.length === 0 ? allRows : allRows.filter(({ isAside }) => !isAside);
  // Where the format keeps the speeches apart, neither marks nor who attends tell more of who speaks.
  const isRecorded = hasRecords(read);
  const { rows, marked } = isRecorded ? { rows: read, marked: NO_LABELS } : readSpeakers(read, context);
  // Who attends is needed to tell speakers, and where the header ends to tell who attends: the header is read twice.
  const labels = fieldLabels(context.council.vocabulary.kinds);
  const draftHeader = rows.slice(
    0,
    isRecorded ? transcriptStart(rows, new Roster(context, NOBODY)) : headerLength(rows),
  );
  const marks = rows.filter((row) => readMark(row) !== undefined);
  const first = readHeader(draftHeader, labels, context, marks);
  const roster = new Roster(context, first.attendees, marked);
  const titles = first.agenda.items.map(({ title }) => title);
  const zones = isRecorded
    ? recordZones(rows, draftHeader.length)
    : findZones(rows, titles, roster, labels, first.finder);
  const header = zones.header.length === draftHeader.length ? first : readHeader(zones.header, labels, context, marks);
  const final = new Roster(context, header.attendees, marked);
  const { finder } = header;
  const agenda = [...header.agenda.items];
  if (agenda.length === 0) agenda.push(...agendaOfDiscussion(zones.discussion, context, finder));
  const items = new Items(agenda, finder);
  const body = (zone: readonly Row[]) => (startsWithHeading(zone, finder) ? zone.slice(1) : zone);
  const headings = headingReader(finder.kinds, (row) => isItemHeading(row, items));
  const legend = zones.header.filter(({ folded }) => LEGEND.test(folded));
  const turns = isRecorded
    ? readRecords(zones.discussion, final)
    : readTurns(body(zones.discussion), final, zones.forms, headings, legend);
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
    rows,
    readRows: [
      ...readHeaderRows(zones.header, header),
      ...(isRecorded ? [] : [zones.summary, zones.discussion]).flatMap((zone) =>
        startsWithHeading(zone, finder) ? zone.slice(0, 1) : [],
      ),
      ...zones.tail.filter(({ folded }) => isEndMark(folded)),
      ...rows.filter(({ kind }) => kind === 'page-number' || kind === 'blank'),
    ],
  };
}

const BARE = {
  n: 0,
  kind: 'text',
  isAside: false,
  isItem: false,
  folded: '',
  indent: 0,
  bullet: '',
  heading: 0,
  cells: [],
} as const;
const NOBODY = { members: [], officials: [] };
const NO_LABELS: ReadonlySet<string> = new Set();
const MARKED: ReadonlySet<SpeakerForm> = new Set(['brackets', 'circle', 'gap']);

/** The rows as the speakers divide them, and the labels that these minutes mark as those of speakers. */
function readSpeakers(
  source: readonly Row[],
  context: ImportContext,
): { rows: readonly Row[]; marked: ReadonlySet<string> } {
  const titles = new Roster(context, NOBODY);
  const rows = withoutLineNumbers(source, (text) => {
    const row = { ...BARE, text };
    const opening = readOpening(row, titles, MARKED);
    // 出席委員　白石千明 behind a gap is a list, and no speech.
    const isSaid = opening !== undefined && (opening.form !== 'gap' || /[。？?]/u.test(opening.rest));
    return /^[○◯〇●◎]/u.test(text) || isSaid;
  });
  const marked = learnSpeakers(rows, titles);
  const split = splitSpeeches(rows, new Roster(context, NOBODY, marked));
  if (split === rows) return { rows, marked };
  // Speakers of whom the lines told nothing before they were divided.
  const all = new Set([...marked, ...learnSpeakers(split, titles)]);
  return { rows: splitSpeeches(split, new Roster(context, NOBODY, all)), marked: all };
}

interface Header extends HeaderFields {
  readonly titleRows: readonly Row[];
  readonly facts: Facts;
  readonly attendees: ReadAttendees;
  readonly finder: ItemFinder;
  readonly agenda: { items: AgendaItem[]; others: FieldPart[] };
}

function readHeader(
  rows: readonly Row[],
  labels: ReadonlyMap<string, FieldKey>,
  context: ImportContext,
  marks: readonly Row[],
): Header {
  const roles = rolesOf(context);
  const found = readFields(rows, labels, roles);
  const read = { ...found, fields: withListsOfItems(found.fields, new ItemFinder(context.council.vocabulary, {})) };
  const { fields, before, loose } = read;
  const facts = readFacts(
    fields,
    [...before, ...loose].map(({ n, text }) => ({ n, text })),
    context,
    marks,
  );
  const finder = new ItemFinder(context.council.vocabulary, facts);
  const agendaParts = fields.filter(({ key }) => key === 'agenda').flatMap((field) => field.parts);
  const listed = readAgenda(agendaParts, context, finder);
  return {
    ...read,
    titleRows: titleOf(read, rows),
    facts,
    attendees: readAttendees(fields, context.departments, roles),
    finder,
    // What heads a list may be no label at all: then the items that stand there are the agenda.
    agenda:
      listed.items.length > 0 ? listed : readAgenda([...agendaParts, ...itemLines(loose, finder)], context, finder),
  };
}

/** 付託案件, 提出議案: a label on no list whose lines name items heads an agenda, unless it says that they are another time's. */
function withListsOfItems(fields: HeaderFields['fields'], finder: ItemFinder): HeaderFields['fields'] {
  return fields.map((field) => {
    const [first] = field.parts;
    const isList = field.key === 'unlisted' && first !== undefined && finder.leading(fold(first.text)) !== undefined;
    return isList && !OF_ANOTHER_TIME.test(fold(field.label)) ? { ...field, key: 'agenda' } : field;
  });
}

/** The lines that name an item and its title, from the first to the last one. */
function itemLines(rows: readonly Row[], finder: ItemFinder): FieldPart[] {
  const isOne = ({ folded, text }: Row): boolean =>
    !isSentence(text) && (finder.leading(folded)?.items.some(({ kind }) => kind.numbering !== 'none') ?? false);
  const first = rows.findIndex(isOne);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(isOne) + 1).map(({ n, text }) => ({ n, text }));
}

const OF_ANOTHER_TIME = /前回|次回|今後|予定|過去|昨年|前年|関連|参考|他の|ほかの|答申済|取り?下げ|撤回|見送/u;

/** What the council calls those who chair it. */
const rolesOf = ({ council }: ImportContext): string[] =>
  council.speakers.filter(({ role }) => role === 'chair' || role === 'vice-chair').map(({ label }) => label);

/** Fields whose value may be a sentence. */
const WORDY: ReadonlySet<string> = new Set(['visitors', 'visitorsReason', 'contact', 'other', 'unlisted']);

/** How what people say ends, also where no full stop was set. */
const SAID =
  /(?:です|ます|でした|ました|ません|ください|下さい|ございます|でしょうか|ますか|ですか|であった|とのこと|と思う|である)[。」）)？?！!]*$|[。？！]/u;

/**
 * Rows of the header that became fields. A sentence that only stands among them is somebody's words: it has no place yet,
 * and may not disappear in comments.
 */
function readHeaderRows(rows: readonly Row[], { titleRows, before, loose, spoken, fields, agenda }: Header): Row[] {
  const titles = new Set(titleRows.map(({ n }) => n));
  const unread = new Set([
    ...[...before, ...loose].filter(({ n, text }) => !titles.has(n) && SAID.test(text)).map(({ n }) => n),
    ...spoken.map(({ n }) => n),
    ...fields
      .filter(({ key }) => !WORDY.has(key))
      .flatMap(({ parts }) => parts.filter(({ text }) => SAID.test(text)).map(({ n }) => n)),
    ...agenda.others.map(({ n }) => n),
  ]);
  return rows.filter(({ n }) => !unread.has(n));
}

/** The line that names the minutes. What somebody says is no title. */
function titleOf({ before, fields }: HeaderFields, rows: readonly Row[]): Row[] {
  const field = fields.find(({ key, parts }) => key === 'title' && parts.length > 0);
  const [part] = field?.parts ?? [];
  const named = part && rows.find(({ n }) => n === part.n);
  if (part && named) return [{ ...named, text: part.text }];
  const title = before.find(({ text }) => isTitleLike(text)) ?? before.find(({ text }) => !isSentence(text));
  return title ? [title] : [];
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
      const own = new FoldedText(text);
      const title = OPENED.exec(text.slice(own.offsetOf(end)))?.[1];
      return title === undefined ? [] : [{ n, text: `${own.slice(start, end)} ${title}` }];
    }),
  );
  return withTitles(readAgenda([...parts, ...opened], context, finder).items);
}

/** 第3号○○についてを議題といたします: what stands behind an item that the chair opens. */
const OPENED = /^[、「\s]*([^。、「」]{4,80}?(?:について|の件))」?を(?:議題|上程)/u;
const LONGEST_OPENED = 100;
