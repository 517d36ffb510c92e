import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { type ItemWords, itemWords } from '../../vocabulary/item-words.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';
import type { ItemCitation } from '../citation.ts';
import { between, isOtherBody, JOINED, matchAt, NO_COUNT, RANGED } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;

const KANJI_AT_END = /\p{Script=Han}$/u;

interface Patterns {
  readonly words: ItemWords;
  /** 令和6年度諮問第5号, 諮問第5～7号; the groups of the period, the word, the number, the end of a range. */
  readonly first: RegExp;
  /** 第5号議案; the groups of the period, the number, the word. */
  readonly behind: RegExp;
  /** What follows in a list. */
  readonly next: RegExp;
  /** What ends a range. */
  readonly last: RegExp;
  /** Matches every text that has the first of these. */
  readonly firstHint: RegExp;
  /** Matches every text that has a number and its word behind. */
  readonly behindHint: RegExp;
}

const made = new WeakMap<readonly ItemKind[], Patterns | null>();

/** A place in a list (報告1) is no number that anyone cites by. */
function makePatterns(kinds: readonly ItemKind[]): Patterns | null {
  const words = itemWords(kinds.filter(({ numbering }) => numbering !== 'none'));
  if (!words) return null;
  const member = `(?:${words.pattern})?第\\s?(${N})\\s?号${NO_COUNT}`;
  return {
    words,
    first: new RegExp(`(?:${PERIOD_PATTERN}の?)?(${words.pattern})第\\s?(${N})(?:[~〜-]第?(${N}))?\\s?号`, 'gu'),
    behind: new RegExp(`(?:${PERIOD_PATTERN}の?)?第\\s?(${N})\\s?号(${words.pattern})`, 'gu'),
    next: new RegExp(`${JOINED}(${member})`, 'uy'),
    last: new RegExp(`${RANGED}(${member})`, 'uy'),
    firstHint: new RegExp(`(?:${words.pattern})第`, 'u'),
    behindHint: new RegExp(`号(?:${words.pattern})`, 'u'),
  };
}

/** Items by number: 諮問第45号, 諮問第43号および第44号, 諮問第34号から第37号まで, 第4期諮問第3号, 第5号議案. */
export function* findItems(text: string, kinds: readonly ItemKind[]): Iterable<ItemCitation> {
  const patterns = made.get(kinds) ?? makePatterns(kinds);
  made.set(kinds, patterns);
  // Most texts name no item, and looking for a word is cheap.
  if (!patterns) return;
  if (patterns.firstHint.test(text)) yield* findLed(text, patterns);
  if (!patterns.behindHint.test(text)) return;
  for (const match of text.matchAll(patterns.behind)) {
    const [numeral = '', word = ''] = match.slice(1 + PERIOD_GROUPS);
    const number = parseNumeral(numeral);
    const common = readCommon(text, match, word, patterns);
    if (!number || !common) continue;
    yield { ...common, number, span: { start: match.index, end: match.index + match[0].length } };
  }
}

type Common = Omit<ItemCitation, 'number' | 'span'>;

/** What is said of an item before its number. */
function readCommon(text: string, match: RegExpExecArray, word: string, { words }: Patterns): Common | undefined {
  const kind = words.kindOf(word);
  if (!kind) return undefined;
  const groups = match.slice(1, 1 + PERIOD_GROUPS);
  const hasPeriod = groups.some((group) => group !== undefined);
  const start = match.index;
  // A single character after another is part of some other word: 審議第3号 is no 議第3号.
  if (word.length === 1 && !hasPeriod && KANJI_AT_END.test(text.slice(0, start))) return undefined;
  const period = readPeriod(groups);
  const isPeriodUnclear = (hasPeriod && !period) || undefined;
  const elsewhere = isOtherBody(text, start) || undefined;
  return { kind: 'item', item: kind.key, period, isPeriodUnclear, elsewhere };
}

/** Items whose word leads their number, with the members of a list that leave it out. */
function* findLed(text: string, patterns: Patterns): Iterable<ItemCitation> {
  for (const match of text.matchAll(patterns.first)) {
    const [word = '', from = '', to] = match.slice(1 + PERIOD_GROUPS);
    const number = parseNumeral(from);
    const common = readCommon(text, match, word, patterns);
    if (!number || !common) continue;
    const start = match.index;
    let end = start + match[0].length;
    const last = parseNumeral(to ?? '');
    if (to !== undefined) {
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
      const range = matchAt(patterns.last, text, end);
      const next = range ?? matchAt(patterns.next, text, end);
      const member = parseNumeral(next?.[2] ?? '');
      if (!next || !member) break;
      // A member that has its own word is found by itself, with what stands before it.
      if (!range && !next[1]?.startsWith('第')) break;
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
