import type { Undertaking } from '../../domain/meeting/header.ts';
import type { Speech } from './speech.ts';

/** …こと、…こと、この二つを条件として */
const COUNTED = /、(?=(?:この|以上の?|これら)(?:[0-9一二三四五六七八九十]+(?:つ|点|項目|件))?$)/u;
/** それらのこと, 次の3点: the conditions stand elsewhere. */
const ELSEWHERE =
  /^(?:これら|以上|上記|下記|次|つぎ|以下|その|先ほど|ただ(?:今|いま))?(?:の)?(?:[0-9一二三四五六七八九十]*(?:つ|点|項目|件))?(?:の)?(?:こと|事項|点|内容|とおり|意見)?$/u;

/**
 * The conditions, word for word: what stands before を条件 in the clause; else the sentences around that end in こと; else
 * the sentence that says 条件.
 * @param clause where the clause and its word of deciding stand in the folded speech
 */
export function readConditions(
  speech: Speech,
  clause: { readonly start: number; readonly end: number },
): Undertaking[] {
  const original = (start: number, end: number) => speech.slice(start, end).trim();
  const text = speech.folded.slice(clause.start, clause.end);
  const due = /次(?:回)?の?審議会(?:に|で)/u.test(text) ? ({ due: 'next-meeting' } as const) : {};
  const [, before = ''] = /^(.*?)を条件(?:と|に)/u.exec(text) ?? [];
  const topic = [...before.matchAll(/(?:は|につきまして|について)、?|。|「|とはせず、/gu)].at(-1);
  const start = topic ? topic.index + topic[0].length : 0;
  if (before !== '' && !ELSEWHERE.test(before.slice(start))) {
    const [own = ''] = before.slice(start).split(COUNTED);
    let at = clause.start + start;
    return own.split(/(?<=こと)、/u).map((one) => {
      const text = original(at, at + one.length);
      at += one.length + 1;
      return { text, ...due };
    });
  }
  const quoted = /条件は、?「([^」]+)」/u.exec(speech.folded.slice(clause.start));
  if (quoted?.[1]) {
    const at = clause.start + quoted.index + quoted[0].indexOf('「') + 1;
    return [{ text: original(at, at + quoted[1].length), ...due }];
  }
  const place = speech.offsetOf(clause.end);
  const sentences = speech.sentences.map((sentence) => sentence.text);
  const at = speech.sentences.findIndex(({ start, end }) => place >= start && place <= end);
  const isOne = (sentence: string) => /(?:こと|事)。?$/u.test(sentence);
  const behind = sentences.slice(at + 1);
  const end = behind.findIndex((sentence) => !isOne(sentence));
  const after = behind.slice(0, end < 0 ? behind.length : end);
  const own = [sentences.slice(0, Math.max(0, at)).filter(isOne), after].find(({ length }) => length > 0);
  return (own ?? sentences.slice(Math.max(0, at), at + 1)).map((sentence) => ({
    text: sentence.replace(LISTED, ''),
    ...due,
  }));
}

/** The number of a listed condition is the list's, not its own. */
const LISTED = /^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）)．.、\s]|[①-⑳]|・)\s*/u;
