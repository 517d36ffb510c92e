import type { Span } from '../../text/span.ts';

const TWELVE = /(?<![\dA-Za-z./=])(?<!\d[- ])\d{4}([- ]?)\d{4}\1\d{4}(?![\dA-Za-z]|[-.] ?\d| \d{4}|[円件人名部枚通])/g;
/** The minute in which something was made is a common name of files. */
const MOMENT = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

/** Individual numbers (個人番号): twelve digits of which the last checks the others. */
export function* findMyNumbers(text: string): Iterable<Span> {
  for (const { 0: found, 1: separator, index } of text.matchAll(TWELVE)) {
    const digits = found.replace(/\D/g, '');
    if (!hasCheckDigit(digits) || (separator === '' && MOMENT.test(digits))) continue;
    yield { start: index, end: index + found.length };
  }
}

/**
 * The check digit of 行政手続における特定の個人を識別するための番号の利用等に関する法律施行令 第8条 and the ministry's ordinance on it:
 * the digits from the right are weighed 2 to 7 and 2 to 6; a remainder by 11 of 0 or 1 gives 0.
 */
function hasCheckDigit(digits: string): boolean {
  const [check = 0, ...rest] = [...digits].reverse().map(Number);
  const sum = rest.reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0);
  const remainder = sum % 11;
  return check === (remainder <= 1 ? 0 : 11 - remainder) && /[1-9]/.test(digits);
}
