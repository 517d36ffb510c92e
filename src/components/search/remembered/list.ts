import { answer } from '../../../core/search/find/search.ts';
import type { FieldOptions } from '../../../core/search/query/field-values.ts';
import { findNew, type Remembered, tallySeen } from '../../../core/search/show/remembered.ts';
import { readState } from '../../../core/search/show/state.ts';
import { make } from '../elements.ts';
import { ask } from '../engine/ask.ts';
import type { SearchEngine } from '../engine/load-engine.ts';
import { REMEMBERED } from './messages.ts';
import { forgetSearch, loadRemembered } from './store.ts';

/** What the list needs to tell what is new; loaded when there is anything to tell. */
interface ListWays {
  /** Address of the search page, without its query part. */
  readonly search: string;
  readonly loadEngine: () => Promise<SearchEngine>;
  readonly loadOptions: () => Promise<FieldOptions>;
}

/** Shows the searches that the browser remembers in a place of the page, each with how much is new in it. */
export async function showRemembered(place: HTMLElement, ways: ListWays): Promise<void> {
  const all = loadRemembered();
  place.hidden = all.length === 0;
  if (all.length === 0) {
    place.replaceChildren();
    return;
  }
  const rows = all.map((one) => makeRow(place, one, ways));
  place.replaceChildren(
    make('h2', {}, [REMEMBERED.heading]),
    make(
      'ul',
      {},
      rows.map(({ row }) => row),
    ),
    make('p', { class: 'remembered__note' }, [REMEMBERED.local]),
  );
  for (const [index, one] of all.entries()) {
    const status = rows[index]?.status;
    if (!status) continue;
    try {
      const count = await countNew(one, ways);
      status.textContent = count > 0 ? REMEMBERED.newHits(count) : REMEMBERED.nothingNew;
      status.dataset['new'] = String(count);
    } catch (error) {
      console.error(error);
      status.textContent = REMEMBERED.unknown;
    }
  }
}

function makeRow(place: HTMLElement, { address, label }: Remembered, ways: ListWays) {
  const status = make('span', { class: 'remembered__new' }, [REMEMBERED.reading]);
  const forget = make('button', { type: 'button', 'aria-label': REMEMBERED.forgetOf(label) }, [REMEMBERED.forget]);
  forget.addEventListener('click', () => {
    forgetSearch(address);
    const row = forget.closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    row?.remove();
    // The focus stays in the list, as long as there is one.
    next?.querySelector('button')?.focus();
    place.hidden = place.querySelector('li') === null;
  });
  const link = make('a', { href: `${ways.search}${address}` }, [label]);
  return { row: make('li', {}, [link, status, forget]), status };
}

async function countNew({ address, seen }: Remembered, { loadEngine, loadOptions }: ListWays): Promise<number> {
  const engine = await loadEngine();
  const state = readState(new URLSearchParams(address));
  const asked = await ask(engine, state, await loadOptions());
  const matches = await asked.find();
  await engine.loadFacets();
  const { results } = answer(matches, asked.query, state, engine.size);
  return findNew(seen, tallySeen(results)).hits;
}
