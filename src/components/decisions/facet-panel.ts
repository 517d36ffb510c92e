import { FACETS_IN_ROWS, type FacetColumn, type FacetName } from '../../core/export/explorer/engine/facet.ts';
import { fold } from '../../core/search/fold/fold.ts';
import { make, requireElement } from '../search/elements.ts';
import { FACET_LABELS, MESSAGES } from './messages.ts';

/** Facets whose values stand in an order of their own; of the others the most frequent come first. */
const IN_ORDER: ReadonlySet<FacetName> = new Set([
  'dissent',
  'conditions',
  'outcome',
  'department',
  'kind',
  'council',
  'year',
  'period',
]);

/** Values that are listed at once; more are found by words. */
const MOST_VALUES = 60;
/** From so many values on there is a box to look for one. */
const MANY_VALUES = 20;

/** The places of a facet's values in the order in which they are offered. */
export function offeredOrder(name: FacetName, { values }: FacetColumn, counts: Uint32Array): number[] {
  const places = values.map((_, place) => place);
  return IN_ORDER.has(name) ? places : places.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

export const depthOf = ({ values }: FacetColumn, place: number): number => {
  let depth = 0;
  for (let above = values[place]?.above; above !== undefined; above = values[above]?.above) depth += 1;
  return depth;
};

/** What a facet offers at the moment. */
interface Offer {
  readonly facet: FacetColumn;
  /** In the order of the values. */
  readonly counts: Uint32Array;
  /** Counts when nothing is chosen: the order of the values goes by these, and stays. */
  readonly all: Uint32Array;
  readonly chosen: readonly string[];
}

/** The values of one facet with their counts, as a folded list of boxes to tick. */
export class FacetPanel {
  readonly name: FacetName;
  readonly element: HTMLDetailsElement;
  private readonly body: HTMLElement;
  private readonly count: HTMLElement;
  private readonly onToggle: (id: string) => void;
  private boxes = new Map<
    number,
    { readonly line: HTMLLIElement; readonly box: HTMLInputElement; readonly count: Text }
  >();
  private list: HTMLUListElement | undefined;
  private rest: HTMLElement | undefined;
  private looked = '';
  private facet: FacetColumn | undefined;
  private offer: Offer | undefined;

  constructor(element: HTMLDetailsElement, onToggle: (id: string) => void) {
    this.element = element;
    this.name = element.dataset['facet'] as FacetName;
    this.body = requireElement<HTMLElement>('[data-facet-body]', element);
    this.count = requireElement<HTMLElement>('[data-facet-count]', element);
    this.onToggle = onToggle;
  }

  get needsRows(): boolean {
    return FACETS_IN_ROWS.has(this.name);
  }

  /** How many values are chosen, in the line that opens the list. */
  tellChosen(chosen: readonly string[]): void {
    this.count.textContent = chosen.length === 0 ? '' : `（${chosen.length}）`;
  }

  wait(): void {
    this.body.replaceChildren(make('p', {}, [MESSAGES.loadingNames]));
    this.facet = undefined;
  }

  show(offer: Offer): void {
    this.offer = offer;
    if (this.facet !== offer.facet) this.build(offer);
    this.list?.querySelectorAll('li').forEach((line) => {
      const place = Number(line.dataset['place']);
      const own = this.boxes.get(place);
      const value = offer.facet.values[place];
      if (!own || !value) return;
      const count = offer.counts[place] ?? 0;
      own.box.checked = offer.chosen.includes(value.id);
      own.count.data = MESSAGES.items(count);
      // Whoever has the keyboard there stays there.
      line.hidden = count === 0 && !own.box.checked && document.activeElement !== own.box;
    });
  }

  private build(offer: Offer): void {
    const { facet } = offer;
    this.facet = facet;
    this.boxes = new Map();
    this.looked = '';
    this.list = make('ul', { class: 'facet__values' });
    this.rest = make('p', { class: 'facet__rest' });
    if (facet.values.length === 0) {
      this.body.replaceChildren(make('p', {}, [MESSAGES.noValue]));
      return;
    }
    const input = make('input', { type: 'search', autocomplete: 'off', class: 'facet__look' });
    input.addEventListener('input', () => {
      this.looked = fold(input.value);
      this.fill();
      if (this.offer) this.show(this.offer);
    });
    const look = make('label', { class: 'facet__label' }, [MESSAGES.within, input]);
    const hasMany = facet.values.length >= MANY_VALUES;
    this.body.replaceChildren(
      make('fieldset', {}, [
        make('legend', { class: 'facet__legend' }, [FACET_LABELS[this.name]]),
        ...(hasMany ? [look] : []),
        this.list,
        this.rest,
      ]),
    );
    this.fill();
  }

  /** Lists the values whose label has what is looked for; those that are chosen always. */
  private fill(): void {
    const { offer, list, rest } = this;
    if (!offer || !list || !rest) return;
    const { facet, all, chosen } = offer;
    const found = offeredOrder(this.name, facet, all).filter((place) => {
      const { id = '', label = '', within = '' } = facet.values[place] ?? {};
      return chosen.includes(id) || fold(label + within).includes(this.looked);
    });
    const isTree = facet.values.some(({ above }) => above !== undefined);
    const shown = isTree ? found : found.slice(0, MOST_VALUES);
    list.replaceChildren(...shown.map((place) => this.lineOf(facet, place)));
    rest.textContent = found.length > shown.length ? MESSAGES.more(found.length - shown.length) : '';
  }

  private lineOf(facet: FacetColumn, place: number): HTMLLIElement {
    const known = this.boxes.get(place);
    if (known) return known.line;
    const { id = '', label = '', within } = facet.values[place] ?? {};
    const box = make('input', { type: 'checkbox', value: id });
    box.addEventListener('change', () => this.onToggle(id));
    const count = document.createTextNode('');
    const name = within === undefined ? [label] : [label, make('span', { class: 'explorer-quiet' }, [`（${within}）`])];
    const line = make('li', { 'data-place': String(place), 'data-depth': String(Math.min(4, depthOf(facet, place))) }, [
      make('label', {}, [box, make('span', {}, name), make('span', { class: 'count' }, [count])]),
    ]);
    this.boxes.set(place, { line, box, count });
    return line;
  }
}
