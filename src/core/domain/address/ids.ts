import { callItem, type ItemKind, keepsNumber, type PeriodNumbering, periodOf } from '../../vocabulary/vocabulary.ts';
import { yearOf } from '../council/year.ts';

/** Id of a meeting in its council: its date, `2010-01-22`, or `2010-01-22-2` for the second on one day. */
export type MeetingId = string;
/**
 * Id of an item in its council: `5-42`, `fy2016-8`, `y2025-12` for one that is numbered by period, `8` for a number
 * without end, `2011-02-22-1` for one that is told by its place in a meeting. Items of a kind that is not plain bear its
 * key: `proposals/fy2025-12`.
 */
export type ItemId = string;

/** An item as a record names it. */
export interface NamedItem {
  readonly kind: ItemKind;
  /** Its number; of a kind without numbers, its 1-based place in the list of the header. */
  readonly number: number;
  /** The period that it was given its number in, where that is named; else that of the meeting. */
  readonly period?: number | undefined;
}

/** `諮問第42号`, `報告1`. */
export const formatNamedItem = ({ kind, number }: NamedItem): string => callItem(kind, number);

/** True where two namings of one meeting mean one item. */
export const isSameItem = (a: NamedItem, b: NamedItem): boolean =>
  a.kind.key === b.kind.key && a.number === b.number && a.period === b.period;

const PERIOD_PREFIXES: Readonly<Record<PeriodNumbering, string>> = {
  term: '',
  'fiscal-year': 'fy',
  'calendar-year': 'y',
};

/** What of a meeting the ids of its items are made from; drafts may lack any of it but the id. */
interface MeetingIdentity {
  readonly id: MeetingId;
  readonly header: PeriodOfMeeting;
}
interface PeriodOfMeeting {
  readonly period: number;
  readonly date: string;
}

/** The naming that one of a meeting's items has there: of the meeting's own period it says nothing. */
export function nameInMeeting(item: NamedItem, meeting: Pick<MeetingIdentity, 'header'>): NamedItem {
  const { kind, number } = item;
  const isOwn = item.period === undefined || item.period === itemPeriod({ kind, number }, meeting);
  return isOwn ? { kind, number } : item;
}

/** The period that an item has its number from; undefined for kinds that are not numbered by one. */
export function itemPeriod(
  { kind, period }: NamedItem,
  { header }: Pick<MeetingIdentity, 'header'>,
): number | undefined {
  const numbering = periodOf(kind);
  if (!numbering) return undefined;
  if (period !== undefined) return period;
  return numbering === 'term' ? header.period : yearOf(numbering, header.date ?? '');
}

/** The id of an item without its kind, as addresses have it behind the kind's part. */
export function localItemId(item: NamedItem, meeting: MeetingIdentity): string {
  const { kind, number } = item;
  const numbering = periodOf(kind);
  if (numbering) return `${PERIOD_PREFIXES[numbering]}${itemPeriod(item, meeting)}-${number}`;
  return keepsNumber(kind) ? `${number}` : `${meeting.id}-${number}`;
}

/** The id of an item in its council. */
export function itemId(item: NamedItem, meeting: MeetingIdentity): ItemId {
  return withKind(item.kind, localItemId(item, meeting));
}

/** The id of an item of a kind by its id without the kind. */
export const withKind = ({ key, isPlain }: ItemKind, local: string): ItemId => (isPlain ? local : `${key}/${local}`);

/** What an id says of an item, were it one of this kind; undefined where no item of the kind has such an id. */
export function readItemId(
  kind: ItemKind,
  id: ItemId,
): (Omit<NamedItem, 'kind'> & { meeting?: MeetingId }) | undefined {
  const local = kind.isPlain ? id : id.startsWith(`${kind.key}/`) ? id.slice(kind.key.length + 1) : '';
  const numbering = periodOf(kind);
  if (!numbering && keepsNumber(kind)) return /^\d+$/.test(local) ? { number: Number(local) } : undefined;
  const [, before = '', number] = /^(.+)-(\d+)$/.exec(local) ?? [];
  if (number === undefined) return undefined;
  if (!numbering) return meetingIdDate(before) === undefined ? undefined : { number: Number(number), meeting: before };
  const period = before.startsWith(PERIOD_PREFIXES[numbering]) ? before.slice(PERIOD_PREFIXES[numbering].length) : '';
  return /^\d+$/.test(period) ? { number: Number(number), period: Number(period) } : undefined;
}

const MEETING_FILE = /^(\d{4}-\d{2}-\d{2})(?:-[2-9])?$/;

/** The date in a meeting id, or undefined when the text has not the shape of a meeting id. */
export function meetingIdDate(id: string): string | undefined {
  return MEETING_FILE.exec(id)?.[1];
}
