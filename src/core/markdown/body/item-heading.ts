import type { NamedItem } from '../../domain/meeting/meeting.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
/** 第43号 · 第34号から第37号まで · 第34～37号 · 第43および44号; 第 and 号 may be left out inside a list. */
const NUMBER = `(?:第)?(${N})(?:号)?`;
const RANGE = new RegExp(`^${NUMBER}(?:から|～|〜|~|－|-)${NUMBER}(?:まで)?$`);
const SINGLE = new RegExp(`^${NUMBER}$`);
const SEPARATOR = /・|、|，|,|および|及び|並びに|ならびに|と/;
const REPORT = new RegExp(`^報告(?:事項)?(?:第)?(${N})(?:号)?$`);

/**
 * The items that a heading names: 諮問第43号・第44号 → two inquiries, 報告1 → a report. A heading that is
 * anything else (開会, その他) names none.
 */
export function readItemHeading(heading: string): NamedItem[] {
  const folded = heading.replace(/[\s　]/g, '');
  const report = REPORT.exec(folded);
  if (report?.[1]) {
    const position = parseNumeral(report[1]);
    return position ? [{ kind: 'report', position }] : [];
  }
  const list = /^諮問(.+)$/.exec(folded)?.[1];
  if (list === undefined) return [];
  const numbers: number[] = [];
  for (const part of list.split(SEPARATOR)) {
    const read = readNumbers(part.replace(/^諮問/, ''));
    if (!read) return [];
    numbers.push(...read);
  }
  return numbers.map((number) => ({ kind: 'inquiry', number }));
}

function readNumbers(part: string): number[] | undefined {
  const range = RANGE.exec(part);
  if (range?.[1] && range[2]) {
    const [first, last] = [parseNumeral(range[1]), parseNumeral(range[2])];
    if (first === undefined || last === undefined || last < first || last - first > 200) return undefined;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }
  const single = SINGLE.exec(part)?.[1];
  const number = single === undefined ? undefined : parseNumeral(single);
  return number === undefined ? undefined : [number];
}
