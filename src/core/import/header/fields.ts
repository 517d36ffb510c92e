import { fold } from '../fold.ts';
import { plain, type Row } from '../rows/rows.ts';
import { FIELD_LABELS, type FieldKey } from './labels.ts';

const KEYS = new Map<string, FieldKey>(
  (Object.entries(FIELD_LABELS) as [FieldKey, readonly string[]][]).flatMap(([key, labels]) =>
    labels.map((label) => [fold(label), key] as const),
  ),
);
const LONGEST_LABEL = Math.max(...[...KEYS.keys()].map((label) => label.length));

export interface FieldPart {
  readonly n: number;
  readonly text: string;
}

/** A label of the header with the lines that are its value. */
export interface HeaderField {
  readonly key: FieldKey;
  readonly label: string;
  readonly parts: readonly FieldPart[];
}

const NUMBERING =
  /^(?:[○◯〇●◎・■◆□◇※*＊▼]\s*)?(?:[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ]|[①-⑳])(?:[）)]\s*|[.．、:：]\s*|\s+)|[①-⑳]\s*)?/u;
const BRACKETED = /^[【［[＜<〔]\s*([^】］\]＞>〕]{1,20})\s*[】］\]＞>〕]\s*[:：]?\s*/u;

/** The label that a line begins with, and what follows it. */
export function readLabel(text: string): { key: FieldKey; label: string; rest: string } | undefined {
  const numbered = NUMBERING.exec(text)?.[0].length ?? 0;
  for (const start of numbered > 0 ? [numbered, 0] : [0]) {
    const found = labelAt(text.slice(start));
    if (found) return found;
  }
  return undefined;
}

function labelAt(text: string): { key: FieldKey; label: string; rest: string } | undefined {
  const bracketed = BRACKETED.exec(text);
  const inside = bracketed?.[1] === undefined ? undefined : KEYS.get(fold(bracketed[1]));
  if (bracketed?.[1] && inside) return { key: inside, label: bracketed[1], rest: text.slice(bracketed[0].length) };
  // Labels are spread with blanks (日　時), so the longest start whose fold is a label counts.
  let best: { key: FieldKey; label: string; rest: string } | undefined;
  for (let end = 1; end <= Math.min(text.length, 3 * LONGEST_LABEL); end += 1) {
    const label = text.slice(0, end);
    const folded = fold(label);
    if (folded.length > LONGEST_LABEL) break;
    const key = /\s$/u.test(label) ? undefined : KEYS.get(folded);
    const rest = text.slice(end);
    if (key && /^(?:\s*$|\s*[:：]|\s+|[（(])/u.test(rest)) {
      best = { key, label, rest: rest.replace(/^\s*(?:[（(][^（）()]{0,12}[）)]\s*(?=[:：]))?[:：]?\s*/u, '') };
    }
  }
  return best;
}

/** The labelled fields of a header, and the rows that stand before the first of them. */
export function readFields(rows: readonly Row[]): { fields: HeaderField[]; before: Row[] } {
  const fields: { key: FieldKey; label: string; parts: FieldPart[] }[] = [];
  const before: Row[] = [];
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'page-number') continue;
    if (row.kind === 'cells') {
      readCells(row, fields);
      continue;
    }
    // What stands below an agenda are its items, whatever they are called.
    const read =
      fields.at(-1)?.key === 'agenda' && row.indent > 1 && row.bullet !== '' ? undefined : readLabel(row.text);
    if (read) {
      fields.push({ key: read.key, label: read.label, parts: read.rest === '' ? [] : [{ n: row.n, text: read.rest }] });
      if (read.key === 'agenda') fields.at(-1)?.parts.unshift({ n: row.n, text: read.label });
    } else if (fields.length > 0) fields.at(-1)?.parts.push({ n: row.n, text: row.text });
    else before.push(row);
  }
  return { fields, before };
}

function readCells({ n, cells }: Row, fields: { key: FieldKey; label: string; parts: FieldPart[] }[]): void {
  const first = cells[0] ?? [];
  if (first.length === 0 && fields.length === 0) return;
  for (const cell of cells) {
    const texts = cell.map(plain);
    const whole = readLabel(texts.join(''));
    if (whole && whole.rest === '') fields.push({ key: whole.key, label: whole.label, parts: [] });
    else if (fields.length > 0) fields.at(-1)?.parts.push(...texts.map((text) => ({ n, text })));
  }
}
