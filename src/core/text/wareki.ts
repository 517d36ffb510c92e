import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

interface Era {
  readonly name: string;
  readonly initial: string;
  /** First day of the era, ISO. Source: the Cabinet orders that set each era's first day. */
  readonly start: string;
}

/** Newest first, so the first era that began on or before a day is its era. */
const ERAS: readonly Era[] = [
  { name: '令和', initial: 'R', start: '2019-05-01' },
  { name: '平成', initial: 'H', start: '1989-01-08' },
  { name: '昭和', initial: 'S', start: '1926-12-25' },
  { name: '大正', initial: 'T', start: '1912-07-30' },
  { name: '明治', initial: 'M', start: '1868-01-25' },
];

const eraYear = (era: Era): number => Number(era.start.slice(0, 4));

/** True for an ISO date `YYYY-MM-DD` that exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that its month does not have rolls over into the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const WAREKI_DATE = new RegExp(
  `^(令和|平成|昭和|大正|明治|[RHSTM])(元|[${NUMERAL_CHARACTERS}]+)(?:年|[./-])([${NUMERAL_CHARACTERS}]+)(?:月|[./-])([${NUMERAL_CHARACTERS}]+)日?$`,
);
const SEIREKI_DATE = new RegExp(
  `^([${NUMERAL_CHARACTERS}]{4})(?:年|[./-])([${NUMERAL_CHARACTERS}]+)(?:月|[./-])([${NUMERAL_CHARACTERS}]+)日?$`,
);

/**
 * Reads a date as people write it (平成22年1月22日, H22.1.22, ２０１０年１月２２日, 2010/1/22, 2010-1-22,
 * with an optional weekday in brackets) and returns it as ISO, or undefined when the text is no such date,
 * the day does not exist or lies outside its era.
 */
export function parseJapaneseDate(text: string): string | undefined {
  const folded = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([日月火水木金土](?:曜日?)?\)$/, '');
  const wareki = WAREKI_DATE.exec(folded);
  if (wareki) {
    const [, eraName, yearText, month, day] = wareki as unknown as [string, string, string, string, string];
    const era = ERAS.find((candidate) => candidate.name === eraName || candidate.initial === eraName);
    const year = yearText === '元' ? 1 : parseNumeral(yearText);
    if (!era || !year) return undefined;
    const iso = toIso(eraYear(era) + year - 1, month, day);
    return iso !== undefined && iso >= era.start && eraOf(iso) === era ? iso : undefined;
  }
  const seireki = SEIREKI_DATE.exec(folded);
  if (!seireki) return undefined;
  const [, year, month, day] = seireki as unknown as [string, string, string, string];
  return toIso(parseNumeral(year), month, day);
}

function toIso(year: number | undefined, monthText: string, dayText: string): string | undefined {
  const month = parseNumeral(monthText);
  const day = parseNumeral(dayText);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : undefined;
}

function eraOf(iso: string): Era | undefined {
  return ERAS.find((era) => era.start <= iso);
}

/** A year as an era counts it. */
export interface EraYear {
  /** 平成. */
  readonly name: string;
  /** H. */
  readonly initial: string;
  /** From 1. */
  readonly number: number;
}

/**
 * The years of eras that a stretch of time lies in, newest first: the year 2019 is 令和1 and 平成31, its April is 平成31.
 * @param from first day, ISO
 * @param to last day, ISO
 */
export function eraYearsBetween(from: string, to: string): EraYear[] {
  return ERAS.filter((era, index) => {
    const next = ERAS[index - 1];
    return era.start <= to && (next === undefined || from < next.start);
  }).map((era) => ({ name: era.name, initial: era.initial, number: Number(from.slice(0, 4)) - eraYear(era) + 1 }));
}

/**
 * The year that an era counts as one; undefined for a year that the era does not have.
 * @param era its name, the first character of it, or its initial in any case
 */
export function yearOfEra(era: string, number: number): number | undefined {
  const known = ERAS.findIndex(({ name, initial }) => name.startsWith(era) || initial === era.toUpperCase());
  const own = ERAS[known];
  if (!own || era === '' || number < 1) return undefined;
  const year = eraYear(own) + number - 1;
  const next = ERAS[known - 1];
  return next && year > eraYear(next) ? undefined : year;
}

/** `2010-01-22` → `平成22年1月22日`; the first year of an era is 元年. Days before Meiji stay 西暦. */
export function formatWareki(iso: string): string {
  const [year, month, day] = splitIso(iso);
  const era = eraOf(iso);
  if (!era) return `${year}年${month}月${day}日`;
  return `${formatEraYear(era, year)}${month}月${day}日`;
}

/** `平成13年4月1日から平成15年3月31日まで`, with what is known of the two days; empty where neither is. */
export function formatDays({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string {
  return `${from ? `${formatWareki(from)}から` : ''}${to ? `${formatWareki(to)}まで` : ''}`;
}

/** Fiscal year (April to March) as councils write it: 2016 → `平成28年度`. Named by the era of its first day. */
export function formatFiscalYear(year: number): string {
  const era = eraOf(`${year}-04-01`);
  return era ? `${formatEraYear(era, year)}度` : `${year}年度`;
}

/** Calendar year as councils write it: 2025 → `令和7年`. A year of two eras stays in 西暦, since only a day tells which. */
export function formatCalendarYear(year: number): string {
  const era = eraOf(`${year}-01-01`);
  return era && era === eraOf(`${year}-12-31`) ? formatEraYear(era, year) : `${year}年`;
}

function formatEraYear(era: Era, year: number): string {
  const number = year - eraYear(era) + 1;
  return `${era.name}${number === 1 ? '元' : number}年`;
}

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** Day of the week of an ISO date as one character, `2010-01-22` → `金`. */
export function weekday(iso: string): string {
  return WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `"15:30"` → `午後3時30分`; noon is 正午, 12:30 is 午後0時30分 as Japanese offices write it. */
export function formatTime(time: string): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  if (hours === 12 && minutes === 0) return '正午';
  const half = hours < 12 ? '午前' : '午後';
  return `${half}${hours % 12}時${minutes === 0 ? '' : `${minutes}分`}`;
}

function splitIso(iso: string): [number, number, number] {
  return iso.split('-').map(Number) as [number, number, number];
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000);
}
