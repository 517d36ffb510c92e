import { escapePattern } from '../../text/escape-pattern.ts';

/**
 * Where words stand in a text, each find by its beginning and its end. White space is passed over on both sides: records
 * wrap their lines, pages join them, and neither changes what is said.
 */
export function findWords(text: string, words: string): { readonly start: number; readonly end: number }[] {
  const characters = [...words.replace(/\s/gu, '')];
  if (characters.length === 0) return [];
  const pattern = new RegExp(characters.map(escapePattern).join('\\s*'), 'gu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** True where two texts say the same in the same characters, white space apart. */
export const isSaidAlike = (a: string, b: string): boolean => a.replace(/\s/gu, '') === b.replace(/\s/gu, '');
