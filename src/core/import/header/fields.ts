import { fold } from '../fold.ts';
import { plain, type Row } from '../rows/rows.ts';
import type { FieldKey } from './labels.ts';

/** The labels of a council's headers. */
type Labels = ReadonlyMap<string, FieldKey>;

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

/** No label of any council is longer. */
const LONGEST_LABEL = 16;
const NUMBERING =
  /^(?:[○◯〇●◎・■◆□◇※*＊▼]\s*)?(?:[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ]|[①-⑳])(?:[）)]\s*|[.．、:：]\s*|\s+)|[①-⑳]\s*)?/u;
const BRACKETED = /^[【［[＜<〔]\s*([^】］\]＞>〕]{1,20})\s*[】］\]＞>〕]\s*[:：]?\s*/u;

/** A label at the beginning of a line, with the number before it and what follows it. */
interface FoundLabel {
  readonly key: FieldKey;
  readonly numbering: string;
  readonly label: string;
  readonly rest: string;
}

export function readLabel(text: string, labels: Labels): FoundLabel | undefined {
  const numbered = NUMBERING.exec(text)?.[0] ?? '';
  for (const numbering of numbered === '' ? [''] : [numbered, '']) {
    const found = labelAt(text.slice(numbering.length), labels);
    if (found) return { ...found, numbering };
  }
  return undefined;
}

function labelAt(text: string, labels: Labels): Omit<FoundLabel, 'numbering'> | undefined {
  const bracketed = BRACKETED.exec(text);
  const inside = bracketed?.[1] === undefined ? undefined : labels.get(fold(bracketed[1]));
  if (bracketed?.[1] && inside) return { key: inside, label: bracketed[1], rest: text.slice(bracketed[0].length) };
  // Labels are spread with blanks (日　時), so the longest start whose fold is a label counts.
  let best: Omit<FoundLabel, 'numbering'> | undefined;
  for (let end = 1; end <= Math.min(text.length, 3 * LONGEST_LABEL); end += 1) {
    const label = text.slice(0, end);
    const folded = fold(label);
    if (folded.length > LONGEST_LABEL) break;
    const key = /\s$/u.test(label) ? undefined : labels.get(folded);
    const rest = text.slice(end);
    if (key && /^(?:\s*$|\s*[:：]|\s+|[（(])/u.test(rest)) {
      best = { key, label, rest: rest.replace(/^\s*(?:[（(][^（）()]{0,12}[）)]\s*(?=[:：]))?[:：]?\s*/u, '') };
    }
  }
  return best;
}

/** 日程第2 議案第12号: an agenda that nothing stands above. */
const ORDER_OF_DAY = /^(?:追加)?日程第?[0-9一二三四五六七八九十]{1,3}/u;

/** The labelled fields of a header, and the rows that stand before the first of them. */
export function readFields(rows: readonly Row[], labels: Labels): { fields: HeaderField[]; before: Row[] } {
  const fields: { key: FieldKey; label: string; parts: FieldPart[] }[] = [];
  const before: Row[] = [];
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'page-number') continue;
    if (row.kind === 'cells') {
      readCells(row, fields, labels);
      continue;
    }
    // What stands below an agenda are its items, whatever they are called.
    const read =
      fields.at(-1)?.key === 'agenda' && row.indent > 1 && row.bullet !== '' ? undefined : readLabel(row.text, labels);
    if (read) {
      fields.push({ key: read.key, label: read.label, parts: read.rest === '' ? [] : [{ n: row.n, text: read.rest }] });
      if (read.key === 'agenda') fields.at(-1)?.parts.unshift({ n: row.n, text: `${read.numbering}${read.label}` });
    } else if (fields.length > 0) {
      if (ORDER_OF_DAY.test(row.folded) && fields.at(-1)?.key !== 'agenda')
        fields.push({ key: 'agenda', label: '日程', parts: [] });
      fields.at(-1)?.parts.push({ n: row.n, text: row.text });
    } else before.push(row);
  }
  return { fields, before };
}

function readCells(
  { n, cells }: Row,
  fields: { key: FieldKey; label: string; parts: FieldPart[] }[],
  labels: Labels,
): void {
  const first = cells[0] ?? [];
  if (first.length === 0 && fields.length === 0) return;
  for (const cell of cells) {
    const texts = cell.map(plain);
    const whole = readLabel(texts.join(''), labels);
    if (whole && whole.rest === '') fields.push({ key: whole.key, label: whole.label, parts: [] });
    else if (fields.length > 0) fields.at(-1)?.parts.push(...texts.map((text) => ({ n, text })));
  }
}
