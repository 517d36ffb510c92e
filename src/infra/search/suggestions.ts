import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SEARCH_FOLDER, SUGGESTIONS_FILE } from '../../core/search/index/files.ts';
import { collectSuggestions, type SuggestionSources } from '../../core/search/suggest/collect.ts';
import { writeSuggestions } from '../../core/search/suggest/suggestions.ts';

/** Writes what the search boxes suggest into the folder of the search, which has to be there. */
export async function writeSuggestionsFile(sources: SuggestionSources, site: string): Promise<void> {
  const bytes = gzipSync(writeSuggestions(collectSuggestions(sources)), { level: 9 });
  await writeFile(join(site, SEARCH_FOLDER, SUGGESTIONS_FILE), bytes);
}
