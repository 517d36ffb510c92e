import { SEARCH_FOLDER } from '../../../core/search/index/files.ts';
import { loadEngine } from '../engine/load-engine.ts';
import { fieldOptions } from '../form/search-form.ts';
import { showRemembered } from './list.ts';

/**
 * Lists the searches that the browser remembers on a page that is not the search page: what a query may name is read from
 * there. Nothing is loaded where nothing is remembered.
 */
export function startRemembered(place: HTMLElement): void {
  const search = place.dataset['remembered'] ?? '';
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  void showRemembered(place, {
    search,
    loadEngine: once(() => loadEngine(`${base}/${SEARCH_FOLDER}/`)),
    loadOptions: once(async () => {
      const page = new DOMParser().parseFromString(await (await fetch(search)).text(), 'text/html');
      const form = page.querySelector<HTMLFormElement>('[data-search-form]');
      return form ? fieldOptions(form) : {};
    }),
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
