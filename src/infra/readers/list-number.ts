/** How a number is written in a list; what HTML's `type` and Word's `numFmt` distinguish. */
export type NumberStyle = keyof typeof STYLES;

const KANJI = '〇一二三四五六七八九';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

const STYLES = {
  decimal: (n: number) => `${n}`,
  'decimal-full-width': (n: number) =>
    `${n}`.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
  'decimal-zero': (n: number) => `${n}`.padStart(2, '0'),
  circled: (n: number) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : `${n}`),
  parenthesised: (n: number) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : `(${n})`),
  'lower-letter': (n: number) => letters(n),
  'upper-letter': (n: number) => letters(n).toUpperCase(),
  'lower-roman': (n: number) => roman(n),
  'upper-roman': (n: number) => roman(n).toUpperCase(),
  kanji: (n: number) => kanji(n),
  'kanji-digits': (n: number) => [...`${n}`].map((digit) => KANJI[Number(digit)] ?? digit).join(''),
  iroha: (n: number) => IROHA[n - 1] ?? `${n}`,
  aiueo: (n: number) => AIUEO[n - 1] ?? `${n}`,
} as const satisfies Record<string, (n: number) => string>;

/** Writes a number as the list shows it; a number that the style cannot write stands in digits. */
export function formatListNumber(style: NumberStyle, n: number): string {
  return Number.isInteger(n) && n >= 1 && n < 10_000 ? STYLES[style](n) : `${n}`;
}

function letters(n: number): string {
  let rest = n;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCodePoint(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

function kanji(n: number): string {
  const places = ['', '十', '百', '千'];
  return [...`${n}`]
    .map((digit, index, { length }) => {
      const place = places[length - 1 - index] ?? '';
      if (digit === '0') return '';
      return digit === '1' && place !== '' ? place : `${KANJI[Number(digit)]}${place}`;
    })
    .join('');
}
