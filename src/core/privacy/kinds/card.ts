import type { Span } from '../../text/span.ts';

const LONG =
  /(?<![\dA-Za-z./=])(?<!\d[- ])(?:\d{4}([- ]?)\d{4}\1\d{4}\1\d{4}|\d{4}([- ]?)\d{6}\2\d{4,5})(?![\dA-Za-z]|[-.] ?\d)/g;
/** The beginnings that the companies give out in Japan (ISO/IEC 7812): Visa, Mastercard, JCB, American Express, Diners Club. */
const ISSUED =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11})$/;

/** Numbers of payment cards: of an issuer's range, with Luhn's check digit. */
export function* findCards(text: string): Iterable<Span> {
  for (const { 0: found, index } of text.matchAll(LONG)) {
    const digits = found.replace(/\D/g, '');
    if (ISSUED.test(digits) && passesLuhn(digits)) yield { start: index, end: index + found.length };
  }
}

/** ISO/IEC 7812-1, annex B: every second digit from the right doubled, digits of the products added up. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
