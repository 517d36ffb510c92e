import { effectPlace, effectsIn, type Sum } from '../../core/export/explorer/engine/count.ts';
import type { FacetColumn, FacetName } from '../../core/export/explorer/engine/facet.ts';
import { formatEffect } from '../../core/vocabulary/effect.ts';
import { make } from '../search/elements.ts';
import { depthOf, offeredOrder } from './facet-panel.ts';
import { FACET_LABELS, MESSAGES } from './messages.ts';

/** More groups than this nobody reads. */
const MOST_GROUPS = 200;

/** A link to the page as another address has it. */
type MakeLink = (id: string, label: string) => HTMLElement;

/** The groups of the items with how many each has, by what became of them. */
export function renderGroups(name: FacetName, facet: FacetColumn, sums: readonly Sum[], link: MakeLink): HTMLElement[] {
  const counts = Uint32Array.from(sums, ({ items }) => items);
  const places = offeredOrder(name, facet, counts).filter((place) => (counts[place] ?? 0) > 0);
  const effects = effectsIn(sums);
  const heads = [
    FACET_LABELS[name],
    MESSAGES.total,
    ...effects.map(formatEffect),
    MESSAGES.dissent,
    MESSAGES.unanswered,
  ];
  const rows = places.slice(0, MOST_GROUPS).map((place) => {
    const { id = '', label = '', within } = facet.values[place] ?? {};
    const sum = sums[place];
    const full = within === undefined ? label : `${label}（${within}）`;
    const head = make('th', { scope: 'row', 'data-depth': String(Math.min(4, depthOf(facet, place))) }, [
      link(id, full),
    ]);
    return make('tr', {}, [head, ...numbersOf(sum, effects).map((number) => make('td', {}, [String(number)]))]);
  });
  const table = make('table', { class: 'counts' }, [
    make('caption', {}, [MESSAGES.groups(FACET_LABELS[name])]),
    make('thead', {}, [
      make(
        'tr',
        {},
        heads.map((head) => make('th', { scope: 'col' }, [head])),
      ),
    ]),
    make('tbody', {}, rows),
  ]);
  const region = make(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': MESSAGES.groups(FACET_LABELS[name]) },
    [table],
  );
  const left = places.length - rows.length;
  return left > 0 ? [region, make('p', {}, [MESSAGES.groupsMore(left)])] : [region];
}

export const numbersOf = (sum: Sum | undefined, effects: ReturnType<typeof effectsIn>): number[] => [
  sum?.items ?? 0,
  ...effects.map((effect) => sum?.effects[effectPlace(effect)] ?? 0),
  sum?.dissent ?? 0,
  sum?.unanswered ?? 0,
];
