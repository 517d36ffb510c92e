import { FACETS } from '../../core/search/find/facets.ts';
import type { Match } from '../../core/search/find/match.ts';
import { countHits, type Result } from '../../core/search/find/results.ts';
import { type Answer, answer } from '../../core/search/find/search.ts';
import { SEARCH_FOLDER } from '../../core/search/index/files.ts';
import { readQuery, type SearchQuery } from '../../core/search/query/query.ts';
import { landingAddress } from '../../core/search/show/landing.ts';
import { formatState, readState, type SearchState } from '../../core/search/show/state.ts';
import { collectCitations } from './citations/collect.ts';
import { type CitationSource, renderCitations } from './citations/panel.ts';
import { make, requireElement } from './elements.ts';
import { loadEngine, type SearchEngine } from './engine/load-engine.ts';
import { fieldOptions, fillForm, readForm, showCounts, unfoldFilters } from './form/search-form.ts';
import { MESSAGES } from './messages.ts';
import { adviseNone, adviseWider } from './results/advice.ts';
import { renderForms } from './results/forms.ts';
import { renderPages } from './results/page-links.ts';
import { offerRelated } from './results/related.ts';
import { renderMeetings } from './results/result-list.ts';
import { type Finding, ResultsRegion } from './results/results-region.ts';

/** Results of a page. */
const PAGE = 10;

/** Starts the search of the page. What is asked for stands in the address, so back, forward and reload bring it back. */
export function startSearch(): void {
  const page = new SearchPage(import.meta.env.BASE_URL.replace(/\/$/, ''));
  page.listen();
  page.showAddress();
}

/** What the last words found, for filters, order and pages are applied to it without asking the index again. */
interface Found {
  readonly key: string;
  readonly query: SearchQuery;
  readonly matches: readonly Match[];
}

class SearchPage {
  private readonly form = requireElement<HTMLFormElement>('[data-search-form]');
  private readonly region = new ResultsRegion();
  private readonly title = document.title;
  private readonly base: string;
  private engine: Promise<SearchEngine> | undefined;
  private found: Found | undefined;
  /** Counts the searches: only the newest may change the page. */
  private newest = 0;

  /** @param base the base path without a slash at its end */
  constructor(base: string) {
    this.base = base;
  }

  listen(): void {
    unfoldFilters(this.form);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goTo(readForm(this.form));
    });
    this.form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox')) {
        this.goTo(readForm(this.form));
      }
    });
    this.region.element.addEventListener('click', (event) => this.follow(event));
    window.addEventListener('popstate', () => this.showAddress());
  }

  showAddress(): void {
    void this.show(readState(new URLSearchParams(location.search)));
  }

  /** Follows a link to another search without leaving the page; with a key held down, as any link. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search-go]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.goTo(readState(new URL(link.href).searchParams));
    this.region.focus();
  }

  private goTo(state: SearchState): void {
    const address = addressOf(state);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.show(state);
  }

  private async show(state: SearchState): Promise<void> {
    this.newest += 1;
    const own = this.newest;
    fillForm(this.form, state);
    const isAsked = state.typed.trim() !== '';
    document.title = isAsked ? MESSAGES.title(state.typed, this.title) : this.title;
    if (!isAsked) {
      for (const facet of FACETS) showCounts(this.form, facet, undefined);
      this.region.empty();
      return;
    }
    this.region.wait();
    try {
      const engine = await this.loadEngine();
      const found = await this.find(engine, state);
      if (own !== this.newest) return;
      const answered = answer(found.matches, found.query, state, engine.size);
      for (const [facet, counts] of answered.facets) showCounts(this.form, facet, counts);
      const finding = await this.makeFinding(engine, state, found, answered);
      if (own === this.newest) this.region.show(finding);
    } catch (error) {
      console.error(error);
      // What is loaded may be the very cause: a release of the site changes the files under an open page.
      this.engine = undefined;
      this.found = undefined;
      if (own === this.newest) this.region.fail(() => void this.show(state));
    }
  }

  private loadEngine(): Promise<SearchEngine> {
    this.engine ??= loadEngine(`${this.base}/${SEARCH_FOLDER}/`);
    return this.engine;
  }

  private async find(engine: SearchEngine, { typed, isExact }: SearchState): Promise<Found> {
    const key = JSON.stringify([typed, isExact]);
    if (this.found?.key !== key) {
      const lexicon = isExact ? engine.lexicon : await engine.lexiconFor(typed);
      const query = readQuery(typed, { lexicon, options: fieldOptions(this.form), isExact });
      this.found = { key, query, matches: await engine.find(query) };
    }
    return this.found;
  }

  private citationSource(
    engine: SearchEngine,
    { words }: SearchQuery,
    all: readonly Result[],
    shown: readonly Result[],
  ): CitationSource {
    // What is cited is the permanent address: that of the site, wherever this copy of it was opened.
    const site = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    const ways = {
      words,
      load: engine.load,
      full: (address: string) => new URL(`${this.base}${address}`, site).href,
    };
    return {
      hits: { shown: countHits(shown), all: countHits(all) },
      read: (scope) => collectCitations(scope === 'all' ? all : shown, ways),
    };
  }

  private async makeFinding(
    engine: SearchEngine,
    state: SearchState,
    { query, matches }: Found,
    answered: Answer,
  ): Promise<Finding> {
    const { results } = answered;
    const pages = Math.max(1, Math.ceil(results.length / PAGE));
    const page = Math.min(state.page, pages);
    const shown = results.slice((page - 1) * PAGE, page * PAGE);
    const loaded = await Promise.all(shown.map(async (result) => [result, await engine.load(result)] as const));
    const link = (to: SearchState, text: string) => make('a', { href: addressOf(to), 'data-search-go': '' }, [text]);
    const href = (address: string) => `${this.base}${landingAddress(address, state)}`;
    const readings = query.readings.map((sentence) => make('p', { 'data-search-reading': '' }, [sentence]));
    const advice =
      answered.hits === 0
        ? await adviseNone(state, query, matches, engine, link)
        : renderForms(state, query, answered.forms, link);
    return {
      count: describeCount(state, answered, page, pages),
      advice: [...readings, ...advice, ...adviseWider(state, query, matches, answered.hits, link)],
      items: renderMeetings(loaded, { words: query.words, labels: fieldOptions(this.form), href }),
      pages: renderPages(page, pages, (to) => addressOf({ ...state, page: to })),
      citations: [
        ...(await offerRelated(state, query, engine, link)),
        ...(answered.hits === 0 ? [] : [renderCitations(this.citationSource(engine, query, results, shown))]),
      ],
    };
  }
}

const addressOf = (state: SearchState): string => `${location.pathname}${formatState(state)}`;

/** The sentence with the count. `[data-total]` is the number of utterances and passages found. */
function describeCount(state: SearchState, found: Answer, page: number, pages: number): (Node | string)[] {
  const total = make('span', { 'data-total': String(found.hits) }, [String(found.hits)]);
  if (found.hits === 0) {
    total.hidden = true;
    return [MESSAGES.none(state.typed), total];
  }
  const sentence = MESSAGES.found(found.utterances, found.results.length, found.meetings);
  return [total, sentence, ...(pages > 1 ? [MESSAGES.pageOf(page, pages)] : [])];
}
