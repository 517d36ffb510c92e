import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';

const N = `[${NUMERAL_CHARACTERS}]{1,4}`;
const JOIN = '・|、|,|，|および|及び|並びに|ならびに|と|から|~|〜|-|－';
const NUMBERS = new RegExp(
  `諮問(?:第|番号)?(?:第)?${N}号?(?:(?:${JOIN})(?:まで)?(?:諮問)?(?:第)?${N}号?)*(?:まで)?`,
  'gu',
);
const PART = new RegExp(`(${JOIN})?(?:諮問)?(?:第|番号)*(${N})号?(?:まで)?`, 'gu');
/** Longer ranges are no agenda. */
const LONGEST = 60;

/** A run of inquiry numbers in a folded text: 諮問第2号、第3号 · 諮問第4~6号 · 諮問第43号および第44号. */
interface StatedNumbers {
  readonly numbers: readonly number[];
  readonly start: number;
  readonly end: number;
}

export function findInquiryNumbers(folded: string): StatedNumbers[] {
  return [...folded.matchAll(NUMBERS)].flatMap((match): StatedNumbers[] => {
    if (!match[0].includes('号')) return [];
    const numbers = readRun(match[0]);
    return numbers.length === 0 ? [] : [{ numbers, start: match.index, end: match.index + match[0].length }];
  });
}

function readRun(run: string): number[] {
  const numbers: number[] = [];
  for (const [, join, text] of run.matchAll(PART)) {
    const number = parseNumeral(text ?? '');
    if (!number) continue;
    const last = numbers.at(-1);
    const isRange = join !== undefined && /から|~|〜|-|－/.test(join);
    if (isRange && last !== undefined && number > last && number - last <= LONGEST) {
      for (let value = last + 1; value < number; value += 1) numbers.push(value);
    }
    if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}
