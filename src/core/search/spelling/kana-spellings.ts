import type { OtherSpelling, SpelledPart } from './spelling.ts';

/**
 * The long vowel at the end of a loanword, which the standard for technical terms (JIS Z 8301) leaves out after three
 * sounds: コンピューター is コンピュータ. In the middle of a word only where the sound is one that it is left out after.
 */
const LONG_END = /[ァ-ヴ][ァ-ヴー]{2,}ー(?![ァ-ヴー])/g;
const SHORT_END = /[ァ-ヴ][ァ-ヴー]+[タダナマラバパカガザリ](?=[^ァ-ヴー])/g;
/** 1ヶ月, 3か所. */
const COUNTER = /(?<=[0-9〇一二三四五六七八九十数何])[ヶケヵカか箇](?=[月所年国条点])/g;
const COUNTERS = ['か', 'ヶ', 'ケ', 'カ', 'ヵ', '箇'];
/** ウィルス and ウイルス, ヴァ and バ: the sounds that loanwords brought along. */
const LOAN_SOUNDS = /ウ[ィイェエォオ]|ヴ[ァィェォ]?/g;
const LOAN_SOUND: Readonly<Record<string, string>> = {
  ...{ ウィ: 'ウイ', ウイ: 'ウィ', ウェ: 'ウエ', ウエ: 'ウェ', ウォ: 'ウオ', ウオ: 'ウォ' },
  ...{ ヴァ: 'バ', ヴィ: 'ビ', ヴ: 'ブ', ヴェ: 'ベ', ヴォ: 'ボ' },
};
const HIRAGANA = /^[ぁ-ゖー]{2,}$/;
/** Longer words in katakana are loanwords, which nobody writes in hiragana. */
const SHORT_KATAKANA = /^[ァ-ヴ]{2,3}$/;
/** Between a hiragana and its katakana. */
const SCRIPT_STEP = 0x60;

/** Parts of a folded word that records write with other kana: コンピューター, 3ヶ月, ごみ. */
export function kanaSpellings(folded: string): SpelledPart[] {
  return [
    ...partsOf(folded, LONG_END, (text) => [{ text: text.slice(0, -1) }]),
    ...partsOf(folded, SHORT_END, (text) => [{ text: `${text}ー` }]),
    ...partsOf(folded, COUNTER, (text) => COUNTERS.filter((one) => one !== text).map((one) => ({ text: one }))),
    ...partsOf(folded, LOAN_SOUNDS, (text) => [{ text: LOAN_SOUND[text] ?? text }]),
    ...(HIRAGANA.test(folded) ? [whole(folded, SCRIPT_STEP)] : []),
    ...(SHORT_KATAKANA.test(folded) ? [whole(folded, -SCRIPT_STEP)] : []),
  ];
}

function whole(folded: string, step: number): SpelledPart {
  const text = [...folded].map((one) => (one === 'ー' ? one : String.fromCharCode(one.charCodeAt(0) + step))).join('');
  return { start: 0, end: folded.length, kind: 'kana', others: [{ text }] };
}

function partsOf(folded: string, pattern: RegExp, others: (text: string) => OtherSpelling[]): SpelledPart[] {
  return [...folded.matchAll(pattern)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    kind: 'kana',
    others: others(text),
  }));
}
