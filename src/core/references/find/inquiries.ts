import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import type { InquiryCitation } from '../citation.ts';
import { between, JOINED, matchAt, NO_COUNT, RANGED, wordBefore } from './list.ts';
import { PERIOD_PATTERN, readPeriod } from './period.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const FIRST = new RegExp(`(?:${PERIOD_PATTERN}の?)?諮問第\\s?(${N})(?:[~〜-]第?(${N}))?\\s?号`, 'gu');
const MEMBER = `(?:諮問)?第\\s?(${N})\\s?号${NO_COUNT}`;
const NEXT = new RegExp(`${JOINED}(${MEMBER})`, 'uy');
const LAST = new RegExp(`${RANGED}(${MEMBER})`, 'uy');
/** Another body's inquiry: 教育委員会諮問第3号, 他の審議会の諮問第3号. */
const OTHER_BODY = /(?:[会局課省庁市区町村院所]|(?:他|ほか|別)の[^、。]{0,12}の|(?:審査会|委員会|協議会|議会)の)$/u;

/** Inquiries by number: 諮問第45号, 諮問第43号および第44号, 諮問第34号から第37号まで, 第4期諮問第3号. */
export function* findInquiries(text: string): Iterable<InquiryCitation> {
  for (const match of text.matchAll(FIRST)) {
    const number = parseNumeral(match[4] ?? '');
    if (!number) continue;
    const start = match.index;
    const period = readPeriod(match.slice(1, 4));
    const elsewhere =
      OTHER_BODY.test(wordBefore(text, start) || text.slice(Math.max(0, start - 20), start)) || undefined;
    const common = { kind: 'inquiry', period, elsewhere } as const;
    let end = start + match[0].length;
    const last = parseNumeral(match[5] ?? '');
    if (match[5] !== undefined) {
      const span = { start, end };
      const inside = last ? between(number, last) : undefined;
      if (!last || !inside) continue;
      yield { ...common, number, span };
      for (const one of [...inside, last]) yield { ...common, number: one, span, implied: true };
    } else {
      yield { ...common, number, span: { start, end } };
    }
    let before = last ?? number;
    for (;;) {
      const range = matchAt(LAST, text, end);
      const next = range ?? matchAt(NEXT, text, end);
      const member = parseNumeral(next?.[2] ?? '');
      if (!next || !member) break;
      // A member that names 諮問 again is found by itself, with what stands before it.
      if (!range && next[1]?.startsWith('諮問')) break;
      const memberEnd = end + next[0].length;
      const memberStart = memberEnd - (next[1]?.length ?? 0);
      const inside = range ? between(before, member) : [];
      if (!inside) break;
      for (const one of inside) yield { ...common, number: one, span: { start, end: memberEnd }, implied: true };
      yield { ...common, number: member, span: { start: memberStart, end: memberEnd } };
      before = member;
      end = memberEnd;
    }
  }
}
