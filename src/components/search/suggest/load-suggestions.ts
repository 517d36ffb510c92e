import { SEARCH_FOLDER, SUGGESTIONS_FILE } from '../../../core/search/index/files.ts';
import { prepareSuggest, type Suggest } from '../../../core/search/suggest/suggest.ts';
import { readSuggestions } from '../../../core/search/suggest/suggestions.ts';
import { loadZipped } from '../engine/load-file.ts';
import { loadReadings } from '../engine/load-readings.ts';

let loading: Promise<Suggest | undefined> | undefined;

/** Loads the suggestions of the archive, once for a page; undefined where they do not arrive as they were written. */
export function loadSuggestions(): Promise<Suggest | undefined> {
  loading ??= load().catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}

async function load(): Promise<Suggest> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const folder = `${base}/${SEARCH_FOLDER}/`;
  const [bytes, readings] = await Promise.all([loadZipped(`${folder}${SUGGESTIONS_FILE}`), loadReadings(folder)]);
  return prepareSuggest(readSuggestions(new TextDecoder().decode(bytes)), { readings });
}
