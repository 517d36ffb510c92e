import { fold } from '../fold.ts';
import type { Row } from './rows.ts';

const NUMBER =
  /^(?:([［[])\s*([0-9０-９]{1,5})\s*[］\]]|([0-9０-９]{1,5})\s*([:：])|([0-9０-９]{1,5})(?=\s))\s*(?=\S)/u;
/** Two lines that count on may be anything. */
const SHORTEST_RUN = 3;

interface NumberedRow {
  readonly index: number;
  readonly number: number;
  readonly form: string;
  readonly rest: string;
}

/**
 * Takes the numbers away that a database put before every line (`2 ◯議長（…）`, `001:○委員長（…）`, `［１］会長　…`):
 * they count on without a gap, and speakers stand behind them. The numbers of an agenda have no speakers behind them.
 */
export function withoutLineNumbers(rows: readonly Row[], opens: (text: string) => boolean): readonly Row[] {
  const numbered = rows.flatMap((row, index) => readNumber(row, index));
  const texts = new Map<number, string>();
  for (let start = 0; start < numbered.length; ) {
    let end = start + 1;
    while (end < numbered.length && follows(numbered[end - 1], numbered[end])) end += 1;
    const run = numbered.slice(start, end);
    if (run.length >= SHORTEST_RUN && 2 * run.filter(({ rest }) => opens(rest)).length >= run.length)
      for (const { index, rest } of run) texts.set(index, rest);
    start = end;
  }
  if (texts.size === 0) return rows;
  return rows.map((row, index) => {
    const text = texts.get(index);
    return text === undefined ? row : { ...row, text, folded: fold(text) };
  });
}

function readNumber({ kind, text }: Row, index: number): NumberedRow[] {
  const match = kind === 'text' ? NUMBER.exec(text) : null;
  if (!match) return [];
  const [all, bracket, inBrackets, beforeColon, colon, bare] = match;
  return [
    {
      index,
      number: Number((inBrackets ?? beforeColon ?? bare ?? '').normalize('NFKC')),
      form: bracket ?? colon ?? '',
      rest: text.slice(all.length),
    },
  ];
}

const follows = (one: NumberedRow | undefined, next: NumberedRow | undefined): boolean =>
  one !== undefined && next !== undefined && next.number === one.number + 1 && next.form === one.form;
