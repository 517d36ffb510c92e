import { escapePattern } from '../../../text/escape-pattern.ts';
import type { Effect } from '../../../vocabulary/effect.ts';
import type { OutcomeTerm } from '../../../vocabulary/vocabulary.ts';
import { fold } from '../../fold.ts';

/** 採択基準, 同意案, 承認第1号 and 承認済み are things: they decide nothing. 承認した委託 is told of, too, but by what follows it. */
export const NO_DECISION = '(?!基準|事項|案(?!件)|第|[0-9]|済|申請|書|後|前|者|権|料|番号)';

/**
 * The council's words that deciding sentences say, the longest first. A word inside a longer one (採択 in 趣旨採択) is not
 * said. Where two words are spellings of one (修正のうえ可決, 修正の上可決), the one that stands there is.
 */
export function saidTerms(sentences: string, outcomes: readonly OutcomeTerm[]): OutcomeTerm[] {
  const folded = fold(sentences);
  const words = outcomes
    .map((term) => ({ term, word: stemOf(respell(fold(term.label))), isLiteral: folded.includes(fold(term.label)) }))
    .sort((a, b) => b.word.length - a.word.length || Number(b.isLiteral) - Number(a.isLiteral));
  const said: OutcomeTerm[] = [];
  let left = respell(folded);
  for (const { term, word } of words) {
    const without = left.replace(patternOf(word), '\n');
    if (without !== left) said.push(term);
    left = without;
  }
  return said;
}

/** The council's term for a decision: its own word where the minutes say one, else its first that does the same. */
export function ownTerm(
  effect: Effect,
  said: readonly OutcomeTerm[],
  outcomes: readonly OutcomeTerm[],
): OutcomeTerm | undefined {
  return said.find((term) => term.effect === effect) ?? outcomes.find((term) => term.effect === effect);
}

/** One spelling for what minutes write in several, for comparing words of deciding. */
export const respell = (folded: string): string =>
  folded
    .replace(/[、,「」『』]/gu, '')
    .replace(/の(?:とおり|通り)|通り/gu, 'どおり')
    .replace(/の上(?=[^にでのは])/gu, 'のうえ')
    .replace(/取り下げ/gu, '取下げ');

/** 適当と認め of 適当と認める, which goes on as 適当と認めます and 適当と認め、. */
export const stemOf = (word: string): string => (word.length > 2 ? word.replace(/[るた]$/u, '') : word);

/** A word of one character is said by itself only: 可とする, not 許可とする. */
function patternOf(word: string): RegExp {
  const escaped = escapePattern(word);
  return word.length === 1
    ? new RegExp(`(?<!\\p{Script=Han})${escaped}(?=と(?!い)|で|。|$)`, 'gu')
    : new RegExp(`(?<![不未])${escaped}${NO_DECISION}`, 'gu');
}
