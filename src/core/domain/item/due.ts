import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { isCalendarDate, parseJapaneseDate, yearOfEra } from '../../text/wareki.ts';

const NUMBER = `[${NUMERAL_CHARACTERS}]+`;
/** Years, and months, from that of the meeting. */
const STEPS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 同: 0, 来: 1, 翌: 1, 再来: 2 };
const STEP = Object.keys(STEPS).join('|');
/** An era and its year, a year of the calendar, or one told from the meeting's. */
const YEAR = `(?:(令和|平成|昭和)(元|${NUMBER})|([0-9]{4})|(${STEP}))`;
const FISCAL_YEAR = new RegExp(`^${YEAR}?年度末?$`);
const DAY = new RegExp(`^(?:${YEAR}年)?(?:(${NUMBER})|(${STEP}))月(?:(${NUMBER})日|(末|上旬|中旬|下旬))?$`);
const CALENDAR_YEAR = new RegExp(`^${YEAR}?年末?$`);
/** Last day of a third of a month; of the last one and of the end, that of the month. */
const THIRDS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };

/**
 * The last day of a time that minutes set, as ISO: 来年3月まで of a meeting in 2010 is 2011-03-31. Undefined where the
 * words do not tell a day without a guess (なるべく早く, 次の契約まで).
 * @param due as the record has it
 * @param asked ISO date of the meeting that set it
 */
export function readDue(due: string, asked: string): string | undefined {
  const text = due
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:までに?|中に?|内に?)$/, '');
  const [year = 0, month = 0] = asked.split('-').map(Number);
  const fiscal = FISCAL_YEAR.exec(text);
  if (fiscal) {
    const own = month < 4 ? year - 1 : year;
    return lastDay(add(readYear(fiscal, own), 1), 3);
  }
  const calendar = CALENDAR_YEAR.exec(text);
  if (calendar) return lastDay(readYear(calendar, year), 12);
  const day = DAY.exec(text);
  return day ? readDay(day, asked) : parseJapaneseDate(text);
}

function readDay(found: RegExpExecArray, asked: string): string | undefined {
  const [, , , , , monthText, monthStep, dayText, third] = found;
  const [year = 0, month = 0] = asked.split('-').map(Number);
  const isYearTold = found.slice(1, 5).some((part) => part !== undefined);
  if (monthStep !== undefined) {
    if (isYearTold) return undefined;
    const months = month + (STEPS[monthStep] ?? 0);
    return dayIn(year + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1, dayText, third);
  }
  const own = parseNumeral(monthText ?? '');
  if (own === undefined || own < 1 || own > 12) return undefined;
  if (isYearTold) return dayIn(readYear(found, year), own, dayText, third);
  // A month without a year is the next one of that name.
  const next = dayIn(year, own, dayText, third);
  return next === undefined || next >= asked ? next : dayIn(year + 1, own, dayText, third);
}

/** @param own the year that the meeting was in */
function readYear([, era, eraYear = '', year, step]: RegExpExecArray, own: number): number | undefined {
  if (era !== undefined) return yearOfEra(era, eraYear === '元' ? 1 : (parseNumeral(eraYear) ?? 0));
  if (year !== undefined) return Number(year);
  return step === undefined ? own : own + (STEPS[step] ?? 0);
}

function dayIn(
  year: number | undefined,
  month: number,
  day: string | undefined,
  third: string | undefined,
): string | undefined {
  const number = day === undefined ? THIRDS[third ?? ''] : parseNumeral(day);
  if (number === undefined) return day === undefined ? lastDay(year, month) : undefined;
  const iso = `${year}-${two(month)}-${two(number)}`;
  return isCalendarDate(iso) ? iso : undefined;
}

function lastDay(year: number | undefined, month: number): string | undefined {
  if (year === undefined) return undefined;
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

const add = (year: number | undefined, years: number): number | undefined =>
  year === undefined ? undefined : year + years;

const two = (value: number): string => String(value).padStart(2, '0');
