import { Combobox } from './combobox.ts';
import { loadSuggestions } from './load-suggestions.ts';

/**
 * Gives a search form its suggestions.
 * @param before what the box held when the reader came to it: suggestions wait until that changes
 */
export async function startSuggest(form: HTMLFormElement, before: string): Promise<void> {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (!input || input.role === 'combobox') return;
  const suggest = await loadSuggestions();
  const combobox = new Combobox(form, input, suggest);
  if (document.activeElement === input && input.value !== before) combobox.refresh();
}
