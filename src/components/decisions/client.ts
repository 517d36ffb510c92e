import { countFacet, groupBy, sumByYear, sumUp } from '../../core/export/explorer/engine/count.ts';
import { FACETS_IN_ROWS, type FacetName, valuesOf } from '../../core/export/explorer/engine/facet.ts';
import { type OpenItems, readFacts } from '../../core/export/explorer/engine/open-items.ts';
import { readWords } from '../../core/export/explorer/engine/open-rows.ts';
import { choose, inOrder, type Passing } from '../../core/export/explorer/engine/selection.ts';
import { DEFAULT_SORTING, type SortKey } from '../../core/export/explorer/engine/sort.ts';
import {
  type ExplorerState,
  formatState,
  readState,
  toggle,
  withChosen,
} from '../../core/export/explorer/engine/state.ts';
import { saveFile } from '../search/citations/copy.ts';
import { make, requireElement } from '../search/elements.ts';
import { SearchFault } from '../search/engine/search-fault.ts';
import { renderPages } from '../search/results/page-links.ts';
import { renderChosen } from './chosen-list.ts';
import { type FileKind, makeFile, typeOf } from './download.ts';
import { chosenOf, countChosen, fillForm, readForm } from './explorer-form.ts';
import { FacetPanel } from './facet-panel.ts';
import { renderGroups } from './group-table.ts';
import { renderItem } from './item-rows.ts';
import { ExplorerData, type WholeItems } from './load-data.ts';
import { FALLS_AT_FIRST, MESSAGES } from './messages.ts';
import { drawYears, renderLegend, renderYearTable } from './year-chart.ts';

/** Items of a page. */
const PAGE = 50;
/** In pixels. */
const WIDEST_CHART = 720;
/** The same width is in explorer.css. */
const WIDE = '(min-width: 48rem)';

/** Starts the explorer. What is asked for stands in the address, so back, forward and reload bring it back. */
export function startExplorer(): void {
  const root = document.querySelector<HTMLElement>('[data-explorer]');
  if (!root) return;
  const explorer = new Explorer(root, import.meta.env.BASE_URL.replace(/\/$/, ''));
  explorer.listen();
  explorer.showAddress();
}

/** What is shown at the moment. */
interface Shown {
  readonly state: ExplorerState;
  readonly items: OpenItems;
  readonly passing: Passing;
  /** All that pass, in their order. */
  readonly all: Uint32Array;
}

class Explorer {
  private readonly root: HTMLElement;
  private readonly base: string;
  private readonly data: ExplorerData;
  private readonly form: HTMLFormElement;
  private readonly facets: readonly FacetPanel[];
  private readonly title = document.title;
  private shown: Shown | undefined;
  /** What the chart and the groups show. */
  private counted: string | undefined;
  /** Counts what was asked: only the newest may change the page. */
  private newest = 0;
  private state: ExplorerState;
  /** Pixels; a drawing that were made smaller would have letters too small to be read. */
  private chartWidth = WIDEST_CHART;
  /** Counts of all values when nothing is chosen. */
  private readonly totals = new Map<FacetName, Uint32Array>();

  constructor(root: HTMLElement, base: string) {
    this.root = root;
    this.base = base;
    this.data = new ExplorerData(base, JSON.parse(root.dataset['councils'] ?? '[]') as string[]);
    this.form = this.part<HTMLFormElement>('form');
    this.facets = [...root.querySelectorAll<HTMLDetailsElement>('[data-facet]')].map(
      (element) =>
        new FacetPanel(element, (id) => {
          this.goTo(toggle(this.state, element.dataset['facet'] as FacetName, id));
        }),
    );
    this.state = readState(new URLSearchParams(location.search));
  }

