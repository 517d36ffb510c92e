import { READINGS_FILE } from '../../../core/search/index/files.ts';
import { NO_READINGS, type Readings, readReadings } from '../../../core/search/readings/readings.ts';
import { loadZipped } from './load-file.ts';

let loading: Promise<Readings> | undefined;

/**
 * Loads the words of the archive by their readings, once for a page. Where they do not arrive, what was typed is looked for
 * as it is.
 * @param folder address of the folder with the search's files, with a slash at its end
 */
export function loadReadings(folder: string): Promise<Readings> {
  loading ??= load(folder).catch(() => {
    loading = undefined;
    return NO_READINGS;
  });
  return loading;
}

async function load(folder: string): Promise<Readings> {
  return readReadings(new TextDecoder().decode(await loadZipped(`${folder}${READINGS_FILE}`)));
}
