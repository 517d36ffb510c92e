const KANJI_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const KANJI_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a numeral may be written with, for use inside a regular expression's brackets. */
export const NUMERAL_CHARACTERS = '0-9０-９〇零一二三四五六七八九十百千';

/**
 * Reads a whole number below 10,000 written in half-width digits, full-width digits or kanji
 * (positional `二〇一〇` or with units `二十三`). Returns undefined for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  const folded = text.normalize('NFKC');
  if (/^[0-9]+$/.test(folded)) return Number(folded);
  if (folded === '') return undefined;
  return /[十百千]/.test(folded) ? parseKanjiWithUnits(folded) : parseKanjiDigits(folded);
}

function parseKanjiDigits(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = KANJI_DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function parseKanjiWithUnits(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const unit = KANJI_UNITS[char];
    if (unit === undefined) {
      if (digit !== undefined || KANJI_DIGITS[char] === undefined) return undefined;
      digit = KANJI_DIGITS[char];
    } else {
      if (unit >= lastUnit) return undefined;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

const KANJI_ONES = [...'〇一二三四五六七八九'];
const UNITS: readonly (readonly [value: number, name: string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];

/** `23` → `二十三`, as documents that are written downwards have it. @param value a whole number from 0 to 9999 */
export function formatKanjiNumeral(value: number): string {
  if (value === 0) return '〇';
  let rest = value;
  let text = '';
  for (const [unit, name] of UNITS) {
    const digit = Math.floor(rest / unit);
    if (digit > 0) text += `${digit === 1 ? '' : KANJI_ONES[digit]}${name}`;
    rest %= unit;
  }
  return rest > 0 ? `${text}${KANJI_ONES[rest]}` : text;
}
