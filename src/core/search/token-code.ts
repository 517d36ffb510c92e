/**
 * How a folded character is written inside a token. Pagefind drops punctuation and symbols from the words it indexes,
 * strips accents and cuts words at changes of script or case, so only characters that it keeps as they are stand for
 * themselves: ASCII letters and digits, kana, ideographs. All others are written as two Yi syllables, which are
 * letters to Pagefind, without case or accents: their number in base 1100.
 */
const PLAIN = /^[a-z0-9々〆〇ぁ-ゖゝゞァ-ヺー-ヾ\u3400-\u4dbf\u4e00-\u9fff]$/;
const FIRST_SYLLABLE = 0xa000;
const BASE = 1100;

/** Follows the last character of a text in its last token, so that no phrase runs on into the next text. */
export const END = String.fromCharCode(FIRST_SYLLABLE + BASE);

const codes = new Map<string, string>();

/** The code of one folded character (one code point, lone surrogates included). */
export function encodeCharacter(character: string): string {
  const known = codes.get(character);
  if (known !== undefined) return known;
  const code = PLAIN.test(character) ? character : toSyllables(character.codePointAt(0) ?? 0);
  codes.set(character, code);
  return code;
}

function toSyllables(codePoint: number): string {
  return String.fromCharCode(FIRST_SYLLABLE + Math.floor(codePoint / BASE), FIRST_SYLLABLE + (codePoint % BASE));
}

/** The first character of a token, and whether the token is the last of its text: the mark alone is an empty text. */
export function decodeToken(token: string): { character: string; isLast: boolean } {
  if (token === END) return { character: '', isLast: true };
  const isCoded = isSyllable(token.charCodeAt(0));
  const length = isCoded ? 2 : 1;
  const character = isCoded
    ? String.fromCodePoint((token.charCodeAt(0) - FIRST_SYLLABLE) * BASE + (token.charCodeAt(1) - FIRST_SYLLABLE))
    : token.charAt(0);
  return { character, isLast: token.slice(length) === END };
}

function isSyllable(unit: number): boolean {
  return unit >= FIRST_SYLLABLE && unit < FIRST_SYLLABLE + BASE;
}
