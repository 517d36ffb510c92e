import { escapePattern } from '../../text/escape-pattern.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import type { OpinionCitation } from '../citation.ts';
import type { OwnerReading } from '../owner/reading.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;

interface Patterns {
  readonly whole: RegExp;
  /** Matches every text that names a document. */
  readonly hint: RegExp;
}

const made = new WeakMap<readonly string[], Patterns>();

function makePatterns(labels: readonly string[]): Patterns {
  const label = labels.map(escapePattern).join('|');
  return {
    whole: new RegExp(`(?:${PERIOD_PATTERN}の?)?(${label})第\\s?(${N})\\s?号`, 'gu'),
    hint: new RegExp(`(?:${label})第`, 'u'),
  };
}

/** Documents by number: 答申第21号, 令和6年度答申第2号. */
export function* findOpinions(
  text: string,
  labels: readonly string[],
  owners: OwnerReading,
): Iterable<OpinionCitation> {
  const patterns = made.get(labels) ?? makePatterns(labels);
  made.set(labels, patterns);
  // Most texts name none, and looking for a word is cheap.
  if (!patterns.hint.test(text)) return;
  for (const match of text.matchAll(patterns.whole)) {
    const [label = '', numeral = ''] = match.slice(1 + PERIOD_GROUPS);
    const number = parseNumeral(numeral);
    if (!number) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const owner = owners.otherThan(span, 'item');
    const period = readPeriod(match.slice(1, 1 + PERIOD_GROUPS));
    yield { kind: 'opinion', label, number, period, owner, span };
  }
}
