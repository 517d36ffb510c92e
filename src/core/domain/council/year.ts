import type { PeriodNumbering } from '../../vocabulary/vocabulary.ts';

/** The fiscal year (April to March) that an ISO date lies in, as the 西暦 of its April. */
function fiscalYearOf(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month >= 4 ? year : year - 1;
}

/** The fiscal or calendar year of an ISO date. */
export function yearOf(numbering: Exclude<PeriodNumbering, 'term'>, date: string): number {
  return numbering === 'fiscal-year' ? fiscalYearOf(date) : Number(date.slice(0, 4));
}
