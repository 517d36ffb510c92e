import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

const TIME = new RegExp(
  `^(午前|午後)?([${NUMERAL_CHARACTERS}]{1,3})(?::([0-9]{2})|時(?:(半)|([${NUMERAL_CHARACTERS}]{1,3})分)?)$`,
);

/**
 * Reads a time of day as people write it (15:30, ９：３０, 15時, 午後3時30分, 午前十時半, 正午) and returns it as `HH:MM`.
 * Undefined when the text is no such time, or may be read in two ways: 午後12時 is noon to some and midnight to others.
 */
export function parseJapaneseTime(text: string): string | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  if (folded === '正午') return '12:00';
  const [, half, hoursText = '', digits, halfPast, minutesText] = TIME.exec(folded) ?? [];
  const hours = parseNumeral(hoursText);
  const minutes = halfPast ? 30 : parseNumeral(digits ?? minutesText ?? '0');
  if (hours === undefined || minutes === undefined || minutes > 59) return undefined;
  if (hours > (half === undefined ? 23 : 11)) return undefined;
  return `${two(half === '午後' ? hours + 12 : hours)}:${two(minutes)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
