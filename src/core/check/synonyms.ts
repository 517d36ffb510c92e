import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../domain/meeting/meeting.ts';
import type { SynonymGroup } from '../domain/site/synonyms.ts';
import { formatPosition } from '../text/span.ts';

/**
 * Every word stands in one group only of each relation, and once. Two words are one when the search cannot tell them apart.
 * @param fold how the search reads a word
 */
export function* checkSynonyms(
  groups: readonly SynonymGroup[],
  locate: Locate,
  fold: (text: string) => string,
): Iterable<Diagnostic> {
  const first = new Map<string, readonly PropertyKey[]>();
  for (const [group, { words, relation = '' }] of groups.entries()) {
    for (const [place, word] of words.entries()) {
      const path = [group, 'words', place];
      const key = `${relation} ${fold(word)}`;
      const known = first.get(key);
      if (!known) {
        first.set(key, path);
        continue;
      }
      const other = locate(known);
      yield diagnose('duplicate-synonym', locate(path), { word, other: formatPosition(other) }, [
        { at: other, message: `もう1つの「${word}」` },
      ]);
    }
  }
}
