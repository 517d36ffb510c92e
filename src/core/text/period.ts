import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';
import { parseJapaneseDate } from './wareki.ts';

/** 第5期, 平成28年度 (as 2016) or 令和7年 (as 2025). */
export interface NamedPeriod {
  readonly numbering: 'term' | 'fiscal-year' | 'calendar-year';
  readonly value: number;
}

const N = `[${NUMERAL_CHARACTERS}]+`;

/** 第5期 · 平成28年度 · 2016年度 · 令和7年. Groups: term, era, year, unit. */
export const PERIOD_PATTERN = `(?:第(${N})期|(令和|平成|昭和)?(元|${N})(年度|年))`;

/** How many groups {@link PERIOD_PATTERN} has. */
export const PERIOD_GROUPS = 4;

/** The groups of {@link PERIOD_PATTERN}; undefined where none is named, or a year without its era. */
export function readPeriod([term, era, year, unit]: readonly (string | undefined)[]): NamedPeriod | undefined {
  const value = term === undefined ? undefined : parseNumeral(term);
  if (value) return { numbering: 'term', value };
  if (year === undefined) return undefined;
  // A year is named by the era of the day it begins on or, in a year of change, of its later part.
  const first = unit === '年' ? '1月1日' : '4月1日';
  const days = [first, '6月1日'].map((day) => parseJapaneseDate(`${era ?? ''}${year}年${day}`));
  const iso = days.find((day) => day !== undefined);
  if (iso === undefined) return undefined;
  return { numbering: unit === '年' ? 'calendar-year' : 'fiscal-year', value: Number(iso.slice(0, 4)) };
}
