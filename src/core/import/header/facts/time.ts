import { type Confirmation, contradiction, unsettled } from '../../confirmation.ts';
import { fold } from '../../fold.ts';
import type { Row } from '../../rows/rows.ts';
import { findClocks, readTime, readTimes, type StatedTimes } from '../../stated/times.ts';
import type { FieldPart, HeaderField } from '../fields.ts';

interface Stated {
  readonly n: number | undefined;
  readonly text: string;
  readonly times: StatedTimes;
}

const OPENS = /^(?:開会|開議|開始)/u;
const CLOSES = /^(?:閉会|閉議|散会|終了)/u;
const CLOSING = /(?:閉会|閉議|散会|終了)(?:時刻)?[:は]?(?=[^。]{0,4}[0-9〇一二三四五六七八九十])/u;
const FRAME = /^[(〔\-―—–ー…・]*|[)〕\-―—–ー…・。]*$/gu;

/** A line that only says when the meeting ended or began: 午後3時40分　閉会, （午後一時三十分開会）, 閉会　午後4時. */
export function readMark({ folded, kind }: Pick<Row, 'folded' | 'kind'>): 'opens' | 'closes' | undefined {
  if (kind !== 'text' || folded.length > 30 || !/[開閉散終]/u.test(folded)) return undefined;
  const bare = folded.replace(FRAME, '');
  const [clock, ...more] = findClocks(bare);
  if (!clock || more.length > 0) return undefined;
  const rest = `${bare.slice(0, clock.start)}${bare.slice(clock.end)}`.replace(/^[:は、]|[をに、:]/gu, '');
  const word =
    /^(?:本?(?:日|会議|委員会|会))?(?:は|の)?((?:開会|開議|開始)|(?:閉会|閉議|散会|終了))(?:時刻|宣言|した)?$/u.exec(
      rest,
    )?.[1];
  return word === undefined ? undefined : OPENS.test(word) ? 'opens' : 'closes';
}

/**
 * When the meeting began and ended, as its labels, the line that only says when, and the lines of opening and closing say.
 * What contradicts is named and left open.
 * @param lines words behind the date of a line without a label
 */
export function readMeetingTime(
  fields: readonly HeaderField[],
  lines: readonly FieldPart[],
  marks: readonly Row[],
  confirmations: Confirmation[],
): { start: string; end?: string } | undefined {
  const stated = [...fields.flatMap(timesOfField), ...lines.flatMap(({ n, text }) => timesOf(n, text))];
  if (stated.length === 0 || stated.every(({ times }) => times.start === undefined && times.open === undefined)) {
    const opening = marks.filter((row) => readMark(row) === 'opens').slice(0, 1);
    stated.push(...opening.map(({ n, folded }) => ({ n, text: folded, times: readTime(folded) })));
  }
  const closing = marks
    .filter((row) => readMark(row) === 'closes')
    .map(({ n, folded }) => ({ n, text: folded, end: readTime(folded).start }));
  const starts = stated.flatMap((one) => (one.times.start === undefined ? [] : [{ ...one, time: one.times.start }]));
  const ends = [
    ...stated.flatMap((one) => (one.times.end === undefined ? [] : [{ ...one, time: one.times.end }])),
    ...closing.flatMap(({ n, text, end }) => (end === undefined ? [] : [{ n, text, time: end }])),
  ];
  const [start, end] = [starts[0], ends[0]];
  const otherStart = starts.find(({ time }) => time !== start?.time);
  const otherEnd = ends.find(({ time }) => time !== end?.time);
  if (!start) {
    const open = stated.find(({ times }) => times.open !== undefined);
    if (open) confirmations.push(unsettled(['time'], '時刻（午前・午後の別）', open.times.open ?? '', open.n));
    else if (end) confirmations.push(unsettled(['time'], '開始の時刻', end.text, end.n));
    return undefined;
  }
  if (otherStart) {
    const text = `開始の時刻が「${start.time}」とも「${otherStart.time}」とも読めます`;
    confirmations.push(contradiction(['time'], text, start.n, otherStart.n));
    return undefined;
  }
  if (otherEnd && end) {
    const text = `終了の時刻が「${end.time}」とも「${otherEnd.time}」とも読めます`;
    confirmations.push(contradiction(['time'], text, end.n, otherEnd.n));
    return { start: start.time };
  }
  const overnight = stated.find(({ text }) => /翌(?:日|[0-9]{1,2}日)/u.test(text));
  if (overnight) {
    confirmations.push(unsettled(['time'], '終了の時刻（翌日にわたる）', overnight.text, overnight.n));
    return { start: start.time };
  }
  if (end && end.time <= start.time) {
    const text = `時刻が、開始${start.time}、終了${end.time}と読め、終了が先です`;
    confirmations.push(contradiction(['time'], text, start.n, end.n === start.n ? undefined : end.n));
    return undefined;
  }
  return { start: start.time, ...(end ? { end: end.time } : {}) };
}

function timesOfField({ key, label, parts }: HeaderField): Stated[] {
  if (key !== 'date' && key !== 'time' && key !== 'dateAndPlace') return [];
  const name = fold(label);
  const n = parts[0]?.n;
  // What stands behind ※ is about the plan.
  const folded = fold(parts.map(({ text }) => text).join('')).replace(/※.*$/u, '');
  if (key === 'time' && CLOSES.test(name)) {
    const { start: end, open } = readTime(folded);
    return [{ n, text: folded, times: { end, ...(open === undefined ? {} : { open }) } }];
  }
  return timesOf(n, folded, key === 'time' && OPENS.test(name) && !/閉/u.test(name));
}

function timesOf(n: number | undefined, text: string, isOpening = false): Stated[] {
  const folded = fold(text);
  const closing = CLOSING.exec(folded);
  const before = closing ? folded.slice(0, closing.index) : folded;
  const times =
    isOpening && !/[0-9〇一二三四五六七八九十][^。]*?(?:から|~|〜|閉会|散会)/u.test(before)
      ? readTime(before)
      : readTimes(before);
  const end = times.end ?? (closing ? readTime(folded.slice(closing.index)).start : undefined);
  return [{ n, text: folded, times: { ...times, ...(end === undefined ? {} : { end }) } }];
}
