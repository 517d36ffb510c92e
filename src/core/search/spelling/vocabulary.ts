import type { Archive } from '../../domain/archive.ts';
import { fold } from '../fold/fold.ts';
import { type Synonyms, wordsOf } from './lexicon.ts';

/** Words to offer to whoever finds nothing; the more often a word stands in titles, the earlier. */
const MOST_OFFERED = 2000;

/** Runs of ideographs, of katakana, or of Latin letters. */
const TERM = /[\p{Script=Han}々]{2,12}|[ァ-ヴー]{2,14}|[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{1,14}/gu;
const LONGEST_NAME = 20;

/** The words of titles, and the names of departments, laws and synonyms: what an archive is about. */
export function makeVocabulary(archive: Archive, synonyms: Synonyms): string[] {
  const counts = new Map<string, { word: string; count: number }>();
  const add = (word: string) => {
    const key = fold(word);
    const entry = counts.get(key) ?? { word, count: 0 };
    entry.count += 1;
    if (key !== '') counts.set(key, entry);
  };
  for (const { items, departments, laws } of archive.councils.values()) {
    for (const { latest } of items.values()) for (const term of latest.entry.title.match(TERM) ?? []) add(term);
    for (const { name } of departments.values()) add(name);
    for (const { title, aliases } of laws.values())
      for (const name of [title, ...aliases]) if (name.length <= LONGEST_NAME) add(name);
  }
  for (const word of synonyms.flatMap(wordsOf)) add(word);
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ word }) => word);
}
