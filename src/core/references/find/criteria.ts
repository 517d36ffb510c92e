import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import type { CategoryCitation, CriterionCitation } from '../citation.ts';
import type { Lexicon } from '../lexicon.ts';
import { isOwnTable } from '../owner/names.ts';
import type { OwnerReading } from '../owner/reading.ts';
import { between, matchAt, NO_COUNT, wordBefore } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const TABLE = new RegExp(`別表(第)?(${N})(の${N})?${NO_COUNT}`, 'gu');
const CATEGORY = new RegExp(`類型(${N})${NO_COUNT}`, 'gu');
/** 基準2(1): a category with one of its cases, as officials write it for short. */
const SHORT_CATEGORY = new RegExp(`基準(${N})\\(${N}\\)`, 'gu');
/** A bare number in a list of tables or categories; after 、 it would be anything. */
const NEXT = new RegExp(`\\s*(・|および|及び|並びに|または|又は|と|から|~|〜)\\s*(${N})${NO_COUNT}`, 'uy');
const SAME = /同基準/g;
/** A table at the end of a law or paper is none of the council's: 条例別表第1, 仕様書の別表2. */
const TABLE_OF_OTHER = /(?:条例|規則|法|令|要綱|規程|契約書|仕様書|覚書|別紙)の$/u;
/** Two kanji numerals side by side are a word (一覧) unless they make a number. */
const JOINING = /[及又並]$/u;

/** Tables of the criteria by name, number or title, and 同基準. */
export function* findCriteria(text: string, lexicon: Lexicon, owners: OwnerReading): Iterable<CriterionCitation> {
  for (const match of text.includes('別表') ? text.matchAll(TABLE) : []) {
    const [whole, ordinal = '', numeral = '', branch = ''] = match;
    const number = parseNumeral(numeral);
    const word = wordBefore(text, match.index);
    const isPartOfName = word !== '' && !JOINING.test(word) && !isOwnTable(word, lexicon.criteria);
    if (!number || isPartOfName || TABLE_OF_OTHER.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const nameOf = (one: number) => `別表${ordinal}${one}`;
    const span = spanOf(match.index, whole);
    const common = { kind: 'criterion', owner: owners.otherThan(span, 'table') } as const;
    yield { ...common, name: `${nameOf(number)}${branch}`, span };
    if (branch !== '') continue;
    for (const { number: one, ...place } of findMembers(text, match.index, whole.length, number)) {
      yield { ...common, name: nameOf(one), ...place };
    }
  }
  for (const match of lexicon.endsOfCriteria.test(text) ? text.matchAll(lexicon.titlesOfCriteria) : []) {
    if (wordBefore(text, match.index) !== '') continue;
    yield { kind: 'criterion', name: match[0], span: spanOf(match.index, match[0]) };
  }
  for (const match of text.includes('同基準') ? text.matchAll(SAME) : []) {
    if (wordBefore(text, match.index) !== '') continue;
    yield { kind: 'criterion', name: match[0], span: spanOf(match.index, match[0]) };
  }
}

/** Categories of the criteria: 類型1, 類型1・2, 類型1から3まで. */
export function* findCategories(text: string): Iterable<CategoryCitation> {
  for (const match of text.includes('類型') ? text.matchAll(CATEGORY) : []) {
    const number = parseNumeral(match[1] ?? '');
    if (!number) continue;
    yield { kind: 'category', number, span: spanOf(match.index, match[0]) };
    for (const one of findMembers(text, match.index, match[0].length, number)) yield { kind: 'category', ...one };
  }
  for (const match of text.includes('基準') ? text.matchAll(SHORT_CATEGORY) : []) {
    const number = wordBefore(text, match.index) === '' ? parseNumeral(match[1] ?? '') : undefined;
    if (number) yield { kind: 'category', number, span: spanOf(match.index, match[0]) };
  }
}

const spanOf = (start: number, words: string) => ({ start, end: start + words.length });

interface Member {
  readonly number: number;
  readonly span: { readonly start: number; readonly end: number };
  readonly implied?: true;
}

/** The bare numbers that go on a list which began with a numbered name. */
export function* findMembers(text: string, start: number, length: number, first: number): Iterable<Member> {
  let end = start + length;
  let before = first;
  for (;;) {
    const next = matchAt(NEXT, text, end);
    const number = parseNumeral(next?.[2] ?? '');
    if (!next || !number) return;
    const isRange = /から|~|〜/.test(next[1] ?? '');
    const inside = isRange ? between(before, number) : [];
    if (!inside) return;
    const nextEnd = end + next[0].length;
    for (const one of inside) yield { number: one, span: { start, end: nextEnd }, implied: true };
    yield { number, span: { start: nextEnd - (next[2]?.length ?? 0), end: nextEnd } };
    end = nextEnd;
    before = number;
  }
}
