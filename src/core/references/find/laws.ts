import { escapePattern } from '../../text/escape-pattern.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import type { LawCitation } from '../citation.ts';
import {
  ARTICLE_PATTERN,
  type ArticlePlace,
  ITEM_PATTERN,
  PARAGRAPH_PATTERN,
  readPlace,
  readShortPlace,
  SHORT_ARTICLE_PATTERN,
} from '../law-citation.ts';
import { GENERIC_NAMES, type Lexicon, STEPS } from '../lexicon.ts';
import type { OwnerReading } from '../owner/reading.ts';
import { findLawNames, type NameHit } from './law-names.ts';
import { between, JOINED, matchAt, RANGED, wordBefore } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const DEFINITION = /^[」』]?\s*\((?:[^()]|\([^()]*\))*?以下、?(?:単に)?「([^」]{1,20})」[^()]*\)/u;
const BRACKETS = /^[」』]?\s*(?:\((?:[^()]|\([^()]*\))*\))?\s*(?:の|中)?\s*/u;
const ARTICLE = new RegExp(ARTICLE_PATTERN, 'gu');
const ARTICLE_HERE = new RegExp(ARTICLE_PATTERN, 'uy');
/** Behind a name only: 13条 alone may be anything. */
const SHORT_ARTICLE_HERE = new RegExp(SHORT_ARTICLE_PATTERN, 'uy');
/** 第13～15条, 第13・14条: the 条 of the last is that of all. Without 第 only directly behind a name. */
const SHORT_RANGE_HERE = new RegExp(`第(${N})[~〜](${N})条`, 'uy');
const NAMED_RANGE_HERE = new RegExp(`第?(${N})[~〜](${N})条`, 'uy');
const SHORT_LIST_HERE = new RegExp(
  `(第)?(${N})((?:(?:、|,|・|及び|および|と)第?${N})+)条(?![件約例文目線里坊通理])`,
  'uy',
);
const MEMBER = new RegExp(N, 'gu');
const NEXT_ARTICLE = new RegExp(`${JOINED}(${ARTICLE_PATTERN})`, 'uy');
/** 条例第13条、14条. */
const NEXT_SHORT_ARTICLE = new RegExp(`${JOINED}((?=[0-9]+条)${SHORT_ARTICLE_PATTERN})`, 'uy');
const LAST_ARTICLE = new RegExp(`${RANGED}(${ARTICLE_PATTERN})`, 'uy');
const NEXT_PARAGRAPH = new RegExp(`(?:${JOINED}|${RANGED})(${PARAGRAPH_PATTERN}(?:${ITEM_PATTERN})?)`, 'uy');
const SAME_ARTICLE_PART = new RegExp(`(?:${PARAGRAPH_PATTERN})?(?:${ITEM_PATTERN})?`, 'uy');
/** 附則第2項, 条例の附則の第2条及び第3条: counted anew, so that no article of the main part is meant. */
const SUPPLEMENT_PLACE = `第?${N}[条項](?![件約例文目])(?:第?${N}項)?(?:第?${N}号)?`;
const SUPPLEMENT = new RegExp(`附則の?${SUPPLEMENT_PLACE}(?:${JOINED}${SUPPLEMENT_PLACE})*`, 'gu');
const BETWEEN_MEMBERS = new RegExp(`${JOINED}|${RANGED}`, 'uy');
/** 契約書第5条, 別紙の第5条: an article of a paper. */
const OF_PAPER = /(?:書|約|款|程|領|綱|章|紙|案|針|準|約束)の?$/u;
const JOINING = /^(?:及|並|又|若)$/u;

/**
 * Laws and their articles. Names of unknown laws are found, too: 同法 after one means it, and no other.
 * @param shorts what the text has defined so far (以下「法」); definitions of this text are added
 */
export function findLaws(text: string, lexicon: Lexicon, shorts: Set<string>, owners: OwnerReading): LawCitation[] {
  const found: LawCitation[] = [];
  let definedTo = 0;
  for (const named of findLawNames(text, lexicon, shorts, owners)) {
    // A name that the text has defined itself is known from there on.
    const hit = named.form === 'unknown' && shorts.has(named.name) ? { ...named, form: 'name' as const } : named;
    if (hit.start < definedTo || found.some(({ span }) => hit.start < span.end && span.start < hit.end)) continue;
    definedTo = readHit(text, hit, found, shorts);
  }
  found.push(...findBareShorts(text, shorts, found));
  found.push(...findSupplements(text, found));
  if (text.includes('条')) findBareArticles(text, found, owners);
  return found;
}

