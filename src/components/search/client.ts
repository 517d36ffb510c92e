import type { Match } from '../../core/search/find/match.ts';
import { isThing } from '../../core/search/find/order.ts';
import { countHits, type Result } from '../../core/search/find/results.ts';
import { type Answer, answer, countFacets } from '../../core/search/find/search.ts';
import { SEARCH_FOLDER } from '../../core/search/index/files.ts';
import type { SearchQuery } from '../../core/search/query/query.ts';
import { landingAddress } from '../../core/search/show/landing.ts';
import { tallySeen } from '../../core/search/show/remembered.ts';
import { formatState, readState, type SearchState } from '../../core/search/show/state.ts';
import type { Lexicon } from '../../core/search/spelling/lexicon.ts';
import { collectCards } from './answers/collect-cards.ts';
import { renderCards } from './answers/render-cards.ts';
import { foldCitations } from './citations/fold.ts';
import type { CitationSource } from './citations/panel.ts';
import { make, requireElement } from './elements.ts';
import { ask } from './engine/ask.ts';
import { loadEngine, type SearchEngine } from './engine/load-engine.ts';
import { SearchFault } from './engine/search-fault.ts';
import { FiltersPanel } from './form/filters-panel.ts';
import { describeFilters, fieldOptions, fillForm, readForm } from './form/search-form.ts';
import { MESSAGES } from './messages.ts';
import { renderKeep } from './remembered/keep-button.ts';
import { showRemembered } from './remembered/list.ts';
import { NewMarks } from './remembered/new-marks.ts';
import { renderNewsWays } from './remembered/news-ways.ts';
import { describeCount, describeMissing } from './results/count.ts';
import { describeForms, renderForms } from './results/forms.ts';
import { renderPages } from './results/page-links.ts';
import { ReadingPlace } from './results/reading-place.ts';
import { offerRelated } from './results/related.ts';
import { restOf } from './results/rest.ts';
import { renderMeetings } from './results/result-list.ts';
import { type Finding, ResultsRegion } from './results/results-region.ts';
import { adviseWider } from './results/wider.ts';

/** Results of a page … */
const PAGE = 10;
/** … and those that are loaded at once: they fill a window, and the others are loaded when the reader comes near them. */
const FIRST = 2;

/** Starts the search of the page. What is asked for stands in the address, so back, forward and reload bring it back. */
export function startSearch(): void {
  const page = new SearchPage(import.meta.env.BASE_URL.replace(/\/$/, ''));
  page.listen();
  page.showAddress();
  page.showRemembered();
}

/** What the last words found, for filters, order and pages are applied to it without asking the index again. */
interface Found {
  readonly key: string;
  readonly query: SearchQuery;
  readonly lexicon: Lexicon;
  readonly matches: readonly Match[];
}

