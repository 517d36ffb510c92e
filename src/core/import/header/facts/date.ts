import { weekday } from '../../../text/wareki.ts';
import { type Confirmation, contradiction, unsettled } from '../../confirmation.ts';
import { fold } from '../../fold.ts';
import { findDates, findSecondDay, isOtherDate, isWrongWeekday, type StatedDate } from '../../stated/dates.ts';
import type { FieldPart, HeaderField } from '../fields.ts';
import { type HeadDate, readDateLine, readTitleDates } from './head-lines.ts';

type Found = StatedDate & { readonly n: number };

/**
 * The meeting's date, from where minutes state it: its label, else a line that only says when, else the title, else the
 * sentence of the minutes that says so. Two that differ, and two days, are named and left open.
 */
export function readDate(
  fields: readonly HeaderField[],
  heads: readonly FieldPart[],
  statement: HeadDate | undefined,
  confirmations: Confirmation[],
): string | undefined {
  const labelled = fields.flatMap((field) => (isOfDate(field) ? field.parts.flatMap(datesOf).slice(0, 2) : []));
  const titled = heads.flatMap(readTitleDates);
  const lines = heads.flatMap((part) => readDateLine(part) ?? []);
  const stated: readonly Found[] = [
    ...(labelled.length > 0 ? labelled : lines),
    ...titled,
    ...(statement && labelled.length + lines.length + titled.length === 0 ? [statement] : []),
  ];
  const [first, ...others] = stated.filter(({ iso }) => iso !== undefined);
  if (!first?.iso) {
    confirmations.push(askDate(fields, heads, stated[0]));
    return undefined;
  }
  const days = secondDay(fields, first);
  if (days !== undefined) {
    confirmations.push(contradiction(['date'], `開催日が2日にわたります。「${days}」`, first.n, undefined));
    return undefined;
  }
  const other = others.find(({ iso }) => iso !== first.iso);
  if (other) {
    const text = `開催日が「${first.text}」とも「${other.text}」とも読めます`;
    confirmations.push(contradiction(['date'], text, first.n, other.n));
    return undefined;
  }
  if (isWrongWeekday(first)) {
    const text = `開催日が「${first.text}」とありますが、その日は${weekday(first.iso)}曜日です`;
    confirmations.push(contradiction(['date'], text, first.n, undefined));
  }
  return first.iso;
}

/** 開議　令和6年9月5日　午前10時 says the day, too. */
const isOfDate = ({ key, label }: HeaderField): boolean =>
  key === 'date' || key === 'dateAndPlace' || (key === 'time' && /^開/u.test(fold(label)));

function datesOf({ n, text }: FieldPart): Found[] {
  const folded = fold(text);
  return findDates(folded).flatMap((date) => (isOtherDate(folded, date) ? [] : [{ n, ...date }]));
}

function secondDay(fields: readonly HeaderField[], { n, text }: Found): string | undefined {
  const part = fields.flatMap(({ parts }) => parts).find((one) => one.n === n && fold(one.text).includes(text));
  return part && findSecondDay(fold(part.text));
}

function askDate(fields: readonly HeaderField[], heads: readonly FieldPart[], found: Found | undefined): Confirmation {
  const [labelled] = fields.filter(({ key }) => key === 'date' || key === 'dateAndPlace').flatMap(({ parts }) => parts);
  const seen = [...heads, ...fields.flatMap(({ parts }) => parts)].flatMap(({ n, text }) =>
    findDates(fold(text)).map((date) => ({ n, text: date.text })),
  )[0];
  const place = found ?? labelled ?? seen;
  return unsettled(['date'], '開催日', place?.text ?? '日付らしい文字がない', place?.n);
}
