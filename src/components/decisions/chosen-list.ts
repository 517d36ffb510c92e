import type { FacetColumn, FacetName } from '../../core/export/explorer/engine/facet.ts';
import { type ExplorerState, toggle } from '../../core/export/explorer/engine/state.ts';
import { make } from '../search/elements.ts';
import { FACET_LABELS, MESSAGES } from './messages.ts';

/** What narrows the items, each with the link that takes it away. @param link to the page in another state */
export function renderChosen(
  state: ExplorerState,
  facets: Readonly<Partial<Record<FacetName, FacetColumn>>>,
  link: (to: ExplorerState, content: readonly (Node | string)[], name?: string) => HTMLElement,
): HTMLElement[] {
  const first = { ...state, page: 1 };
  const chosen = (Object.entries(state.chosen) as [FacetName, readonly string[]][]).flatMap(([name, ids]) =>
    ids.map((id) => {
      // A value that no item has stands for itself.
      const label = facets[name]?.values.find((value) => value.id === id)?.label ?? id;
      return [`${FACET_LABELS[name]}：${label}`, toggle(state, name, id)] as const;
    }),
  );
  const others = [
    [state.words.trim() === '' ? '' : `${MESSAGES.words}：${state.words.trim()}`, { ...first, words: '' }],
    [state.from === '' ? '' : MESSAGES.from(state.from), { ...first, from: '' }],
    [state.to === '' ? '' : MESSAGES.to(state.to), { ...first, to: '' }],
  ] as const;
  const all = [...chosen, ...others].filter(([what]) => what !== '');
  if (all.length === 0) return [];
  const lines = all.map(([what, to]) =>
    make('li', {}, [
      link(
        to,
        [what, make('span', { 'aria-hidden': 'true', class: 'explorer-chosen__cross' }, ['×'])],
        MESSAGES.removeOne(what),
      ),
    ]),
  );
  const none = { ...first, chosen: {}, words: '', from: '', to: '' };
  const clear = all.length > 1 ? [make('li', {}, [link(none, [MESSAGES.removeAll])])] : [];
  return [make('ul', { class: 'explorer-chosen' }, [...lines, ...clear])];
}
