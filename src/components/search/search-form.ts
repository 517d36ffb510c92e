import { FACETS, type Facet, type FacetCount } from '../../core/search/results.ts';
import { readState, type SearchState } from '../../core/search/state.ts';

/** What the form holds at the moment. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.set(name, value);
  return readState(parameters);
}

/** Shows a state in the form. A value that the form does not offer leaves its list on すべて. */
export function fillForm(form: HTMLFormElement, { typed, filters, order }: SearchState): void {
  const input = form.elements.namedItem('q');
  if (input instanceof HTMLInputElement) input.value = typed;
  for (const facet of FACETS) choose(form, facet, filters[facet] ?? '');
  choose(form, 'sort', order);
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  const list = form.elements.namedItem(name);
  if (!(list instanceof HTMLSelectElement)) return;
  list.value = value;
  if (list.selectedIndex < 0) list.value = '';
}

/** Writes the hits behind each choice, and puts out of reach those that have none; without counts, takes them away. */
export function showCounts(form: HTMLFormElement, facet: Facet, counts: FacetCount | undefined): void {
  const list = form.elements.namedItem(facet);
  if (!(list instanceof HTMLSelectElement)) return;
  for (const option of list.options) {
    const label = option.dataset['label'] ?? option.text;
    option.dataset['label'] = label;
    const hits = option.value === '' ? counts?.any : (counts?.values.get(option.value) ?? 0);
    option.text = counts ? `${label}（${hits}）` : label;
    option.disabled = counts !== undefined && hits === 0 && option.value !== '' && !option.selected;
  }
}
