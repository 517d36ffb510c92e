import { SEARCH_FOLDER } from '../../core/search/files.ts';
import type { Match } from '../../core/search/match.ts';
import { readQuery, type SearchQuery } from '../../core/search/query.ts';
import { countFacet, FACETS, findResults, orderResults } from '../../core/search/results.ts';
import { formatState, readState, type SearchState } from '../../core/search/state.ts';
import { advise, describeCount } from './advice.ts';
import { requireElement } from './elements.ts';
import { loadEngine, type SearchEngine } from './load-engine.ts';
import { MESSAGES } from './messages.ts';
import { renderResult } from './result-list.ts';
import { type Finding, ResultsRegion } from './results-region.ts';
import { fillForm, readForm, showCounts } from './search-form.ts';

/** Results shown at a time. */
const STEP = 10;

/** Starts the search of the page. What is asked for stands in the address, so back, forward and reload bring it back. */
export function startSearch(): void {
  const page = new SearchPage(import.meta.env.BASE_URL.replace(/\/$/, ''));
  page.listen();
  page.showAddress();
}

class SearchPage {
  private readonly form = requireElement<HTMLFormElement>('[data-search-form]');
  private readonly region = new ResultsRegion();
  private readonly title = document.title;
  private readonly base: string;
  private engine: Promise<SearchEngine> | undefined;
  /** Filters and order are applied to what the last words found, without asking the index again. */
  private found: { readonly typed: string; readonly matches: readonly Match[] } | undefined;
  /** Counts the searches: only the newest may change the page. */
  private newest = 0;

  /** @param base the base path without a slash at its end */
  constructor(base: string) {
    this.base = base;
  }

  listen(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goTo(readForm(this.form));
    });
    this.form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) this.goTo(readForm(this.form));
    });
    window.addEventListener('popstate', () => this.showAddress());
  }

  showAddress(): void {
    const state = readState(new URLSearchParams(location.search));
    fillForm(this.form, state);
    void this.show(state, shownBefore());
  }

  private goTo(state: SearchState): void {
    const address = addressOf(state);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.show(state, STEP);
  }

  /** @param shown how many results to show at first */
  private async show(state: SearchState, shown: number): Promise<void> {
    this.newest += 1;
    const own = this.newest;
    const query = readQuery(state.typed);
    document.title = query.words.length > 0 ? MESSAGES.title(state.typed, this.title) : this.title;
    if (query.words.length === 0) {
      for (const facet of FACETS) showCounts(this.form, facet, undefined);
      this.region.empty();
      return;
    }
    this.region.wait();
    try {
      const engine = await this.loadEngine();
      const matches = await this.find(engine, state.typed, query);
      if (own !== this.newest) return;
      for (const facet of FACETS) {
        showCounts(this.form, facet, countFacet(matches, query.words.length, state.filters, facet));
      }
      const finding = await this.makeFinding(engine, state, query, matches, shown);
      if (own === this.newest) this.region.show(finding);
    } catch (error) {
      console.error(error);
      // What is loaded may be the very cause: a release of the site changes the files under an open page.
      this.engine = undefined;
      this.found = undefined;
      if (own === this.newest) this.region.fail(() => void this.show(state, shown));
    }
  }

  private loadEngine(): Promise<SearchEngine> {
    this.engine ??= loadEngine(`${this.base}/${SEARCH_FOLDER}/`);
    return this.engine;
  }

  private async find(engine: SearchEngine, typed: string, query: SearchQuery): Promise<readonly Match[]> {
    if (this.found?.typed !== typed) this.found = { typed, matches: await engine.find(query.words) };
    return this.found.matches;
  }

  private async makeFinding(
    engine: SearchEngine,
    state: SearchState,
    query: SearchQuery,
    matches: readonly Match[],
    shown: number,
  ): Promise<Finding> {
    const words = query.words.length;
    const results = findResults(matches, words, state.filters);
    const ordered = orderResults(results, words, state.order, engine.size);
    const href = (address: string) => `${this.base}${address}`;
    const render = (from: number, to: number) =>
      Promise.all(
        ordered.slice(from, to).map(async (result) => renderResult(await engine.load(result), query.words, href)),
      );
    return {
      count: describeCount(state, results),
      advice: advise(state, query, matches, results, addressOf),
      items: await render(0, shown),
      results: ordered.length,
      next: (from) => render(from, from + STEP),
      onMore: (count) => history.replaceState({ shown: count }, ''),
    };
  }
}

const addressOf = (state: SearchState): string => `${location.pathname}${formatState(state)}`;

/** Results that were shown at this address before the reader followed one of them. */
function shownBefore(): number {
  const shown: unknown = (history.state as { shown?: unknown } | null)?.shown;
  return typeof shown === 'number' ? shown : STEP;
}
