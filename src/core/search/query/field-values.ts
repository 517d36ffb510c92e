import { parseNumeral } from '../../text/numerals.ts';
import { yearOfEra } from '../../text/wareki.ts';
import type { FieldName } from './field-name.ts';

/** The values that a field can have in an archive, with the words that readers see for each. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** Other words for it: those that councils have for an effect. */
  readonly also?: readonly string[];
}

const wordsOf = ({ label, also = [] }: FieldOption): string[] => [label, ...also].map(plain);

/** By field. A field without options is not looked up. */
export type FieldOptions = Readonly<Partial<Record<FieldName, readonly FieldOption[]>>>;

/** 不承認 is no 承認, 副会長 is no 会長. */
const CONTRARY = '不非未無副';

/**
 * The values that are meant by what was typed after a field's name: a value itself, its words, or a part of them that
 * is not turned into its contrary. None when the archive has nothing of the kind.
 */
export function findFieldValues(field: FieldName, typed: string, options: readonly FieldOption[]): string[] {
  const wanted = plain(typed);
  if (field === 'year') return findYears(wanted, options);
  const same = options.filter((option) =>
    [plain(option.value), plain(option.value.split('/').at(-1) ?? ''), ...wordsOf(option)].includes(wanted),
  );
  const alike =
    same.length > 0 ? same : options.filter((option) => wordsOf(option).some((word) => contains(word, wanted)));
  return alike.map(({ value }) => value);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function contains(label: string, wanted: string): boolean {
  for (let at = label.indexOf(wanted); at >= 0; at = label.indexOf(wanted, at + 1)) {
    if (at === 0 || !CONTRARY.includes(label.charAt(at - 1))) return true;
  }
  return false;
}

/** 2010, 平成22年, H22; 2009-2011 and 平成21年〜平成23年 for all years of a stretch. */
function findYears(wanted: string, options: readonly FieldOption[]): string[] {
  const [first = '', last = first, ...others] = wanted.split(/\.\.|[-~〜～–]/);
  const from = readYear(first);
  const to = readYear(last);
  if (from === undefined || to === undefined || others.length > 0) return [];
  return options.map(({ value }) => value).filter((value) => Number(value) >= from && Number(value) <= to);
}

function readYear(text: string): number | undefined {
  const [, era = '', number = ''] =
    /^([^\d〇一二三四五六七八九十百元]*)([\d〇一二三四五六七八九十百]+|元)年?$/.exec(text) ?? [];
  const value = number === '元' ? 1 : parseNumeral(number);
  return value === undefined || era === '' ? value : yearOfEra(era, value);
}
