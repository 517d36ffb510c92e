import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { AgendaItem } from '../agenda/item.ts';
import { fold } from '../fold.ts';
import { Flow, type FlowParagraph } from '../rows/flow.ts';
import { plain, type Row } from '../rows/rows.ts';
import type { Words } from '../rows/words.ts';
import { sheetLabelReader } from './sheet-labels.ts';

/** A row of a sheet: label and the paragraphs of its value. */
export interface SheetRow {
  readonly cells: readonly (readonly { readonly words: Words; readonly rows: readonly Row[] }[])[];
}

export type PaperBlock =
  | { readonly type: 'paragraph' | 'heading'; readonly paragraph: FlowParagraph }
  | { readonly type: 'table'; readonly rows: SheetRow[] };

/** A paper that is appended to the minutes: a case sheet, or what follows one. */
export interface Paper {
  readonly items: readonly AgendaItem[];
  readonly title: FlowParagraph;
  /** 資料1 where the source itself calls it so. */
  readonly document: string | undefined;
  readonly blocks: PaperBlock[];
}

/** A line of a paper that begins with a number and one of the labels of case sheets is a row of a table. */
const SHEET_LINE = /^([0-9０-９]{1,2})[.．、\s]\s*(?=\S)/u;
const NUMBERED = /^(?:資料|別紙|別添|参考資料)\s*[0-9０-９]{0,3}$/u;

export function readPapers(rows: readonly Row[], agenda: readonly AgendaItem[], words: Vocabulary): Paper[] {
  const isLabel = sheetLabelReader(words);
  const flow = new Flow(rows);
  const papers: Paper[] = [];
  /** Rows whose text became part of a label that began above them. */
  const joined = new Set<Row>();
  const used = new Map<AgendaItem, number>();
  let called: string | undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || row.kind === 'blank' || row.kind === 'page-number') continue;
    const title = titleAt(rows, index, agenda, used);
    if (title) {
      for (const item of title.items) used.set(item, (used.get(item) ?? 0) + 1);
      papers.push({
        items: title.items,
        title: { text: title.rows.map(({ text }) => text).join(''), rows: [...title.rows] },
        document: called,
        blocks: [],
      });
      called = undefined;
      index = rows.indexOf(title.rows.at(-1) ?? row);
      continue;
    }
    const paper = papers.at(-1);
    const name = NUMBERED.test(row.text) ? row.folded : undefined;
    if (!paper) {
      if (name) called = name;
      papers.push({ items: [], title: { text: row.text, rows: [row] }, document: name, blocks: [] });
      continue;
    }
    addRow(paper, rows, index, flow, joined, isLabel);
  }
  return papers;
}

/** A title of the agenda on one line or two; where two items have the same title, each paper takes the next. */
function titleAt(
  rows: readonly Row[],
  index: number,
  agenda: readonly AgendaItem[],
  used: ReadonlyMap<AgendaItem, number>,
): { items: AgendaItem[]; rows: Row[] } | undefined {
  const row = rows[index];
  if (row?.kind !== 'text' || row.folded.length < 8) return undefined;
  const next = rows.slice(index + 1, index + 4).find(({ kind }) => kind === 'text');
  const candidates = next ? [[row], [row, next]] : [[row]];
  for (const isEqual of [(a: string, b: string) => a === b, isAlmost]) {
    for (const own of candidates) {
      const folded = own.map((one) => one.folded).join('');
      const found = agenda.filter(({ title }) => {
        const whole = fold(title);
        const bare = whole.replace(/\([0-9]\)$/, '');
        return bare.length >= 8 && (folded === whole || isEqual(folded, bare));
      });
      const item = found.find((one) => !used.has(one)) ?? found.at(-1);
      if (item) return { items: [item], rows: own };
    }
  }
  return undefined;
}

/** 個人情報処理業務 for 個人情報の処理業務: a long title with up to three characters more or less in one place. */
function isAlmost(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length > 3 || short.length < 16) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  return long.endsWith(short.slice(start));
}

