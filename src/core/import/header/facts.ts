import type { MeetingHeader } from '../../domain/meeting/header.ts';
import type { Confirmation } from '../confirmation.ts';
import type { ImportContext } from '../context.ts';
import { fold } from '../fold.ts';
import type { Row } from '../rows/rows.ts';
import { findDates } from '../stated/dates.ts';
import { findClocks } from '../stated/times.ts';
import { readContact } from './facts/contact.ts';
import { readDate } from './facts/date.ts';
import { isTimeLine, isTitleLike, readDateLine, readStatement, readTitleDates } from './facts/head-lines.ts';
import { readPeriod } from './facts/period.ts';
import { readPlace } from './facts/place.ts';
import { readMeetingTime } from './facts/time.ts';
import { readVisitors } from './facts/visitors.ts';
import type { FieldPart, HeaderField } from './fields.ts';
import { REACHED } from './people/list-words.ts';

/** The facts of a header that stand in one field each, and what of them is not settled. */
export interface Facts {
  readonly period?: number;
  readonly session?: number;
  readonly date?: string;
  readonly time?: { start: string; end?: string };
  readonly place?: string;
  readonly visitors?: NonNullable<MeetingHeader['visitors']>;
  readonly contact?: NonNullable<MeetingHeader['contact']>;
  /** What stands under labels that no field of a record has: 会議形態：対面. */
  readonly notes?: readonly string[];
  readonly confirmations: readonly Confirmation[];
}

/**
 * @param heads lines of the header that have no label, in order
 * @param marks lines of the whole source that may say when the meeting began and ended
 */
export function readFacts(
  fields: readonly HeaderField[],
  heads: readonly FieldPart[],
  context: Pick<ImportContext, 'council'>,
  marks: readonly Row[] = [],
): Facts {
  const confirmations: Confirmation[] = [];
  const split = fields.flatMap(splitDateAndPlace);
  const titles = [
    ...heads.filter(({ text }) => isTitleLike(text)),
    ...fields.filter(({ key }) => key === 'title').flatMap(({ parts }) => parts),
  ];
  const statements = heads.flatMap((part) => readStatement(part, titles) ?? []);
  const statement = statements.length === 1 ? statements[0] : undefined;
  const date = readDate(split, heads, statement, confirmations);
  const hasLabel = split.some(({ key }) => key === 'date');
  const lineAt = heads.findIndex((part) => !hasLabel && readDateLine(part) !== undefined);
  const line = heads[lineAt];
  const [after, afterNext] = line ? heads.slice(lineAt + 1) : [];
  const timeLine = after && isTimeLine(after) ? after : undefined;
  const said = hasLabel || line ? undefined : statement;
  const whenLines = [line, timeLine, said && { n: said.n, text: said.behind }].filter((one) => one !== undefined);
  const titled =
    whenLines.length === 0 && !hasLabel
      ? heads.flatMap(readTitleDates).map(({ n, behind }) => ({ n, text: behind }))
      : [];
  const time = readMeetingTime(split, [...whenLines, ...titled], marks, confirmations);
  const place = readPlace(split, timeLine ? afterNext : after, said?.place, confirmations);
  const visitors = readVisitors(fields, confirmations);
  const contact = readContact(fields.flatMap(contactOf));
  const notes = fields.flatMap(noteOf);
  return {
    ...readPeriod(titles, date, context, confirmations),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(visitors === undefined ? {} : { visitors }),
    ...(contact === undefined ? {} : { contact }),
    ...(notes.length === 0 ? {} : { notes }),
    confirmations,
  };
}

/** 日時及び場所: what stands behind the last clock, or on the second line, is the place. */
function splitDateAndPlace(field: HeaderField): HeaderField[] {
  if (field.key !== 'dateAndPlace') return [field];
  const [first, ...others] = field.parts;
  if (!first) return [field];
  const end = endOfWhen(first.text);
  const rest = first.text.slice(end).trim();
  const place = [...(rest === '' ? [] : [{ n: first.n, text: rest }]), ...others];
  const date = { ...field, key: 'date' as const, parts: [{ n: first.n, text: first.text.slice(0, end) }] };
  return place.length === 0 ? [date] : [date, { ...field, key: 'place', parts: place }];
}

/** Where in a text the words end that say when. */
function endOfWhen(text: string): number {
  let end = 0;
  for (let length = 1; length <= text.length; length += 1) {
    const folded = fold(text.slice(0, length));
    const last = [...findDates(folded), ...findClocks(folded)].some((found) => found.end === folded.length);
    if (last && !/\s$/u.test(text.slice(0, length))) end = length;
  }
  return end + (/^(?:から|より|まで|開会|開始|開議)*/u.exec(text.slice(end))?.[0].length ?? 0);
}

/** 担当課　環境課（内線2345） says whom one may ask. */
const contactOf = ({ key, parts }: HeaderField): readonly FieldPart[] =>
  key === 'contact' || (key === 'officials' && parts.length === 1 && parts.every(({ text }) => REACHED.test(text)))
    ? parts
    : [];

/** What an unlisted label says stands in the draft as it is: the secretary knows what it is worth. */
function noteOf({ key, label, parts }: HeaderField): string[] {
  if (key !== 'unlisted' && key !== 'guests') return [];
  const value = parts.map(({ text }) => text.trim()).join(' ');
  return value === '' ? [] : [`${label.trim()}：${value}`];
}
