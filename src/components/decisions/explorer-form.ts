import type { FacetName } from '../../core/export/explorer/engine/facet.ts';
import { type ExplorerState, formatSorting, readState } from '../../core/export/explorer/engine/state.ts';

/** What the form holds at the moment, with what is chosen of the facets, on the first page. */
export function readForm(form: HTMLFormElement, chosen: ExplorerState['chosen']): ExplorerState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.set(name, value);
  return { ...readState(parameters), chosen, page: 1 };
}

/** Shows a state in the form; what somebody is typing is left alone. */
export function fillForm(form: HTMLFormElement, { words, from, to, sorting, group }: ExplorerState): void {
  set(form, 'q', words);
  set(form, 'from', from);
  set(form, 'to', to);
  set(form, 'sort', formatSorting(sorting));
  set(form, 'group', group ?? '');
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement) control.value = value;
  if (control instanceof HTMLInputElement && control.value.trim() !== value) control.value = value;
}

/** How many things narrow what is shown. */
export const countChosen = ({ chosen, from, to }: ExplorerState): number =>
  Object.values(chosen).reduce((sum, ids) => sum + ids.length, 0) + Number(from !== '') + Number(to !== '');

export const chosenOf = ({ chosen }: ExplorerState, name: FacetName): readonly string[] => chosen[name] ?? [];