/** Articles that no name stands before; those of a paper (契約書第5条) are left out. */
function findBareArticles(text: string, found: LawCitation[], owners: OwnerReading): void {
  const isTaken = new Uint8Array(text.length);
  let marked = 0;
  let paperEnd = -1;
  for (const match of text.matchAll(ARTICLE)) {
    for (; marked < found.length; marked += 1) isTaken.fill(1, found[marked]?.span.start, found[marked]?.span.end);
    const end = match.index + match[0].length;
    if (isTaken.subarray(match.index, end).includes(1)) continue;
    const goesOn = paperEnd >= 0 && matchAt(BETWEEN_MEMBERS, text, paperEnd)?.[0].length === match.index - paperEnd;
    if (goesOn || !isBare(text, match.index)) paperEnd = end;
    else {
      const owner = owners.otherThan({ start: match.index, end }, 'bare');
      const form = owner === undefined ? 'bare' : 'owned';
      readPlaces(text, { start: match.index, end: match.index }, form, '', found, { owner });
    }
  }
}

/** A law named just before is said as a candidate: 条例附則第2項. */
function findSupplements(text: string, found: readonly LawCitation[]): LawCitation[] {
  if (!text.includes('附則')) return [];
  return [...text.matchAll(SUPPLEMENT)].flatMap(({ index: start, 0: words }): LawCitation[] => {
    const span = { start, end: start + words.length };
    const isTaken = found.some((one) => one.span.start < span.end && start < one.span.end);
    const [name = ''] =
      /[\p{Script=Han}\p{Script=Katakana}ー々]+(?=の?$)/u.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
    return isTaken ? [] : [{ kind: 'law', span, form: 'supplement', name }];
  });
}

/** @returns where the definition of a short form ends, 0 when there is none: its words cite nothing */
function readHit(text: string, hit: NameHit, found: LawCitation[], shorts: Set<string>): number {
  const rest = text.slice(hit.end, hit.end + 200);
  const definition = hit.form === 'back' ? undefined : DEFINITION.exec(rest);
  const short = definition?.[1];
  if (short !== undefined) shorts.add(short);
  const brackets = BRACKETS.exec(definition ? rest.slice(definition[0].length) : rest)?.[0].length ?? 0;
  const placeAt = hit.end + (definition?.[0].length ?? 0) + brackets;
  const extra = { ...(short === undefined ? {} : { short }), ...(hit.owner === undefined ? {} : { owner: hit.owner }) };
  // The articles of a contract are not looked for; that it was named is.
  if (hit.name === '') {
    found.push({ kind: 'law', span: { start: hit.start, end: hit.end }, form: 'unknown', name: '' });
    return 0;
  }
  const definedTo = definition ? hit.end + definition[0].length : 0;
  if (hit.name === '同条' || STEPS.has(hit.name)) return readSameArticle(text, hit, found);
  if (readPlaces(text, { start: hit.start, end: placeAt }, hit.form, hit.name, found, extra)) return definedTo;
  const isWord = (GENERIC_NAMES as readonly string[]).includes(hit.name) && hit.form !== 'unknown';
  if (isWord && short === undefined) return 0;
  // An alias whose owner is unclear names nothing that could be looked for, unless an article follows.
  const form = hit.form === 'unclear' ? 'unknown' : hit.form;
  found.push({ kind: 'law', span: { start: hit.start, end: hit.end }, form, name: hit.name, ...extra });
  return definedTo;
}

/** 同条第2項, 前条, 同項第3号: a part of the article named last, or the one beside it. */
function readSameArticle(text: string, hit: NameHit, found: LawCitation[]): number {
  const part = matchAt(SAME_ARTICLE_PART, text, hit.end);
  const place = readPlace(['1', '', part?.[1], part?.[2], part?.[3]]);
  if (!place) return 0;
  const span = { start: hit.start, end: hit.end + (part?.[0].length ?? 0) };
  found.push({ kind: 'law', span, form: 'back', name: hit.name, place });
  return 0;
}