class SearchPage {
  private readonly form = requireElement<HTMLFormElement>('[data-search-form]');
  private readonly region = new ResultsRegion();
  private readonly filters = new FiltersPanel(this.form, this.region.element);
  private readonly place = new ReadingPlace(this.region.element);
  private readonly marks = new NewMarks();
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
    const page = requireElement<HTMLElement>('[data-search-page]');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goTo(readForm(this.form));
    });
    page.addEventListener('change', ({ target }) => {
      if (isFilter(target) && target.form === this.form) {
        this.goTo(readForm(this.form));
      }
    });
    page.addEventListener('click', (event) => this.follow(event));
    window.addEventListener('popstate', () => this.showAddress());
  }

  /** Lists the searches that the browser remembers. */
  showRemembered(): void {
    void showRemembered(requireElement<HTMLElement>('[data-remembered]'), {
      search: location.pathname,
      loadEngine: () => this.loadEngine(),
      loadOptions: async () => fieldOptions(this.form),
    });
  }

  showAddress(): void {
    void this.show(readState(new URLSearchParams(location.search))).then(async () => {
      if (this.place.isKept) await this.region.showRest();
      this.place.restore();
    });
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
    if (address !== location.pathname + location.search) {
      this.place.keep();
      history.pushState(null, '', address);
    }
    void this.show(state);
  }

  /** @param isRenewed true when the index was loaded anew for this search */
  private async show(state: SearchState, isRenewed = false): Promise<void> {
    this.newest += 1;
    const own = this.newest;
    fillForm(this.form, state);
    this.filters.show(state, addressOf({ ...state, filters: {}, page: 1 }));
    const asked = [state.typed.trim(), ...describeFilters(this.form, state)].filter((part) => part !== '').join('　');
    document.title = asked === '' ? this.title : MESSAGES.title(asked, this.title);
    if (asked === '') {
      this.filters.offer(undefined);
      this.region.empty();
      return;
    }
    this.region.wait();
    try {
      const engine = await this.loadEngine();
      const found = await this.find(engine, state);
      if (own !== this.newest) return;
      const answered = answer(found.matches, found.query, state, engine.size);
      this.filters.offer(async () => {
        await engine.loadFacets();
        return countFacets(found.matches, found.query, state);
      });
      const finding = await this.makeFinding(engine, state, found, answered);
      if (own === this.newest) this.region.show(finding);
    } catch (error) {
      if (own !== this.newest) return;
      console.error(error);
      const isOutdated = !isRenewed && (await this.isOutdated());
      if (own !== this.newest) return;
      if (isOutdated) {
        // A release changes the files under an open page.
        this.engine = undefined;
        this.found = undefined;
        return this.show(state, true);
      }
      this.region.fail(() => void this.show(state), error instanceof SearchFault ? error.kind : undefined);
    }
  }

  private async isOutdated(): Promise<boolean> {
    const engine = await this.engine?.catch(() => undefined);
    return engine?.isOutdated() ?? false;
  }

  private loadEngine(): Promise<SearchEngine> {
    this.engine ??= loadEngine(`${this.base}/${SEARCH_FOLDER}/`).catch((error: unknown) => {
      this.engine = undefined;
      throw error;
    });
    return this.engine;
  }

  private async find(engine: SearchEngine, state: SearchState): Promise<Found> {
    const { key, query, lexicon, find, prepare } = await ask(engine, state, fieldOptions(this.form));
    if (this.found?.key !== key) {
      const found = { key, query, lexicon, matches: await find() };
      this.found = found;
      return found;
    }
    // What was found may have been found without them.
    await prepare();
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
      read: async (scope) => {
        const { collectCitations } = await import('./citations/collect.ts');
        return collectCitations(scope === 'all' ? all : shown, ways);
      },
    };
  }

  private async makeFinding(
    engine: SearchEngine,
    state: SearchState,
    { query, lexicon, matches }: Found,
    answered: Answer,
  ): Promise<Finding> {
    const href = (address: string) => `${this.base}${address}`;
    const link = (to: SearchState, text: string) => make('a', { href: addressOf(to), 'data-search-go': '' }, [text]);
    const isNone = answered.hits === 0;
    const none = isNone
      ? await (await import('./results/none.ts')).showNone(
          engine,
          { state, query, lexicon, matches },
          { link, href, atOnce: FIRST },
        )
      : undefined;
    const near = none?.near;
    const { results } = answered;
    // What is cited is a record.
    const records = results.filter((result) => !isThing(result));
    const pages = Math.max(1, Math.ceil(results.length / PAGE));
    const page = Math.min(state.page, pages);
    const shown = results.slice((page - 1) * PAGE, page * PAGE);
    const isTexts = !answered.isListing;
    const asked = [state.typed.trim(), ...describeFilters(this.form, state)].filter((part) => part !== '').join('　');
    const remembered = {
      address: formatState({ ...state, page: 1 }),
      label: asked,
      tally: async () => {
        await engine.loadFacets();
        return tallySeen(results);
      },
    };
    // Listed items are a line or two each, those of a meeting beside one another.
    const atOnce = isTexts ? FIRST : PAGE;
    const first = await loadAll(engine, shown.slice(0, atOnce));
    const rendering = {
      words: query.words,
      isListing: answered.isListing,
      href: (address: string) => href(isTexts ? landingAddress(address, state) : address),
      isNew: await this.marks.of(remembered),
    };
    const readings = query.readings.map((sentence) => make('p', { 'data-search-reading': '' }, [sentence]));
    const wider = adviseWider(state, query, matches, answered.hits, link);
    const other = none ? [...none.advice, ...wider] : describeForms(state, query, answered.forms);
    const found = near?.documents ?? first.map(([, documents]) => documents);
    const named = { query, words: near?.words ?? query.words, found };
    const cards = page === 1 && isTexts ? await collectCards(engine, state, named) : [];
    const rest = shown.slice(atOnce);
    return {
      cards: renderCards(cards, href),
      count: near?.count ?? describeCount(state, answered, page, pages),
      advice: [...readings, ...describeMissing(engine), ...other],
      items: near?.items ?? renderMeetings(first, rendering),
      rest: near ? near.rest : restOf(rest, async () => renderMeetings(await loadAll(engine, rest), rendering)),
      pages: renderPages(page, pages, (to) => addressOf({ ...state, page: to })),
      after: [
        ...(await offerRelated(state, query, engine, link)),
        ...(isNone ? [] : [...renderForms(state, query, answered.forms, link), ...wider]),
        renderKeep(remembered, () => this.showRemembered()),
        ...renderNewsWays(state.filters, fieldOptions(this.form), href),
      ],
      citations:
        records.length === 0 || answered.isListing
          ? []
          : [
              foldCitations(
                this.citationSource(
                  engine,
                  query,
                  records,
                  shown.filter((result) => !isThing(result)),
                ),
              ),
            ],
    };
  }
}

const addressOf = (state: SearchState): string => `${location.pathname}${formatState(state)}`;

const loadAll = <R extends Result>(engine: SearchEngine, results: readonly R[]) =>
  Promise.all(results.map(async (result) => [result, await engine.load(result)] as const));

/** What searches anew when it changes. */
const isFilter = (target: EventTarget | null): target is HTMLSelectElement | HTMLInputElement =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox');
