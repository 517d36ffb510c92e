import { SEARCH_FOLDER, SYNONYMS_FILE } from '../../../core/search/index/files.ts';
import { hasReading, NO_READINGS } from '../../../core/search/readings/readings.ts';
import type { LandingQuery } from '../../../core/search/show/landing.ts';
import { type MarkText, readMarks } from '../../../core/search/show/marks.ts';
import type { Synonyms } from '../../../core/search/spelling/lexicon.ts';
import { loadReadings } from '../engine/load-readings.ts';

/** What finds the words of a query in a text, in all forms that were searched. */
export async function loadMarks({ typed, isExact }: LandingQuery, base: string): Promise<MarkText> {
  if (isExact) return readMarks(typed, { isExact });
  const folder = `${base}/${SEARCH_FOLDER}/`;
  const [synonyms, readings] = await Promise.all([
    loadSynonyms(`${folder}${SYNONYMS_FILE}`),
    hasReading(typed) ? loadReadings(folder) : NO_READINGS,
  ]);
  return readMarks(typed, { synonyms, readings });
}

/** Where the list does not arrive, the words themselves are still marked. */
async function loadSynonyms(address: string): Promise<Synonyms> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? ((await response.json().catch(() => [])) as Synonyms) : [];
}
