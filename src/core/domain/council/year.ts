import type { PeriodNumbering } from '../../vocabulary/vocabulary.ts';

/** The fiscal year (April to March) that an ISO date lies in, as the 西暦 of its April. */
function fiscalYearOf(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month >= 4 ? year : year - 1;
}

/** The year of the calendar that an ISO date lies in. */
export const calendarYearOf = (date: string): number => Number(date.slice(0, 4));

/** The first year of the ten that a year is in: 2010 for 2017. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/** The fiscal or calendar year of an ISO date. */
export function yearOf(numbering: Exclude<PeriodNumbering, 'term'>, date: string): number {
  return numbering === 'fiscal-year' ? fiscalYearOf(date) : calendarYearOf(date);
}
