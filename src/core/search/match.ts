import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { findAnyPhrase, type WordIndex } from './phrase.ts';
import type { SearchWord } from './query.ts';

/** A document in which words of a query stand. */
export interface Match {
  readonly entry: CatalogueEntry;
  /** The segments that have a word, by place in the document, each with the set of its words: bit n for word n. */
  readonly segments: ReadonlyMap<number, number>;
}

/** The index found a document that the catalogue does not hold: the site was released anew while the page was open. */
export class OutdatedCatalogueError extends Error {
  override readonly name = 'OutdatedCatalogueError';
}

/**
 * Every document with at least one of the words, in the order of the catalogue. Exact, without loading a document: the
 * index knows the places of the tokens, the catalogue where the segments begin.
 * @throws OutdatedCatalogueError
 */
export async function findMatches(
  index: WordIndex,
  catalogue: Catalogue,
  words: readonly SearchWord[],
): Promise<Match[]> {
  const found = new Map<string, Map<number, number>>();
  const occurrences = await Promise.all(words.map((word) => findAnyPhrase(index, word.forms)));
  occurrences.forEach((documents, word) => {
    for (const [id, places] of documents) {
      const entry = catalogue.get(id);
      if (!entry) throw new OutdatedCatalogueError(`no document ${id}`);
      const segments = found.get(id) ?? new Map<number, number>();
      for (const place of places) {
        const segment = segmentAt(entry.starts, place);
        segments.set(segment, (segments.get(segment) ?? 0) | (1 << word));
      }
      found.set(id, segments);
    }
  });
  const matches = [...found].flatMap(([id, segments]) => {
    const entry = catalogue.get(id);
    return entry ? [{ entry, segments }] : [];
  });
  return matches.sort((a, b) => a.entry.place - b.entry.place);
}

/** The last segment that begins at or before a place. */
function segmentAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
