import type { MeetingHeader } from '../../domain/meeting/header.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { weekday } from '../../text/wareki.ts';
import { type Confirmation, contradiction, unsettled } from '../confirmation.ts';
import type { ImportContext } from '../context.ts';
import { fold } from '../fold.ts';
import { findDates, isWrongWeekday, type StatedDate } from '../stated/dates.ts';
import { readSession, type StatedSession } from '../stated/session.ts';
import { readTime, readTimes } from '../stated/times.ts';
import type { FieldPart, HeaderField } from './fields.ts';

type Place = FieldPart;

/** The facts of a header that stand in one field each, and what of them is not settled. */
export interface Facts {
  readonly period?: number;
  readonly session?: number;
  readonly date?: string;
  readonly time?: { start: string; end?: string };
  readonly place?: string;
  readonly visitors?: NonNullable<MeetingHeader['visitors']>;
  readonly contact?: NonNullable<MeetingHeader['contact']>;
  readonly confirmations: readonly Confirmation[];
}

/** Dates that are not the meeting's: of publication, of another meeting, of a term of office. */
const OTHER_DATE =
  /公開|掲載|公表|作成|発行|更新|施行|配布|配付|送付|次回|前回|任期|委嘱|現在|答申|改正|締切|署名|予定|承認日|告示|通知/;

export function readFacts(fields: readonly HeaderField[], before: readonly Place[], context: ImportContext): Facts {
  const confirmations: Confirmation[] = [];
  const ofKey = (key: HeaderField['key']) => fields.filter((field) => field.key === key).flatMap(({ parts }) => parts);
  const date = readDate(fields, before, confirmations);
  const titles = [...before, ...ofKey('title')];
  return {
    ...readPeriod(titles, date, context, confirmations),
    ...(date === undefined ? {} : { date }),
    ...readTimeFields(fields, confirmations),
    ...readPlace(ofKey('place')),
    ...readVisitors(fields, confirmations),
    ...readContact(ofKey('contact')),
    confirmations,
  };
}

function readDate(
  fields: readonly HeaderField[],
  before: readonly Place[],
  confirmations: Confirmation[],
): string | undefined {
  const stated = (parts: readonly Place[]) =>
    parts.flatMap(({ n, text }) =>
      OTHER_DATE.test(text) ? [] : findDates(fold(text)).map((found) => ({ n, ...found })),
    );
  const labelled = fields.filter(({ key }) => key === 'date').flatMap(({ parts }) => stated(parts).slice(0, 1));
  const titled = stated(before);
  const all = labelled.length > 0 ? [...labelled, ...titled] : titled.filter(isMeetingLike(before));
  const full = all.filter(({ iso }) => iso !== undefined);
  const [first, ...others] = full;
  if (!first) {
    const seen =
      all[0]?.text ?? firstDate([...before, ...fields.flatMap(({ parts }) => parts)]) ?? '日付らしい文字がない';
    const n = all[0]?.n ?? fields.find(({ key }) => key === 'date')?.parts[0]?.n;
    confirmations.push(unsettled(['date'], '開催日', seen, n));
    return undefined;
  }
  const other = others.find(({ iso }) => iso !== first.iso);
  if (other) {
    confirmations.push(
      contradiction(['date'], `開催日が「${first.text}」とも「${other.text}」とも読めます`, first.n, other.n),
    );
    return undefined;
  }
  if (isWrongWeekday(first)) {
    const text = `「${first.text}」とありますが、その日は${weekday(first.iso ?? '')}曜日です`;
    confirmations.push(contradiction(['date'], text, first.n, undefined));
  }
  return first.iso;
}

/** A date without a label is the meeting's when it has a day of the week, a time or 開催 beside it. */
const isMeetingLike =
  (before: readonly Place[]) =>
  (date: StatedDate & { n: number }): boolean => {
    const text = fold(before.find(({ n }) => n === date.n)?.text ?? '');
    return date.weekday !== undefined || /開催|開会|時/.test(text.slice(date.end));
  };

const firstDate = (parts: readonly Place[]): string | undefined =>
  parts.map(({ text }) => findDates(fold(text))[0]?.text).find((found) => found !== undefined);

function readPeriod(
  titles: readonly Place[],
  date: string | undefined,
  { council }: ImportContext,
  confirmations: Confirmation[],
): { period?: number; session?: number } {
  const stated = titles.map(({ n, text }) => ({ n, ...readSession(fold(text)) }));
  const pick = (field: keyof StatedSession) => stated.find((one) => one[field] !== undefined);
  const session = pick('session');
  if (!session) confirmations.push(unsettled(['session'], '回', '「第○回」という文字が表題にない', titles[0]?.n));
  const isTerm = council.numbering === 'term';
  const named = pick(isTerm ? 'term' : 'fiscalYear');
  // By definition a council that counts by fiscal year meets in the year of its date.
  const period = named?.[isTerm ? 'term' : 'fiscalYear'] ?? (isTerm || !date ? undefined : fiscalYearOf(date));
  if (period === undefined) {
    confirmations.push(unsettled(['period'], isTerm ? '期' : '年度', titles[0]?.text ?? '表題がない', titles[0]?.n));
  } else if (!isTerm && date && period !== fiscalYearOf(date)) {
    confirmations.push(
      contradiction(
        ['period'],
        `${period}年度とありますが、開催日は${fiscalYearOf(date)}年度です`,
        named?.n,
        undefined,
      ),
    );
  }
  return {
    ...(period === undefined ? {} : { period }),
    ...(session?.session === undefined ? {} : { session: session.session }),
  };
}

