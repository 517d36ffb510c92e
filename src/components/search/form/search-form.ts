import { FACETS, type Facet } from '../../../core/search/find/facets.ts';
import type { FacetCount } from '../../../core/search/find/results.ts';
import type { FieldOption, FieldOptions } from '../../../core/search/query/field-values.ts';
import { readState, type SearchState } from '../../../core/search/show/state.ts';

/** What the form holds at the moment, from the first page on. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.set(name, value);
  return readState(parameters);
}

/** Shows a state in the form. A value that the form does not offer leaves its list on すべて. */
export function fillForm(form: HTMLFormElement, { typed, filters, order, scope, isExact }: SearchState): void {
  const input = form.elements.namedItem('q');
  if (input instanceof HTMLInputElement) input.value = typed;
  for (const facet of FACETS) choose(form, facet, filters[facet] ?? '');
  choose(form, 'sort', order);
  choose(form, 'within', scope);
  const exact = form.elements.namedItem('exact');
  if (exact instanceof HTMLInputElement) exact.checked = isExact;
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  const list = form.elements.namedItem(name);
  if (!(list instanceof HTMLSelectElement)) return;
  list.value = value;
  if (list.selectedIndex < 0) list.value = '';
}

/** What narrows a search, in the words of the form: 種別：委託. A value that the form does not offer stands for itself. */
export function describeFilters(form: HTMLFormElement, { filters }: SearchState): string[] {
  return FACETS.flatMap((facet) => {
    const value = filters[facet];
    if (value === undefined) return [];
    const option = optionsOf(form, facet).find((one) => one.value === value);
    return [`${nameOf(form, facet)}：${option ? labelOf(option) : value}`];
  });
}

/** The words that stand beside a control of the form. */
export function nameOf(form: HTMLFormElement, control: string): string {
  const element = form.elements.namedItem(control);
  if (!(element instanceof HTMLSelectElement || element instanceof HTMLInputElement)) return '';
  return element.labels?.[0]?.textContent.trim() ?? '';
}

/** Writes the hits behind each choice, and puts out of reach those that have none; without counts, takes them away. */
export function showCounts(form: HTMLFormElement, facet: Facet, counts: FacetCount | undefined): void {
  for (const option of optionsOf(form, facet)) {
    const label = labelOf(option);
    option.dataset['label'] = label;
    const hits = option.value === '' ? counts?.any : (counts?.values.get(option.value) ?? 0);
    option.text = counts ? `${label}（${hits}）` : label;
    option.disabled = counts !== undefined && hits === 0 && option.value !== '' && !option.selected;
  }
}

/** What the fields of a query can name: the choices of the form. */
export function fieldOptions(form: HTMLFormElement): FieldOptions {
  const choices = (facet: Facet): FieldOption[] =>
    optionsOf(form, facet)
      .filter(({ value }) => value !== '')
      .map((option) => ({
        value: option.value,
        label: labelOf(option),
        also: option.dataset['also']?.split('\n') ?? [],
      }));
  return Object.fromEntries(FACETS.map((facet) => [facet, choices(facet)]));
}

function optionsOf(form: HTMLFormElement, facet: Facet): HTMLOptionElement[] {
  const list = form.elements.namedItem(facet);
  return list instanceof HTMLSelectElement ? [...list.options] : [];
}

/** Without its count. */
const labelOf = (option: HTMLOptionElement): string => option.dataset['label'] ?? option.text.trim();
