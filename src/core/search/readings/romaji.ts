/** Syllables in the spellings of Hepburn and of 訓令式, by their vowels: a i u e o; `-` for none. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'あ い う え お',
  ...{ k: 'か き く け こ', s: 'さ し す せ そ', t: 'た ち つ て と', n: 'な に ぬ ね の', h: 'は ひ ふ へ ほ' },
  ...{ m: 'ま み む め も', y: 'や - ゆ - よ', r: 'ら り る れ ろ', w: 'わ うぃ - うぇ を' },
  ...{ g: 'が ぎ ぐ げ ご', z: 'ざ じ ず ぜ ぞ', d: 'だ ぢ づ で ど', b: 'ば び ぶ べ ぼ', p: 'ぱ ぴ ぷ ぺ ぽ' },
  ...{ ky: 'きゃ - きゅ - きょ', sy: 'しゃ - しゅ - しょ', ty: 'ちゃ - ちゅ - ちょ', ny: 'にゃ - にゅ - にょ' },
  ...{ hy: 'ひゃ - ひゅ - ひょ', my: 'みゃ - みゅ - みょ', ry: 'りゃ - りゅ - りょ', gy: 'ぎゃ - ぎゅ - ぎょ' },
  ...{ zy: 'じゃ - じゅ - じょ', by: 'びゃ - びゅ - びょ', py: 'ぴゃ - ぴゅ - ぴょ', jy: 'じゃ - じゅ - じょ' },
  ...{ sh: 'しゃ し しゅ しぇ しょ', ch: 'ちゃ ち ちゅ ちぇ ちょ', j: 'じゃ じ じゅ じぇ じょ', ts: '- - つ - -' },
  ...{ f: 'ふぁ ふぃ ふ ふぇ ふぉ', v: 'ゔぁ ゔぃ ゔ ゔぇ ゔぉ' },
};
const VOWELS = 'aiueo';

const SYLLABLES = new Map(
  Object.entries(ROWS).flatMap(([consonants, row]) =>
    row
      .split(' ')
      .flatMap((kana, place): [string, string][] => (kana === '-' ? [] : [[consonants + VOWELS[place], kana]])),
  ),
);
const LONGEST = 3;

/**
 * The hiragana of a word in romaji; undefined where a part of it is none, as of most English words. `n` is ん before
 * consonants and at the end, doubled consonants are っ; a long vowel is typed as it is spelled (koukoku).
 * @param folded in small letters
 */
export function fromRomaji(folded: string): string | undefined {
  let kana = '';
  for (let at = 0; at < folded.length; ) {
    const one = folded.charAt(at);
    const next = folded.charAt(at + 1);
    const length = [LONGEST, 2, 1].find((some) => SYLLABLES.has(folded.slice(at, at + some)));
    if (length !== undefined) {
      kana += SYLLABLES.get(folded.slice(at, at + length)) ?? '';
      at += length;
    } else if (one === 'n' || (one === 'm' && /[bmp]/.test(next))) {
      kana += 'ん';
      at += next === "'" || (next === 'n' && !/[aiueoy]/.test(folded.charAt(at + 2))) ? 2 : 1;
    } else if (/[kstcpgzdbhfjr]/.test(one) && (one === next || (one === 't' && next === 'c'))) {
      kana += 'っ';
      at += 1;
    } else if (one === 'ー') {
      kana += 'ー';
      at += 1;
    } else return undefined;
  }
  return kana;
}
