import { fold } from '../fold/fold.ts';
import type { CatalogueEntry } from '../index/catalogue.ts';
import type { SearchQuery } from '../query/query.ts';
import { daysIn, type NamedDays } from '../spelling/date-spellings.ts';
import type { Result } from './results.ts';

export const NUMBERED = /[0-9〇一二三四五六七八九十]/;

/** Whether a query may name something: days and numbers of items have a number. */
export const mayName = (query: SearchQuery): boolean => termsOf(query).some((text) => NUMBERED.test(fold(text)));

/** The days and months that a query names. */
export const daysNamed = (query: SearchQuery): NamedDays[] => termsOf(query).flatMap((text) => daysIn(fold(text)));

export const termsOf = ({ words }: SearchQuery): string[] =>
  words.flatMap(({ terms }) => terms.map(({ text }) => text));

/** Results of the days that a query names before all others, whose texts only mention them. */
export function putNamedFirst(results: readonly Result[], query: SearchQuery): readonly Result[] {
  const days = daysNamed(query);
  if (days.length === 0) return results;
  const isOfDay = ({ documents: [first] }: Result) => first !== undefined && isWithin(first.entry, days);
  return [...results.filter(isOfDay), ...results.filter((result) => !isOfDay(result))];
}

export const isWithin = ({ date }: CatalogueEntry, days: readonly NamedDays[]): boolean =>
  days.some(({ from, to }) => date >= from && date <= to);
