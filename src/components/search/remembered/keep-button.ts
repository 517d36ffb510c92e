import type { Remembered } from '../../../core/search/show/remembered.ts';
import { make } from '../elements.ts';
import { REMEMBERED } from './messages.ts';
import { forgetSearch, keepSearch, loadRemembered } from './store.ts';

/** What remembers the search that is shown, or forgets it. @param onChange is called when either was done */
export function renderKeep(one: Remembered, onChange: () => void): HTMLElement {
  const status = make('span', { role: 'status', class: 'remembered__status' });
  const button = make('button', { type: 'button', 'data-remember': '' });
  const isKept = () => loadRemembered().some(({ address }) => address === one.address);
  const name = () => {
    button.textContent = isKept() ? REMEMBERED.forgetOf(one.label) : REMEMBERED.keep;
  };
  name();
  button.addEventListener('click', () => {
    if (isKept()) {
      forgetSearch(one.address);
      status.textContent = '';
    } else status.textContent = keepSearch(one) ? REMEMBERED.kept : REMEMBERED.refused;
    name();
    onChange();
  });
  return make('p', { class: 'remember' }, [button, status]);
}