  listen(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goTo(readForm(this.form, this.state.chosen));
    });
    this.root.addEventListener('change', ({ target }) => {
      const isChoice =
        target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'date');
      if (isChoice && target.form === this.form) this.goTo(readForm(this.form, this.state.chosen));
    });
    this.root.addEventListener('input', (event) => {
      const { target } = event;
      const isWords = target instanceof HTMLInputElement && target.name === 'q';
      // A word that is still being put together is no word yet.
      if (isWords && !(event as InputEvent).isComposing) this.replace(readForm(this.form, this.state.chosen));
    });
    this.root.addEventListener('click', (event) => this.onClick(event));
    for (const facet of this.facets) facet.element.addEventListener('toggle', () => this.onToggle(facet));
    this.root.addEventListener('keydown', (event) => {
      const open = event.key === 'Escape' ? this.facets.find(({ element }) => element.open) : undefined;
      if (!open) return;
      open.element.open = false;
      open.element.querySelector('summary')?.focus();
    });
    document.addEventListener('click', ({ target }) => {
      if (!window.matchMedia(WIDE).matches || !(target instanceof Node)) return;
      for (const { element } of this.facets) if (element.open && !element.contains(target)) element.open = false;
    });
    const fold = this.part<HTMLButtonElement>('fold');
    fold.addEventListener('click', () => {
      fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'));
    });
    this.part('numbers')
      .closest('details')
      ?.addEventListener('toggle', () => {
        if (this.shown) this.renderChart(this.shown);
      });
    new ResizeObserver(([entry]) => {
      const width = Math.min(WIDEST_CHART, Math.floor(entry?.contentRect.width ?? WIDEST_CHART));
      if (width === this.chartWidth || width === 0) return;
      this.chartWidth = width;
      if (this.shown) this.renderChart(this.shown);
    }).observe(this.root);
    window.addEventListener('popstate', () => this.showAddress());
  }

  showAddress(): void {
    void this.show(readState(new URLSearchParams(location.search)));
  }

  private goTo(state: ExplorerState): void {
    const address = this.addressOf(state);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.show(state);
  }

  /** While somebody types, the address follows without a step of its own for each letter. */
  private replace(state: ExplorerState): void {
    history.replaceState(history.state, '', this.addressOf(state));
    void this.show(state);
  }

  private onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const sorter = event.target.closest<HTMLElement>('[data-sort-by]');
    if (sorter) this.sortBy(sorter.dataset['sortBy'] as SortKey);
    const saver = event.target.closest<HTMLButtonElement>('[data-save]');
    if (saver) void this.save(saver.dataset['save'] as FileKind);
    const link = event.target.closest<HTMLAnchorElement>('a[data-search-go]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.goTo(readState(new URL(link.href).searchParams));
    const heading = this.part<HTMLElement>('heading');
    heading.focus({ preventScroll: true });
    // Another page of the list begins at its top.
    if (link.closest('[data-explorer-pages]')) heading.scrollIntoView();
  }

  private sortBy(key: SortKey): void {
    const { sorting } = this.state;
    const isDescending = sorting.key === key ? !sorting.isDescending : FALLS_AT_FIRST.has(key);
    this.goTo({ ...this.state, sorting: { key, isDescending }, page: 1 });
  }

  private onToggle(facet: FacetPanel): void {
    const { element } = facet;
    if (!element.open) return;
    for (const other of this.facets) if (other !== facet && window.matchMedia(WIDE).matches) other.element.open = false;
    // One at the end of a line opens towards its beginning.
    const left = element.getBoundingClientRect().left - this.root.getBoundingClientRect().left;
    element.dataset['side'] = left > this.root.clientWidth / 2 ? 'end' : 'start';
    void this.offer(facet);
  }

  private async show(state: ExplorerState): Promise<void> {
    this.newest += 1;
    const own = this.newest;
    this.state = state;
    fillForm(this.form, state);
    try {
      const items = needsRows(state) ? await this.openWhole(own) : await this.data.open();
      if (own !== this.newest) return;
      const passing = choose(items, state, readWords(state.words));
      const all = inOrder(passing, items.orders.by(state.sorting));
      this.shown = { state, items, passing, all };
      const pages = Math.max(1, Math.ceil(all.length / PAGE));
      const page = Math.min(state.page, pages);
      const rows = [...all.subarray((page - 1) * PAGE, page * PAGE)];
      const isLoaded = rows.every((item) => this.data.row(items, item));
      this.render(this.shown, rows, page, pages);
      if (!isLoaded) {
        await this.data.loadRowsOf(items, rows);
        if (own !== this.newest) return;
        this.renderRows(items, rows);
      }
      this.root.dataset['shown'] = formatState(state);
      this.setState('done');
    } catch (error) {
      if (own !== this.newest) return;
      console.error(error);
      this.fail(error);
    }
  }

  /** Says that it takes a while, where it does. */
  private async openWhole(own: number): Promise<WholeItems> {
    const opening = this.data.openWhole();
    const timer = setTimeout(() => {
      if (own === this.newest) this.setState('loading');
    }, 100);
    try {
      return await opening;
    } finally {
      clearTimeout(timer);
    }
  }

  private render(shown: Shown, rows: readonly number[], page: number, pages: number): void {
    const { state, items, all } = shown;
    const { dissent, unanswered } = sumUp(items, all);
    const count = all.length === 0 ? MESSAGES.none : MESSAGES.count(all.length, items.size);
    const parts = all.length === 0 ? '' : MESSAGES.countParts(dissent, unanswered);
    const place = pages > 1 ? `　${MESSAGES.pageOf(page, pages)}` : '';
    this.part('status').replaceChildren(
      make('p', {}, [
        make('span', { 'data-total': String(all.length) }, [count]),
        make('span', { class: 'explorer-quiet' }, [`${parts}${place}`]),
      ]),
    );
    this.part('chosen').replaceChildren(
      ...renderChosen(state, items.facets, (to, content, name) => this.link(to, content, name)),
    );
    this.part('count').textContent = MESSAGES.chosen(countChosen(state));
    document.title = this.title;
    for (const facet of this.facets) {
      facet.tellChosen(chosenOf(state, facet.name));
      if (facet.element.open) void this.offer(facet);
    }
    // Another order or page of the same items has the same numbers.
    const counted = formatState({ ...state, sorting: DEFAULT_SORTING, page: 1 });
    if (this.counted !== counted) {
      this.renderChart(shown);
      this.renderGroups(shown);
      this.counted = counted;
    }
    this.renderHeads(state);
    this.renderRows(items, rows);
    const links = renderPages(page, pages, (to) => this.addressOf({ ...state, page: to }));
    this.part('pages').replaceChildren(...links);
    this.part('pages').hidden = links.length === 0;
  }

  private renderHeads({ sorting }: ExplorerState): void {
    for (const button of this.root.querySelectorAll<HTMLElement>('[data-sort-by]')) {
      const isOwn = button.dataset['sortBy'] === sorting.key;
      const head = button.closest('th');
      if (isOwn) head?.setAttribute('aria-sort', sorting.isDescending ? 'descending' : 'ascending');
      else head?.removeAttribute('aria-sort');
    }
  }

  private renderRows(items: OpenItems, rows: readonly number[]): void {
    const href = (address: string) => `${this.base}${address}`;
    const labels = (name: FacetName, item: number): string[] => {
      const facet = items.facets[name];
      return facet ? [...valuesOf(facet, item)].map((value) => facet.values[value]?.label ?? '') : [];
    };
    const lines = rows.flatMap((item) => {
      const facts = readFacts(items, item);
      if (!facts) return [];
      const row = this.data.row(items, item);
      return [renderItem({ facts, row, articles: labels('article', item), criteria: labels('criterion', item) }, href)];
    });
    this.part('rows').replaceChildren(...lines);
  }

  private renderChart({ state, items, all }: Shown): void {
    const years = sumByYear(items, all);
    const box = this.part<HTMLElement>('chart');
    box.hidden = years.length === 0;
    if (years.length === 0) return;
    this.part('drawing').replaceChildren(drawYears(years, this.chartWidth), renderLegend(years));
    const numbers = this.part('numbers');
    const details = numbers.closest('details');
    // While it is folded nobody needs the table.
    if (!details?.open) {
      numbers.replaceChildren();
      return;
    }
    const link = (year: number) => this.link(withChosen(state, 'year', [String(year)]), [`${year}年`]);
    numbers.replaceChildren(renderYearTable(years, link));
  }

  private renderGroups({ state, items, all }: Shown): void {
    const { group } = state;
    const facet = group && items.facets[group];
    const box = this.part('groups');
    if (!group || !facet) {
      box.replaceChildren();
      return;
    }
    const link = (id: string, label: string) =>
      this.link({ ...withChosen(state, group, [id]), group: undefined }, [label]);
    box.replaceChildren(...renderGroups(group, facet, groupBy(facet, items, all), link));
  }

  /** Shows what an open facet offers; what only the rows hold is loaded first. */
  private async offer(panel: FacetPanel): Promise<void> {
    if (!this.shown) return;
    if (panel.needsRows && !this.shown.items.facets[panel.name]) {
      panel.wait();
      const whole = await this.data.openWhole().catch(() => undefined);
      if (!whole || !this.shown) return;
      this.shown = { ...this.shown, items: whole };
    }
    const { items, passing, state } = this.shown;
    const facet = items.facets[panel.name];
    if (!facet) return;
    const all = this.totals.get(panel.name) ?? countFacet(panel.name, facet, nothingChosen(items.size));
    this.totals.set(panel.name, all);
    const counts = countFacet(panel.name, facet, passing);
    panel.show({ facet, counts, all, chosen: chosenOf(state, panel.name) });
  }

  private async save(kind: FileKind): Promise<void> {
    if (!this.shown) return;
    const { items, all } = this.shown;
    const status = this.part('saved');
    status.textContent = MESSAGES.saving;
    try {
      const text = await makeFile(kind, items, all, this.base);
      saveFile(`${MESSAGES.file}.${kind}`, text, typeOf(kind));
      status.textContent = MESSAGES.saved(all.length);
    } catch (error) {
      console.error(error);
      status.textContent = MESSAGES.saveFailed;
    }
  }

  private fail(error: unknown): void {
    const advice = error instanceof SearchFault ? [make('p', {}, [MESSAGES.faults[error.kind]])] : [];
    this.part('status').replaceChildren(make('p', {}, [MESSAGES.failed]), ...advice);
    this.setState('error');
  }

  private setState(state: 'loading' | 'done' | 'error'): void {
    if (state === 'loading') this.part('status').replaceChildren(make('p', {}, [MESSAGES.loading]));
    this.root.dataset['state'] = state;
    this.root.setAttribute('aria-busy', String(state === 'loading'));
  }

  private link(to: ExplorerState, content: readonly (Node | string)[], name?: string): HTMLElement {
    const named = name === undefined ? {} : { 'aria-label': name };
    return make('a', { href: this.addressOf(to), 'data-search-go': '', ...named }, content);
  }

  private addressOf(state: ExplorerState): string {
    return `${location.pathname}${formatState(state)}`;
  }

  private part<E extends HTMLElement>(name: string): E {
    return requireElement<E>(`[data-explorer-${name}]`, this.root);
  }
}

function needsRows({ words, chosen, group }: ExplorerState): boolean {
  const isInRows = (name: string | undefined) => name !== undefined && FACETS_IN_ROWS.has(name as FacetName);
  return words.trim() !== '' || isInRows(group) || Object.keys(chosen).some(isInRows);
}

const nothingChosen = (size: number): Passing => ({
  fails: new Uint8Array(size),
  failed: new Uint8Array(size),
  tests: [],
});