function fiscalYearOf(iso: string): number {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

function readTimeFields(
  fields: readonly HeaderField[],
  confirmations: Confirmation[],
): { time?: { start: string; end?: string } } {
  let start: string | undefined;
  let end: string | undefined;
  let open: { text: string; n: number | undefined } | undefined;
  for (const { key, label, parts } of fields) {
    if (key !== 'date' && key !== 'time') continue;
    const folded = fold(parts.map(({ text }) => text).join(''));
    const name = fold(label);
    const isEnd = name.startsWith('閉会');
    const closing = /閉会[:は]?/.exec(folded);
    const read =
      isEnd || name.startsWith('開会')
        ? readTime(folded)
        : readTimes(closing ? folded.slice(0, closing.index) : folded);
    if (isEnd) end ??= read.start;
    else start ??= read.start;
    end ??= read.end ?? (closing && !isEnd ? readTime(folded.slice(closing.index)).start : undefined);
    if (read.open !== undefined) open ??= { text: read.open, n: parts[0]?.n };
  }
  if (start === undefined) {
    if (open) confirmations.push(unsettled(['time'], '時刻（午前・午後の別）', open.text, open.n));
    return {};
  }
  return { time: { start, ...(end === undefined ? {} : { end }) } };
}

function readPlace(parts: readonly Place[]): { place?: string } {
  const place = parts.map(({ text }) => text.trim()).join(' ');
  return place === '' ? {} : { place };
}

function readVisitors(
  fields: readonly HeaderField[],
  confirmations: Confirmation[],
): { visitors?: NonNullable<MeetingHeader['visitors']> } {
  const parts = fields.filter(({ key }) => key === 'visitors').flatMap((field) => field.parts);
  if (parts.length === 0) return {};
  const folded = fold(parts.map(({ text }) => text).join(' '));
  const reason = fields
    .filter(({ key }) => key === 'visitorsReason')
    .flatMap((field) => field.parts.map(({ text }) => text))
    .join('');
  // How many might have come (定員) is not how many came; and of several counts none is the whole.
  const counts = [
    ...folded.replace(/定員[^0-9]{0,3}[0-9]{1,3}[名人]/gu, '').matchAll(/([0-9〇一二三四五六七八九十]{1,3})[名人]/gu),
  ];
  const counted = new Set(counts.map(([, digits]) => parseNumeral(digits ?? '')));
  const [count] = counted;
  const isClosed = /不可|非公開|認めない|傍聴なし\(非公開\)/.test(folded.replace(/公開・非公開|可・不可/g, ''));
  if (/一部(?:を)?(?:公開|非公開)/.test(folded) || (isClosed && count) || counted.size > 1) {
    confirmations.push(unsettled(['visitors'], '傍聴の可否', folded, parts[0]?.n));
    return {};
  }
  if (isClosed) return { visitors: { admitted: false, ...(reason === '' ? {} : { reason }) } };
  if (count !== undefined) return { visitors: { admitted: true, count } };
  if (/なし|無|いな[いかく]|いません|おりません/.test(folded)) return { visitors: { admitted: true, count: 0 } };
  if (/公開|可/.test(folded)) return { visitors: { admitted: true } };
  confirmations.push(unsettled(['visitors'], '傍聴', folded, parts[0]?.n));
  return {};
}

function readContact(parts: readonly Place[]): { contact?: NonNullable<MeetingHeader['contact']> } {
  const text = parts.map((part) => part.text).join(' ');
  const department = /^(.+?)\s*(?:担当者|担当|電話|TEL|Tel|ファ|内線|$)/u.exec(text)?.[1]?.trim();
  if (!department) return {};
  const persons = /担当者?名?\s*[:：]?\s*([^\s0-9（(]+)/u.exec(text)?.[1];
  const phone = /(?:電話番号|電話|TEL|Tel)\s*[:：]?\s*([0-9０-９()（）-]{8,16}[0-9０-９])/u.exec(text)?.[1];
  const extension = /内線\s*[:：]?\s*([0-9０-９]+)/u.exec(text)?.[1];
  const fax =
    /(?:ファックス番号|ファクス番号|ファックス|ファクス|FAX|Fax)\s*[:：]?\s*([0-9０-９()（）-]{8,16}[0-9０-９])/u.exec(
      text,
    )?.[1];
  return {
    contact: {
      department,
      persons: persons?.split(/[・、，,]/u) ?? [],
      ...(phone ? { phone } : {}),
      ...(extension ? { extension } : {}),
      ...(fax ? { fax } : {}),
    },
  };
}