/** The article at an offset and the members of its list. @returns false when there is none */
function readPlaces(
  text: string,
  { start, end: at }: { readonly start: number; readonly end: number },
  form: LawCitation['form'],
  name: string,
  found: LawCitation[],
  extra: Pick<LawCitation, 'short' | 'owner'> = {},
): boolean {
  const isNamed = name !== '' && /^の?$/.test(text.slice(start + name.length, at));
  const short = matchAt(isNamed ? NAMED_RANGE_HERE : SHORT_RANGE_HERE, text, at);
  if (short) return readShortRange(short, start, form, name, found);
  const list = matchAt(SHORT_LIST_HERE, text, at);
  if (list && (isNamed || list[1])) return readShortList(list, start, form, name, found, extra);
  const { match: first, place } = readFirst(text, at, isNamed);
  if (!first || !place) return false;
  let end = at + first[0].length;
  let last: ArticlePlace = place;
  let lastStart = start;
  found.push({ kind: 'law', span: { start, end }, form, name, place, ...extra });
  for (;;) {
    const range = matchAt(LAST_ARTICLE, text, end);
    const shorter = range ? undefined : matchAt(NEXT_SHORT_ARTICLE, text, end);
    const next = range ?? shorter ?? matchAt(NEXT_ARTICLE, text, end);
    const nextPlace = next && (shorter ? readShortPlace(next.slice(2)) : readPlace(next.slice(2)));
    if (next && nextPlace) {
      const spanEnd = end + next[0].length;
      const span = { start: spanEnd - (next[1]?.length ?? 0), end: spanEnd };
      const inside = range ? between(Number(last.article), Number(nextPlace.article)) : [];
      for (const one of inside ?? []) {
        const whole = { start: lastStart, end: spanEnd };
        found.push({ kind: 'law', span: whole, form: 'next', name: '', place: { article: `${one}` }, implied: true });
      }
      found.push({ kind: 'law', span, form: 'next', name: '', place: nextPlace });
      [last, lastStart, end] = [nextPlace, span.start, spanEnd];
      continue;
    }
    const part = last.paragraph === undefined ? undefined : matchAt(NEXT_PARAGRAPH, text, end);
    if (!part) return true;
    const spanEnd = end + part[0].length;
    const partPlace = { ...readPlace(['1', '', part[2], part[3], part[4]]), article: last.article };
    const span = { start: spanEnd - (part[1]?.length ?? 0), end: spanEnd };
    found.push({ kind: 'law', span, form: 'next', name: '', place: partPlace });
    [last, end] = [partPlace, spanEnd];
  }
}

/** The article that a citation begins with; the shorter ways of writing only directly behind a name. */
function readFirst(
  text: string,
  at: number,
  isNamed: boolean,
): { match?: RegExpExecArray; place?: ArticlePlace | undefined } {
  const full = matchAt(ARTICLE_HERE, text, at);
  const short = isNamed ? matchAt(SHORT_ARTICLE_HERE, text, at) : undefined;
  if (short && short[0].length > (full?.[0].length ?? 0))
    return { match: short, place: readShortPlace(short.slice(1)) };
  return full ? { match: full, place: readPlace(full.slice(1)) } : {};
}

/** 第13～15条. */
function readShortRange(
  match: RegExpExecArray,
  start: number,
  form: LawCitation['form'],
  name: string,
  found: LawCitation[],
): boolean {
  const [first, last] = [parseNumeral(match[1] ?? ''), parseNumeral(match[2] ?? '')];
  const inside = first && last ? between(first, last) : undefined;
  if (!first || !last || !inside) return false;
  const span = { start, end: match.index + match[0].length };
  found.push({ kind: 'law', span, form, name, place: { article: `${first}` } });
  for (const one of [...inside, last]) {
    found.push({ kind: 'law', span, form: 'next', name: '', place: { article: `${one}` }, implied: true });
  }
  return true;
}

/** 第13・14条. */
function readShortList(
  match: RegExpExecArray,
  start: number,
  form: LawCitation['form'],
  name: string,
  found: LawCitation[],
  extra: Pick<LawCitation, 'short' | 'owner'>,
): boolean {
  const end = match.index + match[0].length;
  const members = [...match[0].matchAll(MEMBER)].map(({ index, 0: numeral }) => ({
    number: parseNumeral(numeral),
    at: match.index + index,
    end: match.index + index + numeral.length,
  }));
  if (members.some(({ number }) => !number)) return false;
  for (const [place, member] of members.entries()) {
    const article = { article: `${member.number}` };
    const memberEnd = place === members.length - 1 ? end : member.end;
    if (place === 0) found.push({ kind: 'law', span: { start, end: memberEnd }, form, name, place: article, ...extra });
    else
      found.push({ kind: 'law', span: { start: member.at, end: memberEnd }, form: 'next', name: '', place: article });
  }
  return true;
}

/** What the text has defined (法), standing alone. */
function findBareShorts(text: string, shorts: ReadonlySet<string>, found: readonly LawCitation[]): LawCitation[] {
  return [...shorts].flatMap((short) => {
    const defined = found.find((one) => one.short === short);
    const from = defined ? text.indexOf(')', defined.span.end) : -1;
    const name = escapePattern(short);
    const alone = new RegExp(
      `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])${name}(?![\\p{Script=Han}\\p{Script=Katakana}ー])`,
      'gu',
    );
    return [...text.matchAll(alone)]
      .filter(({ index }) => index > from && !found.some(({ span }) => span.start <= index && index < span.end))
      .map(
        ({ index }): LawCitation => ({
          kind: 'law',
          span: { start: index, end: index + short.length },
          form: 'name',
          name: short,
        }),
      );
  });
}

function isBare(text: string, at: number): boolean {
  const word = wordBefore(text, at);
  if (word !== '') return JOINING.test(word);
  return !OF_PAPER.test(text.slice(Math.max(0, at - 12), at));
}
