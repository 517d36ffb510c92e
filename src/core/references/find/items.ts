import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { type ItemWords, itemWords } from '../../vocabulary/item-words.ts';
import { type ItemKind, periodOf } from '../../vocabulary/vocabulary.ts';
import type { ItemCitation } from '../citation.ts';
import type { OwnerReading } from '../owner/reading.ts';
import { readTime, TIME_PATTERN } from '../time/relative-time.ts';
import { timeBefore } from '../time/time-before.ts';
import { findMembers } from './criteria.ts';
import { between, JOINED, matchAt, NO_COUNT, RANGED } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
/** - and what people type for it. */
const DASH = '[-‐‑–—―−ー]';
const MARK = `(?:[~〜]|${DASH})`;
const isDash = (mark: string | undefined): boolean => mark !== undefined && !/[~〜]/.test(mark);
/** 第42号の2: an item of its own, and not the second of its pages. */
const BRANCH = new RegExp(`(?:の|${DASH})${N}${NO_COUNT}`, 'uy');
/** 10:30, 1.5倍, 1、2件: a number that goes on is no number of an item. */
const NO_FIGURE =
  '(?![.:/,][0-9]|(?:[、・~〜-]|から|ないし)[0-9]+(?:[つ件人回名個点種枚頁部冊年月日時分世割倍歳ペ%]|[かカヵヶ][所月年国]))';
/** What may stand before a word and its number: 昨年度の, 第4期. */
const BEFORE = new RegExp(`(?:${TIME_PATTERN}の?)?(?:${PERIOD_PATTERN}の?)?$`, 'u');

/** 以前の年度の: another period than the meeting's, though nobody says which. */
const VAGUE_PERIOD = /(?:以前|過去|かつて|従前|[0-9何数]年(?:も|か)?前|別|ほか|他)の(?:年度|年|期|任期)の$/u;

const KANJI_AT_END = /\p{Script=Han}$/u;

interface Patterns {
  readonly words: ItemWords;
  /** 諮問第5号, 諮問第5～7号; the groups of the word, the number, the mark between, the end of a range. */
  readonly first: RegExp;
  /** 諮問42, 諮問42号, 諮問5-42, 諮問42～45, groups as before and 号. */
  readonly short: RegExp;
  /** 第5号議案; the groups of the number, the word. */
  readonly behind: RegExp;
  /** What follows in a list. */
  readonly next: RegExp;
  /** What ends a range. */
  readonly last: RegExp;
  readonly kindOf: (key: string) => ItemKind | undefined;
  /** Matches every text that has the first of these. */
  readonly firstHint: RegExp;
  /** Matches every text that has a number and its word behind. */
  readonly behindHint: RegExp;
}

const made = new WeakMap<readonly ItemKind[], { numbered: Patterns | null; places: Patterns | null }>();

/** Of kinds that have no numbers a place in the list is cited, and only as 報告3. */
function makePatterns(kinds: readonly ItemKind[]): Patterns | null {
  const words = itemWords(kinds);
  if (!words) return null;
  const member = `(?:${words.pattern})?第?\\s?(${N})(?:${DASH}(${N}))?\\s?号${NO_COUNT}`;
  // 第42および43号: the number that ends the list has the 号 of all.
  const end = `(?:\\s?号|(?=${JOINED}第?\\s?${N}\\s?号${NO_COUNT}))`;
  return {
    words,
    first: new RegExp(`(${words.pattern})第\\s?(${N})(?:(${MARK})第?(${N}))?${end}`, 'gu'),
    short: new RegExp(
      `(${words.pattern})([0-9]+)(?:(${MARK})([0-9]+))?(?:(号)${NO_COUNT}|${NO_COUNT}${NO_FIGURE})`,
      'gu',
    ),
    behind: new RegExp(`第\\s?(${N})\\s?号(${words.pattern})`, 'gu'),
    next: new RegExp(`${JOINED}(${member})`, 'uy'),
    last: new RegExp(`${RANGED}(${member})`, 'uy'),
    kindOf: (key) => kinds.find((kind) => kind.key === key),
    firstHint: new RegExp(`(?:${words.pattern})(?:第|[0-9])`, 'u'),
    behindHint: new RegExp(`号(?:${words.pattern})`, 'u'),
  };
}

/**
 * Items by number: 諮問第45号, 諮問第43号および第44号, 諮問第42号・43号, 諮問第34号から第37号まで, 第4期諮問第3号,
 * 昨年度の諮問第3号, 諮問42・43, 諮問5-42, 第5号議案, 報告3.
 */
export function* findItems(text: string, kinds: readonly ItemKind[], owners: OwnerReading): Iterable<ItemCitation> {
  const patterns = made.get(kinds) ?? {
    numbered: makePatterns(kinds.filter(({ numbering }) => numbering !== 'none')),
    places: makePatterns(kinds.filter(({ numbering }) => numbering === 'none')),
  };
  made.set(kinds, patterns);
  const { numbered, places } = patterns;
  // Most texts name no item, and looking for a word is cheap.
  if (numbered?.firstHint.test(text)) {
    yield* findLed(text, numbered, numbered.first, owners);
    yield* findLed(text, numbered, numbered.short, owners);
  }
  if (places?.firstHint.test(text)) yield* findLed(text, places, places.short, owners);
  if (!numbered?.behindHint.test(text)) return;
  for (const match of text.matchAll(numbered.behind)) {
    const [, numeral = '', word = ''] = match;
    const number = parseNumeral(numeral);
    const common = readCommon(text, match, word, numbered, owners);
    if (!number || !common) continue;
    const { start, ...said } = common;
    yield { ...said, number, span: { start, end: match.index + match[0].length } };
  }
}