function addRow(
  paper: Paper,
  rows: readonly Row[],
  index: number,
  flow: Flow,
  joined: Set<Row>,
  isLabel: (label: string) => boolean,
): void {
  const row = rows[index];
  const last = paper.blocks.at(-1);
  if (!row) return;
  if (row.kind === 'cells') {
    const cells = row.cells.map((cell, column) =>
      cell.map((words) => ({ words: column === 0 ? withoutNumber(words, row) : words, rows: [row] })),
    );
    // The criteria's categories and cases are a table of their own below the sheet.
    const isCriteria = /^(?:\s*)類\s*型\s+事\s*例\s*$/u.test(row.text);
    if (last?.type === 'table' && !isCriteria) last.rows.push({ cells });
    else paper.blocks.push({ type: 'table', rows: [{ cells }] });
    return;
  }
  const label = sheetLabel(rows, index, isLabel);
  if (label) {
    const value = label.rest === '' ? [] : [{ words: [{ text: label.rest, strong: false }], rows: [row] }];
    const cells = [[{ words: [{ text: label.text, strong: false }], rows: label.rows }], value];
    if (last?.type === 'table') last.rows.push({ cells });
    else paper.blocks.push({ type: 'table', rows: [{ cells }] });
    for (const other of label.rows.slice(1)) joined.add(other);
    return;
  }
  if (joined.has(row)) return;
  if (row.heading > 0) {
    paper.blocks.push({ type: 'heading', paragraph: { text: row.text, rows: [row] } });
    return;
  }
  const sheet = last?.type === 'table' ? last.rows.at(-1) : undefined;
  if (last?.type === 'table' && sheet && isTextSheet(last)) {
    addToCell(sheet, row, flow);
    return;
  }
  const paragraphs = last?.type === 'paragraph' ? [last.paragraph] : [];
  flow.add(paragraphs, row);
  if (paragraphs.length > (last?.type === 'paragraph' ? 1 : 0)) {
    paper.blocks.push({ type: 'paragraph', paragraph: paragraphs.at(-1) ?? { text: row.text, rows: [row] } });
  }
}

/** The number of a sheet's row: it says no more than the order does. */
function withoutNumber([first, ...others]: Words, { cells }: Row): Words {
  if (!first || cells.length < 2) return first ? [first, ...others] : [];
  return [{ ...first, text: first.text.replace(/^\s*[0-9０-９]{1,2}[.．、]?\s+(?=\S)/u, '') }, ...others];
}

const isTextSheet = ({ rows }: { rows: readonly SheetRow[] }): boolean =>
  rows.every(({ cells }) => cells.length === 2 && cells[0]?.[0]?.rows.every(({ kind }) => kind === 'text'));

function addToCell({ cells }: SheetRow, row: Row, flow: Flow): void {
  const value = cells[1] as { words: Words; rows: readonly Row[] }[];
  const last = value.at(-1);
  const paragraphs: FlowParagraph[] = last ? [{ text: plain(last.words), rows: [...last.rows] }] : [];
  flow.add(paragraphs, row);
  const [first, second] = paragraphs;
  const changed = second ?? first;
  if (!changed) return;
  const written = { words: [{ text: changed.text, strong: false }], rows: changed.rows };
  if (last && !second) value[value.length - 1] = written;
  else value.push(written);
}

/** The label of a line such as `１ 件名 …`; one that a narrow column broke goes on in the lines below. */
function sheetLabel(
  rows: readonly Row[],
  index: number,
  isLabel: (label: string) => boolean,
): { text: string; rest: string; rows: Row[] } | undefined {
  const row = rows[index];
  const number = row ? SHEET_LINE.exec(row.text) : null;
  if (!row || !number) return undefined;
  const after = row.text.slice(number[0].length);
  for (let end = Math.min(after.length, 24); end > 0; end -= 1) {
    const rest = after.slice(end);
    if (isLabel(after.slice(0, end)) && /^(?:\s|$)/u.test(rest)) {
      return { text: after.slice(0, end), rest: rest.trim(), rows: [row] };
    }
  }
  const below = rows.slice(index + 1, index + 6).filter(({ kind }) => kind === 'text');
  for (const count of [1, 2]) {
    const parts = [row, ...below.slice(0, count)];
    const others = parts.slice(1).map((part) => part.text);
    if (isLabel(`${after}${others.join('')}`)) {
      return { text: parts.map(({ text }) => text).join(''), rest: '', rows: parts };
    }
  }
  return undefined;
}
