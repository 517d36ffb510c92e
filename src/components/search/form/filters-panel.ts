import { FACETS, type Facet } from '../../../core/search/find/facets.ts';
import { type FacetCount, SCOPES } from '../../../core/search/find/results.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import { requireElement } from '../elements.ts';
import { MESSAGES } from '../messages.ts';
import { describeFilters, nameOf, showCounts } from './search-form.ts';

/** The same width is in search.css. */
const WIDE = '(min-width: 64rem)';

/**
 * The filters: a column beside the results on a wide screen; on a narrow one folded above them, with what is set in the
 * line that opens them. They count what each choice brings when they are open, and not before.
 */
export class FiltersPanel {
  private readonly form: HTMLFormElement;
  private readonly element = requireElement<HTMLDetailsElement>('[data-search-filters]');
  private readonly set = requireElement<HTMLElement>('[data-search-filters-count]', this.element);
  private readonly clear = requireElement<HTMLAnchorElement>('[data-search-clear]', this.element);
  private count: (() => ReadonlyMap<Facet, FacetCount>) | undefined;

  /** @param results the element that the filters stand beside */
  constructor(form: HTMLFormElement, results: HTMLElement) {
    this.form = form;
    const wide = window.matchMedia(WIDE);
    const place = () => {
      // The keyboard goes as the eye does: first the results and then the column beside them, or through the line above.
      if (wide.matches) results.after(this.element);
      else results.before(this.element);
      this.element.open = wide.matches;
    };
    wide.addEventListener('change', place);
    place();
    this.element.addEventListener('toggle', () => this.showCounts());
  }

  /** Tells what is set. @param without the address of the same search without filters */
  show(state: SearchState, without: string): void {
    const { filters, scope, isExact } = state;
    const chosen = [
      ...describeFilters(this.form, state),
      ...(scope === SCOPES[0] ? [] : [nameOf(this.form, 'within')]),
      ...(isExact ? [MESSAGES.exact] : []),
    ];
    this.set.textContent = chosen.length > 0 ? MESSAGES.filters(chosen) : '';
    this.clear.href = without;
    this.clear.hidden = Object.keys(filters).length === 0;
  }

  /** @param count what each choice would bring; undefined where nothing is asked for */
  offer(count: (() => ReadonlyMap<Facet, FacetCount>) | undefined): void {
    this.count = count;
    this.showCounts();
  }

  private showCounts(): void {
    const counts = this.element.open ? this.count?.() : undefined;
    // Folded away, they keep what they say.
    if (this.count && !counts) return;
    for (const facet of FACETS) showCounts(this.form, facet, counts?.get(facet));
    if (counts) this.count = () => counts;
  }
}
