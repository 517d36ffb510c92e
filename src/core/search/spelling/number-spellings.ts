import { formatKanjiNumeral, parseNumeral } from '../../text/numerals.ts';
import { DIGITS, KANJI_DIGITS, type OtherSpelling, type SpelledPart } from './spelling.ts';

const GROUPED = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g;
/** Years and the parts of dates, telephone numbers and decimals are never grouped. */
const UNGROUPED = /(?<![\d.,ー/])\d{4,}(?![\d.,ー/年])/g;
/**
 * Numbers that both ways of writing are usual for: ordinals (第十五回), and counts by a counter after which an ideograph
 * means nothing but the number: 一部, 十分 and 一時 are other words than 1部, 10分 and 1時. What laws and inquiries are cited
 * by is read by article-spellings.ts, money and large numbers by amount-spellings.ts.
 */
const ORDINAL = /(?<=第)(?:\d{1,4}|[〇一二三四五六七八九十百千]+)(?=[編回期次類表部])/g;
const COUNT =
  /(?<![第\d〇一二三四五六七八九十百千.,])(?:\d{1,4}|[〇一二三四五六七八九十百千]+)(?=人|名|件|回|歳|年間|[ヶケカか箇]月|日間|週間)/g;

/** 資料1: the number ends the name, so no digit may follow. */
const NAMED = /(?<=資料|類型)(?:\d{1,3}|[〇一二三四五六七八九十]+)(?![\d〇一二三四五六七八九十百千.])/g;

/** Numbers in a folded word, with their other spellings: 6,000 is 6000, 第十三条 is 第13条. */
export function numberSpellings(folded: string): SpelledPart[] {
  return [
    ...partsOf(folded, GROUPED, (text) => [{ text: text.replaceAll(',', '') }]),
    ...partsOf(folded, UNGROUPED, (text) => [{ text: text.replace(/\B(?=(?:\d{3})+$)/g, ',') }]),
    ...partsOf(folded, ORDINAL, otherNumeral),
    ...partsOf(folded, COUNT, otherNumeral),
    ...partsOf(folded, NAMED, otherNumeral),
  ];
}

function partsOf(folded: string, pattern: RegExp, others: (text: string) => OtherSpelling[]): SpelledPart[] {
  return [...folded.matchAll(pattern)].flatMap(({ 0: text, index }) => {
    const own = others(text);
    return own.length === 0 ? [] : [{ start: index, end: index + text.length, kind: 'number', others: own }];
  });
}

function otherNumeral(text: string): OtherSpelling[] {
  const value = parseNumeral(text);
  if (value === undefined || value === 0) return [];
  if (/\d/.test(text)) return [{ text: formatKanjiNumeral(value), notBefore: KANJI_DIGITS, notAfter: KANJI_DIGITS }];
  return [{ text: String(value), notBefore: DIGITS, notAfter: DIGITS }];
}
