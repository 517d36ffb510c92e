import type { Span } from '../../text/span.ts';

const N = '[\\d一二三四五六七八九十〇元]';
/** A day with its year: of an era, in full or by its letter, or of the western calendar, which may stand beside it. */
const YEAR = `(?:(?:明治|大正|昭和|平成|令和) ?${N}{1,3}|[MTSHR]\\.?\\d{1,2}|(?:1[89]|20)\\d{2}|[一二][〇八九]${N}{2})`;
const DATE = `${YEAR} ?(?:年|[-./]) ?(?:\\([^()\\n]{1,10}\\) ?)?${N}{1,3} ?(?:月|[-./]) ?${N}{1,3}(?!${N})(?: ?日|(?! ?日))`;
/** Who was born between two days is a rule about many, not a person. */
const ONE_DAY = '(?! ?(?:から|まで|以降|以前|以後|[~〜から])|-)';
/** 生 begins many words: 4月1日生活保護. */
const BORN = new RegExp(
  `(${DATE}) ?(?:\\(\\d{1,3}歳\\) ?)?(?:生まれ|うまれ|生れ|生(?![\\p{Script=Han}まれじずむみめもきくけえや]))${ONE_DAY}`,
  'gu',
);
const LABELLED = new RegExp(
  `(?:(?:出生|生)年月日|誕生日|出生日|生まれた日)[ :|(は、が「]{0,6}(${DATE})${ONE_DAY}`,
  'gu',
);

/** Days on which somebody was born: a day with its year, and words that say so. */
export function* findBirthDates(text: string): Iterable<Span> {
  for (const { 1: date = '', index } of text.matchAll(BORN)) yield { start: index, end: index + date.length };
  for (const { 0: found, 1: date = '', index } of text.matchAll(LABELLED)) {
    const end = index + found.length;
    yield { start: end - date.length, end };
  }
}
