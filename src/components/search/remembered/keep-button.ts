import { make } from '../elements.ts';
import { REMEMBERED } from './messages.ts';
import type { Shown } from './new-marks.ts';
import { forgetSearch, keepSearch, loadRemembered } from './store.ts';

/** What remembers the search that is shown, or forgets it. @param onChange is called when either was done */
export function renderKeep(one: Shown, onChange: () => void): HTMLElement {
  const status = make('span', { role: 'status', class: 'remembered__status' });
  const button = make('button', { type: 'button', 'data-remember': '' });
  const isKept = () => loadRemembered().some(({ address }) => address === one.address);
  const name = () => {
    button.textContent = isKept() ? REMEMBERED.forgetOf(one.label) : REMEMBERED.keep;
  };
  name();
  button.addEventListener('click', async () => {
    if (isKept()) {
      forgetSearch(one.address);
      status.textContent = '';
    } else status.textContent = (await keep(one)) ? REMEMBERED.kept : REMEMBERED.refused;
    name();
    onChange();
  });
  return make('p', { class: 'remember' }, [button, status]);
}

/** False where the browser keeps nothing, or what is found cannot be told. */
async function keep({ address, label, tally }: Shown): Promise<boolean> {
  const seen = await tally().catch(() => undefined);
  return seen !== undefined && keepSearch({ address, label, seen });
}
