import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import type { OpinionCitation } from '../citation.ts';
import { isOtherBody } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const made = new WeakMap<readonly string[], RegExp>();

/** Documents by number: 答申第21号, 令和6年度答申第2号. */
export function* findOpinions(text: string, labels: readonly string[]): Iterable<OpinionCitation> {
  const pattern =
    made.get(labels) ?? new RegExp(`(?:${PERIOD_PATTERN}の?)?(${labels.join('|')})第\\s?(${N})\\s?号`, 'gu');
  made.set(labels, pattern);
  for (const match of text.matchAll(pattern)) {
    const [label = '', numeral = ''] = match.slice(1 + PERIOD_GROUPS);
    const number = parseNumeral(numeral);
    if (!number) continue;
    const { index: start } = match;
    const elsewhere = isOtherBody(text, start) || undefined;
    const period = readPeriod(match.slice(1, 1 + PERIOD_GROUPS));
    yield { kind: 'opinion', label, number, period, elsewhere, span: { start, end: start + match[0].length } };
  }
}
