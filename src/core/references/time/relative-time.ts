import { yearOf } from '../../domain/council/year.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { NamedPeriod } from '../../text/period.ts';

/** A time told from the day of a meeting: 昨年度 is one fiscal year back, 前回 one session. */
export interface RelativeTime {
  readonly unit: 'term' | 'fiscal-year' | 'calendar-year' | 'month' | 'session';
  /** How many units before that of the meeting. */
  readonly back: number;
}

const TIMES: readonly (readonly [words: string, unit: RelativeTime['unit'], back: number])[] = [
  ['前の前の年度', 'fiscal-year', 2],
  ['前の年度', 'fiscal-year', 1],
  ['前の年', 'calendar-year', 1],
  ['前の期', 'term', 1],
  ['前の任期', 'term', 1],
  ['一昨年度', 'fiscal-year', 2],
  ['前々年度', 'fiscal-year', 2],
  ['昨年度', 'fiscal-year', 1],
  ['前年度', 'fiscal-year', 1],
  ['今年度', 'fiscal-year', 0],
  ['本年度', 'fiscal-year', 0],
  ['一昨年', 'calendar-year', 2],
  ['昨年', 'calendar-year', 1],
  ['前年', 'calendar-year', 1],
  ['去年', 'calendar-year', 1],
  ['今年', 'calendar-year', 0],
  ['本年', 'calendar-year', 0],
  ['前々期', 'term', 2],
  ['前期', 'term', 1],
  ['今期', 'term', 0],
  ['本期', 'term', 0],
  ['先々月', 'month', 2],
  ['先月', 'month', 1],
  ['前月', 'month', 1],
  ['今月', 'month', 0],
  ['前々回', 'session', 2],
  ['前回', 'session', 1],
];

/** 何年か前の年度 is none that could be told. */
const patternOf = (words: string): string => (words.startsWith('前の') ? `(?<![かも])${words}` : words);

const known = new Map(TIMES.map(([words, unit, back]) => [words, { unit, back }] as const));

/** For use in patterns with the flag u; one group. */
export const TIME_PATTERN = `((?<!\\p{Script=Han})(?:${TIMES.map(([words]) => patternOf(words)).join('|')}))`;

export const readTime = (words: string): RelativeTime | undefined => known.get(words);

/** The period that a time is, seen from a meeting; undefined of a time that is no period. */
export function periodAt({ unit, back }: RelativeTime, { header }: Meeting): NamedPeriod | undefined {
  if (unit === 'month' || unit === 'session') return undefined;
  if (unit === 'term') return { numbering: 'term', value: header.period - back };
  return { numbering: unit, value: yearOf(unit, header.date) - back };
}

/** True where a day lies in a time, seen from a meeting; undefined where days do not tell. */
export function isDayIn(date: string, { unit, back }: RelativeTime, { header }: Meeting): boolean | undefined {
  if (unit === 'fiscal-year' || unit === 'calendar-year')
    return yearOf(unit, date) === yearOf(unit, header.date) - back;
  return unit === 'month' ? monthsOf(date) === monthsOf(header.date) - back : undefined;
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
