import { formatKanjiNumeral, NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { type EraYear, eraYearsBetween, isCalendarDate, yearOfEra } from '../../text/wareki.ts';
import { DIGITS, type OtherSpelling, type SpelledPart } from './spelling.ts';

const NUMBER = `[${NUMERAL_CHARACTERS}]+`;
const ERA = '(令和|平成|昭和|大正|明治|[令平昭大明](?=[0-9元])|(?<![a-z])[rhstm](?=[0-9元]))';
/** Folded text has ー for every dash. */
const MARK = '[./ー]';
const DATES: readonly RegExp[] = [
  // 平成22年, 平成22年度, 平成22年1月, 平成22年1月22日; 2010年 …
  new RegExp(`${ERA}(元|${NUMBER})年(?:(度)|(${NUMBER})月(?:(${NUMBER})日)?)?`, 'g'),
  new RegExp(
    `()(?<![${NUMERAL_CHARACTERS}])([0-9]{4}|[〇一二三四五六七八九]{4})年(?:(度)|(${NUMBER})月(?:(${NUMBER})日)?)?`,
    'g',
  ),
  // H22.1.22, H22.1; 2010-01-22, 2010/1
  new RegExp(`${ERA}(元|[0-9]{1,2})${MARK}()([0-9]{1,2})(?:${MARK}([0-9]{1,2}))?(?![0-9])`, 'g'),
  new RegExp(`()(?<![0-9./ー])([0-9]{4})${MARK}()([0-9]{1,2})${MARK}([0-9]{1,2})(?![0-9])`, 'g'),
  /()(?<![0-9./ー])([0-9]{4})[/ー]()([0-9]{1,2})()(?![0-9./ー])/g,
];

/** A day, a month, a year or a fiscal year of the calendar. */
interface Moment {
  readonly year: number;
  readonly isFiscal: boolean;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** Days that a text names, as ISO dates: one day, or a whole month. */
export interface NamedDays {
  readonly from: string;
  readonly to: string;
  /** In the ways in which they are written out. */
  readonly texts: readonly string[];
}

/** The days and months in a folded text. */
export function daysIn(folded: string): NamedDays[] {
  return DATES.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((found) => {
      const moment = readMoment(found);
      if (moment?.month === undefined) return [];
      const [from, to] = limitsOf(moment);
      return [
        {
          from,
          to,
          texts: writeMoment(moment).flatMap(({ text, notAfter }) => (notAfter === undefined ? [text] : [])),
        },
      ];
    }),
  );
}

/** Dates in a folded word, with the other ways of writing the same: 平成22年1月 is 2010年1月, H22.1 and 2010-01. */
export function dateSpellings(folded: string): SpelledPart[] {
  return DATES.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((found): SpelledPart[] => {
      const moment = readMoment(found);
      if (!moment) return [];
      const start = found.index;
      return [{ start, end: start + found[0].length, kind: 'date', others: writeMoment(moment) }];
    }),
  );
}

function readMoment([, era = '', yearText = '', fiscal, monthText, dayText]: RegExpMatchArray): Moment | undefined {
  const number = yearText === '元' ? 1 : parseNumeral(yearText);
  const year = number === undefined || era === '' ? number : yearOfEra(era, number);
  const month = monthText ? parseNumeral(monthText) : undefined;
  const day = dayText ? parseNumeral(dayText) : undefined;
  if (year === undefined || year < 1868 || year > 2100) return undefined;
  if (monthText && (month === undefined || month < 1 || month > 12)) return undefined;
  if (dayText && !isCalendarDate(isoOf(year, month ?? 0, day ?? 0))) return undefined;
  return { year, isFiscal: fiscal === '度', month, day };
}

const two = (value: number): string => String(value).padStart(2, '0');
const isoOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

function writeMoment(moment: Moment): OtherSpelling[] {
  const { year, isFiscal, month, day } = moment;
  const [from, to] = limitsOf(moment);
  const eras = eraYearsBetween(from, to);
  const kanji = (value: number | undefined, unit: string) =>
    value === undefined ? '' : `${formatKanjiNumeral(value)}${unit}`;
  const plain = (value: number | undefined, unit: string) => (value === undefined ? '' : `${value}${unit}`);
  const unit = isFiscal ? '年度' : '年';
  const long = eras.flatMap(({ name, number }) => [
    ...(number === 1 ? [`${name}元${unit}${plain(month, '月')}${plain(day, '日')}`] : []),
    `${name}${number}${unit}${plain(month, '月')}${plain(day, '日')}`,
    `${name}${number === 1 ? '元' : formatKanjiNumeral(number)}${unit}${kanji(month, '月')}${kanji(day, '日')}`,
  ]);
  const western = `${year}${unit}${plain(month, '月')}${plain(day, '日')}`;
  const short =
    month === undefined ? [] : [...eras.flatMap((era) => writeShort(era, month, day)), ...numeric(year, month, day)];
  return [
    ...[...long, western].map((text) => ({ text })),
    ...short.map((text) => ({ text, notBefore: DIGITS, notAfter: DIGITS })),
  ];
}

/** The first and the last day. A fiscal year is named by the era of its first day. */
function limitsOf({ year, isFiscal, month, day }: Moment): [from: string, to: string] {
  if (isFiscal) return [isoOf(year, 4, 1), isoOf(year, 4, 1)];
  if (month === undefined) return [isoOf(year, 1, 1), isoOf(year, 12, 31)];
  return day === undefined
    ? [isoOf(year, month, 1), isoOf(year, month, 31)]
    : [isoOf(year, month, day), isoOf(year, month, day)];
}

function writeShort({ name, initial, number }: EraYear, month: number, day: number | undefined): string[] {
  const rest = [number, month, ...(day === undefined ? [] : [day])].join('.');
  return [`${initial}${rest}`, `${name.charAt(0)}${rest}`, ...(day === undefined ? [] : [`${name}${rest}`])];
}

function numeric(year: number, month: number, day: number | undefined): string[] {
  if (day === undefined) return [`${year}-${two(month)}`, `${year}/${month}`, `${year}.${month}`];
  return [
    isoOf(year, month, day),
    `${year}/${month}/${day}`,
    `${year}/${two(month)}/${two(day)}`,
    `${year}.${month}.${day}`,
  ];
}
