import { make } from '../elements.ts';
import { Combobox } from './combobox.ts';
import { loadSuggestions } from './load-suggestions.ts';
import { SUGGEST } from './messages.ts';

/**
 * Gives a search form its suggestions.
 * @param before what the box held when the reader came to it: suggestions wait until that changes
 */
export async function startSuggest(form: HTMLFormElement, before: string): Promise<void> {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (!input || input.role === 'combobox') return;
  const suggest = await loadSuggestions();
  if (!suggest) {
    sayMissing(form);
    return;
  }
  const combobox = new Combobox(form, input, suggest);
  if (document.activeElement === input && input.value !== before) combobox.refresh();
}

/** The box works without; it is told once. */
function sayMissing(form: HTMLFormElement): void {
  if (form.nextElementSibling?.hasAttribute('data-suggestions-missing')) return;
  form.after(
    make('p', { class: 'suggestions-missing', role: 'status', 'data-suggestions-missing': '' }, [SUGGEST.missing]),
  );
}
