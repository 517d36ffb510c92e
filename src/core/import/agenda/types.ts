import type { TypeTerm } from '../../vocabulary/vocabulary.ts';
import { fold } from '../fold.ts';

/** What titles call a type: its label, and the words beside it. */
export const typeWords = ({ label, words = [] }: TypeTerm): readonly string[] => [label, ...words];

/** The ids of the types that a title names. 緑地 inside 特別緑地保全地区 is no type of its own. */
export function readTypes(title: string, types: readonly TypeTerm[]): string[] {
  const words = types
    .flatMap((type) => typeWords(type).map((word) => ({ id: type.id, word: fold(word) })))
    .sort((a, b) => b.word.length - a.word.length);
  const found = new Set<string>();
  let left = fold(title);
  for (const { id, word } of words) {
    if (!left.includes(word)) continue;
    found.add(id);
    left = left.replaceAll(word, '\n');
  }
  return types.flatMap(({ id }) => (found.has(id) ? [id] : []));
}
