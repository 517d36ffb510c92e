import { fold } from './fold.ts';
import { decodeToken, END, encodeCharacter } from './token-code.ts';

/**
 * The one tokeniser of the index and of the browser: one token of two characters beginning at each character of the
 * folded text, punctuation included; the last one ends with a mark, which is all there is of an empty text. So whatever is typed, of two characters
 * or more, is a run of tokens wherever it stands, and nowhere else.
 */
export function tokenise(text: string): string[] {
  const codes = [...fold(text)].map(encodeCharacter);
  return codes.length === 0 ? [END] : codes.map((code, index) => code + (codes[index + 1] ?? END));
}

/**
 * The tokens of a searched phrase, which is already folded: as {@link tokenise}, without the last character's own
 * token. Empty for a phrase of fewer than two characters.
 */
export function tokenisePhrase(folded: string): string[] {
  const codes = [...folded].map(encodeCharacter);
  return codes.slice(0, -1).map((code, index) => code + codes[index + 1]);
}

/** The folded texts that stand one after the other in a run of tokens. */
export function readTokens(tokens: readonly string[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const token of tokens) {
    const { character, isLast } = decodeToken(token);
    text += character;
    if (isLast) {
      texts.push(text);
      text = '';
    }
  }
  return texts;
}
