import type { SearchQuery, SearchWord } from '../../../core/search/query/query.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import type { SearchForm } from '../../../core/search/spelling/expand-term.ts';
import { make } from '../elements.ts';
import { FORM_KINDS, MESSAGES } from '../messages.ts';

/** Makes a link to another search. */
export type LinkTo = (to: SearchState, text: string) => HTMLElement;

/**
 * Which forms were searched for each word, with their hits, and a click that narrows to one of them. Forms that stand
 * nowhere are not listed, but for what was typed.
 * @param counts hits of each form of each word
 */
export function renderForms(
  state: SearchState,
  query: SearchQuery,
  counts: readonly (readonly number[])[],
  link: LinkTo,
): HTMLElement[] {
  if (state.isExact) {
    return [
      make('p', { class: 'search-forms' }, [
        MESSAGES.allExact,
        ' ',
        link({ ...state, isExact: false, page: 1 }, MESSAGES.notExact),
      ]),
    ];
  }
  return query.words.flatMap((word, index) => {
    const shown = word.forms
      .map((form, place) => ({ form, count: counts[index]?.[place] ?? 0 }))
      .filter(({ form, count }) => count > 0 || form.kind === 'typed');
    if (!shown.some(({ form }) => form.kind !== 'typed')) return [];
    const items = shown.map(({ form, count }) => renderForm(state, word, form, count, link));
    return [
      make('div', { class: 'search-forms', 'data-search-forms': '' }, [
        make('p', {}, [MESSAGES.forms(word.typed)]),
        make('ul', {}, items),
      ]),
    ];
  });
}

/** The same in a sentence, without ways to other searches: what was found may be in none of the words that were typed. */
export function describeForms(
  { isExact }: SearchState,
  { words }: SearchQuery,
  counts: readonly (readonly number[])[],
): HTMLElement[] {
  if (isExact) return [];
  return words.flatMap(({ typed, forms }, index) => {
    const found = forms.filter((_, place) => (counts[index]?.[place] ?? 0) > 0);
    if (!found.some(({ kind }) => kind !== 'typed')) return [];
    const texts = found.map(({ text }) => text);
    return [make('p', { class: 'search-forms' }, [MESSAGES.formsInShort(typed, texts)])];
  });
}

function renderForm(state: SearchState, word: SearchWord, form: SearchForm, count: number, link: LinkTo): HTMLElement {
  const typed = replaceWords(state.typed, new Map([[word, `"${form.text}"`]]));
  return make('li', { 'data-form': form.text, 'data-count': String(count) }, [
    make('b', {}, [count > 0 ? link({ ...state, typed, page: 1 }, form.text) : form.text]),
    ` ${MESSAGES.hits(count)}（${FORM_KINDS[form.kind]}）`,
  ]);
}

/** What was typed, with other words in the place of some, and without the OR between the terms of one. */
export function replaceWords(typed: string, replacements: ReadonlyMap<SearchWord, string>): string {
  return [...replacements]
    .map(([{ terms }, text]) => ({ start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? typed.length, text }))
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), typed)
    .replace(/[(（]\s*[)）]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
