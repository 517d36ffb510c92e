import { formatKanjiNumeral, parseNumeral } from '../../text/numerals.ts';
import { DIGITS, KANJI_DIGITS, type OtherSpelling, type SpelledPart } from './spelling.ts';

/** The large units, from the largest. */
const LARGE: readonly (readonly [value: number, name: string])[] = [
  [10 ** 12, '兆'],
  [10 ** 8, '億'],
  [10 ** 4, '万'],
];
/** A number below 10,000: 2,500, 1.5, 三千五百, 5千. */
const SMALL = '(?:\\d[\\d,]*(?:\\.\\d+)?[千百]?|[〇一二三四五六七八九十百千]+)';
const AMOUNT_CHARACTERS = `${DIGITS}.,${KANJI_DIGITS}万億兆`;
/** No number that goes on before or behind it, and none that is left open (数十万, 何百万). */
const BEFORE = `(?<![${AMOUNT_CHARACTERS}数何幾第])`;
/** 30万, 1億2,000万, 百万: with a large unit. 三十万円: also small ones in front of 円. */
const LARGE_AMOUNT = new RegExp(
  `${BEFORE}(?:${SMALL}[兆億万])+(?:${SMALL}(?=[円人件名]))?(?![${AMOUNT_CHARACTERS}])`,
  'g',
);
const SMALL_AMOUNT = new RegExp(`${BEFORE}${SMALL}(?=円)`, 'g');
/** 300,000 */
const FIGURES = new RegExp(`${BEFORE}\\d{1,3}(?:,\\d{3})+(?![${AMOUNT_CHARACTERS}千百])`, 'g');
/** 区内一円 is no amount. */
const WHOLE_AREA = '一';

/**
 * Amounts in a folded word, with the other ways of writing them: 三十万円 is 30万円, 300,000円 and 300000円. Years, dates and
 * numbers of telephones have no large unit, no commas and no 円.
 */
export function amountSpellings(folded: string): SpelledPart[] {
  const found = [LARGE_AMOUNT, SMALL_AMOUNT, FIGURES].flatMap((pattern) => [...folded.matchAll(pattern)]);
  return found.flatMap(({ 0: text, index }): SpelledPart[] => {
    const value = text === WHOLE_AREA ? undefined : readAmount(text);
    if (value === undefined) return [];
    const others = writeAmount(value).filter((other) => other.text !== text);
    return [{ start: index, end: index + text.length, kind: 'number', others }];
  });
}

/** The whole number that an amount is; undefined for none. */
function readAmount(text: string): number | undefined {
  let rest = text;
  let total = 0;
  for (const [value, name] of LARGE) {
    const [before = '', ...after] = rest.split(name);
    if (after.length === 0) continue;
    const small = readSmall(before);
    if (small === undefined || after.length > 1) return undefined;
    total += small * value;
    rest = after.join('');
  }
  const last = rest === '' ? 0 : readSmall(rest);
  const sum = last === undefined ? Number.NaN : Math.round((total + last) * 1000) / 1000;
  return Number.isSafeInteger(sum) && sum > 0 ? sum : undefined;
}

function readSmall(text: string): number | undefined {
  const [, figures = '', unit] = /^(\d[\d,]*(?:\.\d+)?)([千百])?$/.exec(text) ?? [];
  if (figures === '') return parseNumeral(text);
  const isGrouped = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/.test(figures) || !figures.includes(',');
  const value = Number(figures.replaceAll(',', ''));
  return isGrouped ? value * (unit === '千' ? 1000 : unit === '百' ? 100 : 1) : undefined;
}

/** The usual ways first. */
function writeAmount(value: number): OtherSpelling[] {
  const plain = String(value);
  const grouped = plain.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const kanji = writeLarge(value, formatKanjiNumeral);
  const texts = [
    grouped,
    plain,
    writeLarge(value, String),
    writeLarge(value, (small) => String(small).replace(/\B(?=(?:\d{3})+$)/g, ',')),
    writeLarge(value, (small) => (small % 1000 === 0 ? `${small / 1000}千` : String(small))),
    ...(value >= 10 ** 8 && value % 10 ** 7 === 0 && value % 10 ** 8 !== 0 ? [`${value / 10 ** 8}億`] : []),
    kanji,
    // 千万 is 一千万.
    kanji.replace(/(?<![〇一二三四五六七八九十百])千(?=[万億兆])/g, '一千'),
  ];
  return [...new Set(texts)].map((text) =>
    /\d/.test(text)
      ? { text, notBefore: `${DIGITS}.,億兆`, notAfter: `${DIGITS},千万億兆` }
      : { text, notBefore: `${KANJI_DIGITS}万億兆`, notAfter: `${KANJI_DIGITS}万億兆` },
  );
}

/** Each part below 10,000 with its large unit; parts that are zero are not written. */
function writeLarge(value: number, write: (small: number) => string): string {
  let rest = value;
  let text = '';
  for (const [unit, name] of LARGE) {
    const small = Math.floor(rest / unit);
    if (small > 0) text += `${write(small)}${name}`;
    rest %= unit;
  }
  return rest > 0 ? `${text}${write(rest)}` : text;
}
