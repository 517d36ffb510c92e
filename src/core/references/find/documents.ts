import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import type { DocumentCitation } from '../citation.ts';
import type { OwnerReading } from '../owner/reading.ts';
import { findMembers } from './criteria.ts';
import { between, matchAt, NO_COUNT, RANGED, wordBefore } from './list.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const NUMBERED = `(資料|別紙|別添)(?:第(${N})号|(${N})(-[0-9]+)?)`;
const DOCUMENT = new RegExp(`${NUMBERED}${NO_COUNT}`, 'gu');
const LAST = new RegExp(`${RANGED}((?:資料|別紙|別添)(${N})${NO_COUNT})`, 'uy');
/** 資料の3ページ: a page of a paper that is called by no number. */
const PAGE = new RegExp(`資料の(?:${N})(?:ページ|頁)`, 'gu');
/** Words that only look as if the name had begun in them: 本日資料1, 及資料2. */
const NO_PART_OF_NAME = /(?:本日|今日|当日|今回|及|並|又|等|中|時|後|前)$/u;

/** Documents by number: 資料2, 資料1・2, 資料1から資料3まで, 別紙1. Not 資料2ページ. */
export function* findDocuments(text: string, owners: OwnerReading): Iterable<DocumentCitation> {
  for (const match of text.matchAll(DOCUMENT)) {
    const [whole, name = '', ordinal, plain, branch = ''] = match;
    const number = parseNumeral(ordinal ?? plain ?? '');
    if (!number) continue;
    const word = wordBefore(text, match.index);
    const prefix = NO_PART_OF_NAME.test(word) ? '' : word;
    const end = match.index + whole.length;
    const owner = owners.otherThan({ start: match.index, end }, name === '資料' ? 'document' : 'annex');
    const own = owner === undefined ? prefix : '';
    const common = { kind: 'document', ...(owner === undefined ? {} : { owner }) } as const;
    const titleOf = (one: number) => `${own}${name}${one}`;
    const start = match.index - own.length;
    yield { ...common, title: `${titleOf(number)}${branch}`, span: { start, end } };
    const last = matchAt(LAST, text, end);
    const lastNumber = parseNumeral(last?.[2] ?? '');
    if (branch !== '') continue;
    if (last && lastNumber) {
      // The last one is found by itself.
      const span = { start, end: end + last[0].length };
      for (const one of between(number, lastNumber) ?? [])
        yield { ...common, title: titleOf(one), span, implied: true };
      continue;
    }
    for (const { number: one, ...place } of findMembers(text, start, end - start, number)) {
      yield { ...common, title: titleOf(one), ...place };
    }
  }
  for (const { index: start, 0: words } of text.matchAll(PAGE)) {
    if (wordBefore(text, start) !== '') continue;
    const span = { start, end: start + words.length };
    yield { kind: 'document', title: '資料', owner: owners.otherThan(span, 'document'), span };
  }
}