type Common = Omit<ItemCitation, 'number' | 'span'>;

/** What is said of an item before its number. */
function readCommon(
  text: string,
  match: RegExpExecArray,
  word: string,
  { words }: Patterns,
  owners: OwnerReading,
): (Common & { readonly start: number }) | undefined {
  const kind = words.kindOf(word);
  if (!kind) return undefined;
  const before = BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index));
  const [time, ...groups] = before?.slice(1, 2 + PERIOD_GROUPS) ?? [];
  const hasPeriod = groups.some((group) => group !== undefined);
  const start = match.index - (before?.[0].length ?? 0);
  // A single character after another is part of some other word: 審議第3号 is no 議第3号.
  if (word.length === 1 && !hasPeriod && !time && KANJI_AT_END.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  const period = readPeriod(groups);
  const isVague = VAGUE_PERIOD.test(text.slice(Math.max(0, start - 16), start));
  const isPeriodUnclear = (hasPeriod && !period) || isVague || undefined;
  const owner = owners.otherThan({ start, end: match.index + match[0].length }, 'item');
  const then = time === undefined && !hasPeriod ? timeBefore(text, start) : undefined;
  return {
    start,
    kind: 'item',
    item: kind.key,
    period,
    isPeriodUnclear,
    ...(time === undefined ? {} : { time: readTime(time) }),
    ...(then === undefined ? {} : { then }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** Items whose word leads their number, with the members of a list that leave it out. */
function* findLed(text: string, patterns: Patterns, led: RegExp, owners: OwnerReading): Iterable<ItemCitation> {
  const isShort = led === patterns.short;
  for (const match of text.matchAll(led)) {
    const [, word = '', from = '', mark, to, hasCounter] = match;
    const number = parseNumeral(from);
    const said = readCommon(text, match, word, patterns, owners);
    if (!number || !said || (isShort && isPartOfWord(text, said.start, word))) continue;
    const { start, ...common } = said;
    const end = match.index + match[0].length;
    const last = parseNumeral(to ?? '');
    const kind = patterns.words.kindOf(word);
    // 報告1-2 is a part of a report as often as two of them.
    if (isDash(mark) && kind?.numbering === 'none') continue;
    if (isDash(mark) && last) {
      yield* readDashed(common, number, last, { start, end }, kind);
    } else if (to !== undefined) {
      const span = { start, end };
      const inside = last ? between(number, last) : undefined;
      if (!last || !inside) continue;
      yield { ...common, number, span };
      for (const one of [...inside, last]) yield { ...common, number: one, span, implied: true };
    } else {
      const branch = isShort ? undefined : matchAt(BRANCH, text, end);
      const span = { start, end: end + (branch?.[0].length ?? 0) };
      yield { ...common, number, ...(branch ? { isBranch: true } : {}), span };
    }
    if (!isShort || hasCounter) yield* findNext(text, patterns, common, last ?? number, { start, end });
    else if (mark === undefined || (isDash(mark) && kind && periodOf(kind) === 'term')) {
      // What follows 5-42 is of the same term.
      const inTerm = isDash(mark) ? { period: { numbering: 'term', value: number } as const } : {};
      for (const member of findMembers(text, start, end - start, last ?? number))
        yield { ...common, ...inTerm, ...member };
    }
  }
}

/** 報告3 is none in 中間報告3, 議3 none in 審議3. */
function isPartOfWord(text: string, start: number, word: string): boolean {
  return word.length === 1 || /[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(text.slice(Math.max(0, start - 1), start));
}

/**
 * 第5-42号: number 42 of the period 5 or, where that is none, numbers 5 to 42. Where periods are years, 5-42 may be
 * either of two eras' and is left open; a period named before leaves the range.
 */
function* readDashed(
  common: Common,
  number: number,
  last: number,
  span: ItemCitation['span'],
  kind: ItemKind | undefined,
): Iterable<ItemCitation> {
  const inside = between(number, last);
  const numbering = kind && periodOf(kind);
  const isRange = common.period !== undefined || numbering === undefined;
  if (isRange && !inside) return;
  const dashed = isRange ? {} : { dashed: { period: number, number: last } };
  yield { ...common, number, ...dashed, span };
  for (const one of inside ? [...inside, last] : []) yield { ...common, number: one, ...dashed, span, implied: true };
}

/** The members that go on a list, in whose words 号 stands. */
function* findNext(
  text: string,
  patterns: Patterns,
  common: Common,
  first: number,
  { start, end: from }: ItemCitation['span'],
): Iterable<ItemCitation> {
  let before = first;
  let end = from;
  for (;;) {
    const range = matchAt(patterns.last, text, end);
    const next = range ?? matchAt(patterns.next, text, end);
    const member = parseNumeral(next?.[2] ?? '');
    if (!next || !member) return;
    // A member that has its own word is found by itself, with what stands before it.
    if (!range && !/^[第\d]/.test(next[1] ?? '') && parseNumeral((next[1] ?? '').replace(/\s?号$/, '')) === undefined)
      return;
    const memberEnd = end + next[0].length;
    const memberStart = memberEnd - (next[1]?.length ?? 0);
    const dashed = parseNumeral(next[3] ?? '');
    if (dashed) {
      yield* readDashed(common, member, dashed, { start: memberStart, end: memberEnd }, patterns.kindOf(common.item));
      end = memberEnd;
      continue;
    }
    const inside = range ? between(before, member) : [];
    if (!inside) return;
    for (const one of inside) yield { ...common, number: one, span: { start, end: memberEnd }, implied: true };
    yield { ...common, number: member, span: { start: memberStart, end: memberEnd } };
    before = member;
    end = memberEnd;
  }
}
