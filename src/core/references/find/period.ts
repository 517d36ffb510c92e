import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { parseJapaneseDate } from '../../text/wareki.ts';
import type { NamedPeriod } from '../citation.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;

/** 第5期 · 平成28年度 · 2016年度. Groups: term, era, year. */
export const PERIOD_PATTERN = `(?:第(${N})期|(令和|平成|昭和)?(元|${N})年度)`;

/** The groups of {@link PERIOD_PATTERN}; undefined where none is named, or a year without its era. */
export function readPeriod([term, era, year]: readonly (string | undefined)[]): NamedPeriod | undefined {
  const value = term === undefined ? undefined : parseNumeral(term);
  if (value) return { numbering: 'term', value };
  // A fiscal year is named by the era of the day it begins on or, in a year of change, of its later part.
  const days = ['4月1日', '6月1日'].map((day) => parseJapaneseDate(`${era ?? ''}${year ?? ''}年${day}`));
  const iso = days.find((day) => day !== undefined);
  return iso === undefined ? undefined : { numbering: 'fiscal-year', value: Number(iso.slice(0, 4)) };
}
