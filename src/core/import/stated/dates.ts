import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { isCalendarDate, parseJapaneseDate, weekday } from '../../text/wareki.ts';

/** A date that a text states. */
export interface StatedDate {
  /** ISO; undefined where the text leaves the year out. */
  readonly iso: string | undefined;
  readonly month: number;
  readonly day: number;
  /** 月…日 in brackets behind the date. */
  readonly weekday: string | undefined;
  /** As the folded text has it. */
  readonly text: string;
  /** Offset into the folded text. */
  readonly start: number;
  readonly end: number;
}

const N = `[${NUMERAL_CHARACTERS}]`;
const DATE = new RegExp(
  `(?:((?:令和|平成|昭和|大正|明治|[RHSTM]\\.?)(?:元|${N}{1,3})[年./]|${N}{4}[年./-])(${N}{1,3})[月./-](${N}{1,3})日?|(?<!${N})(${N}{1,3})月(${N}{1,3})日)(?:\\(?([日月火水木金土])(?:曜日?)?\\)|([日月火水木金土])曜日?)?`,
  'gu',
);

/** The dates in a folded text ({@link fold}), with and without a year. A day that does not exist is no date. */
export function findDates(folded: string): StatedDate[] {
  return [...folded.matchAll(DATE)].flatMap((match): StatedDate[] => {
    const [text, year, fullMonth, fullDay, shortMonth, shortDay, inBrackets, bare] = match;
    const [month, day] = [parseNumeral(fullMonth ?? shortMonth ?? ''), parseNumeral(fullDay ?? shortDay ?? '')];
    if (!month || !day || month > 12 || day > 31) return [];
    const iso =
      year === undefined
        ? undefined
        : parseJapaneseDate(
            `${year}${fullMonth}月${fullDay}日`
              .replace(/[./-]/, '年')
              .replace(/^([RHSTM])年/, '$1')
              .replace('年年', '年'),
          );
    if (year !== undefined && iso === undefined) return [];
    const end = match.index + text.length;
    return [{ iso, month, day, weekday: inBrackets ?? bare, text, start: match.index, end }];
  });
}

/** True when the text names another day of the week than the calendar has. */
export function isWrongWeekday({ iso, weekday: named }: Pick<StatedDate, 'iso' | 'weekday'>): boolean {
  return iso !== undefined && named !== undefined && weekday(iso) !== named;
}

/**
 * The first such day after a meeting, for 次回は2月1日. Undefined when the day of the week that the text names is not
 * that day's, or the day does not come within a year.
 */
export function nextDay({ month, day, weekday: named }: StatedDate, after: string): string | undefined {
  const year = Number(after.slice(0, 4));
  const two = (value: number) => String(value).padStart(2, '0');
  for (const candidate of [year, year + 1]) {
    const iso = `${candidate}-${two(month)}-${two(day)}`;
    if (iso > after && isCalendarDate(iso)) return named === undefined || weekday(iso) === named ? iso : undefined;
  }
  return undefined;
}
