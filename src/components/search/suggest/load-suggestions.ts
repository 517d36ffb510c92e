import { SEARCH_FOLDER, SUGGESTIONS_FILE } from '../../../core/search/index/files.ts';
import { prepareSuggest, type Suggest } from '../../../core/search/suggest/suggest.ts';
import { readSuggestions } from '../../../core/search/suggest/suggestions.ts';
import { loadZipped } from '../engine/load-file.ts';
import { loadReadings } from '../engine/load-readings.ts';

let loading: Promise<Suggest> | undefined;

/** Loads the suggestions of the archive, once for a page. Where they do not arrive, there are none to offer. */
export function loadSuggestions(): Promise<Suggest> {
  loading ??= load().catch(() => {
    loading = undefined;
    return () => [];
  });
  return loading;
}

async function load(): Promise<Suggest> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const folder = `${base}/${SEARCH_FOLDER}/`;
  const [bytes, readings] = await Promise.all([loadZipped(`${folder}${SUGGESTIONS_FILE}`), loadReadings(folder)]);
  return prepareSuggest(readSuggestions(new TextDecoder().decode(bytes)), { readings });
}
