import type { Span } from '../../text/span.ts';
import { isFullName, isKanaName, isSpacedName, nameAtEnd } from '../names/full-name.ts';

/** What is said after a name, and is no part of another word: 氏名, 様式, 様々. */
const HONORIFIC = /さん|様(?![式々子相態])|氏(?![名族神子])|殿(?![様堂])/g;
const BEFORE = /(?:([\p{Script=Han}々ヶケ]{1,3}) ([\p{Script=Han}々]{1,3})|([\p{Script=Han}々ヶケノ]{3,12})) ?$/u;
/** Foreign names, and Japanese ones by their reading. */
const KATAKANA = /(?<![ァ-ヴー])([ァ-ヴー]{2,8}[ ・=][ァ-ヴー]{2,8}(?:[・=][ァ-ヴー]{2,8})?) ?$/;
/** A surname in ideographs, a given name in kana. */
const KANA_GIVEN = /(?<![\p{Script=Han}々])([\p{Script=Han}々ヶケ]{1,3}) ?([ァ-ヴー]{2,5}|[ぁ-ん]{2,5}) ?$/u;
/** As far back as a name is looked for. */
const LONGEST_BEFORE = 28;
/** A field for a name, and what stands in it: in ideographs, in katakana, or with a given name in kana. */
const LABELLED =
  /(?:氏名|姓名|お名前|(?<!件)名前|口座名義人?) ?[:|=「(は] ?([\p{Script=Han}々ヶケ]{1,3} [\p{Script=Han}々]{1,3}|[\p{Script=Han}々ヶケノ]{3,6}|[ァ-ヴー]{2,8}[ ・=][ァ-ヴー]{2,8}|[\p{Script=Han}々ヶケ]{1,3} ?(?:[ァ-ヴー]{2,5}|[ぁ-ん]{2,5}))(?![\p{Script=Han}々ぁ-んァ-ヴー])/gu;

/** Full names with 氏, さん, 様 or 殿 after them, or in a field for a name. A surname alone is not looked for. */
export function* findFullNames(text: string): Iterable<Span> {
  for (const { 0: honorific, index } of text.matchAll(HONORIFIC)) {
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const name = nameBefore(before, honorific);
    if (name) yield { start: index - before.length + name.start, end: index - before.length + name.end };
  }
  for (const { 0: found, 1: name = '', index } of text.matchAll(LABELLED)) {
    const end = index + found.length;
    if (isName(name)) yield { start: end - name.length, end };
  }
}

/** What stands in a field for a name. */
function isName(words: string): boolean {
  const [, first, second, surname = first ?? '', given = second ?? ''] = PARTS.exec(words) ?? [];
  if (given === '') return isFullName(words);
  if (/^\p{Script=Han}/u.test(given)) return isSpacedName(surname, given);
  return /^[ァ-ヴー]/.test(surname) || isKanaName(surname, given);
}

/** Two words, or one in ideographs and one in kana. */
const PARTS = /^(\S+)[ ・=](\S+)$|^([\p{Script=Han}々ヶケ]+)([ァ-ヴーぁ-ん]+)$/u;

/** Where in the words before an honorific a full name stands at their end. */
function nameBefore(before: string, honorific: string): Span | undefined {
  const [found, surname, given = '', run = ''] = BEFORE.exec(before) ?? [];
  if (found === undefined) return kanaNameBefore(before);
  const start = before.length - found.length;
  // What stands before the surname without a break is a part of another word.
  const isBroken = !/[\p{Script=Han}々]$/u.test(before.slice(0, start));
  if (surname !== undefined) {
    const isName = isBroken && isSpacedName(surname, given);
    return isName ? { start, end: start + surname.length + 1 + given.length } : undefined;
  }
  // 仕様 is a word, and 総括仕 is none.
  if (honorific === '様' && /[仕同模多異]$/.test(run)) return undefined;
  const name = isFullName(run) ? run : nameAtEnd(run);
  if (name === undefined) return undefined;
  const end = start + run.length;
  return { start: end - name.length, end };
}

function kanaNameBefore(before: string): Span | undefined {
  const katakana = KATAKANA.exec(before);
  if (katakana) return { start: katakana.index, end: katakana.index + (katakana[1]?.length ?? 0) };
  const mixed = KANA_GIVEN.exec(before);
  if (!mixed || !isKanaName(mixed[1] ?? '', mixed[2] ?? '')) return undefined;
  return { start: mixed.index, end: mixed.index + mixed[0].trimEnd().length };
}
