import { FACETS, type Facet } from '../../../core/search/find/facets.ts';
import { type FacetCount, SCOPES } from '../../../core/search/find/results.ts';
import type { SearchState } from '../../../core/search/show/state.ts';
import { requireElement } from '../elements.ts';
import { MESSAGES } from '../messages.ts';
import { describeFilters, nameOf, showCounts } from './search-form.ts';

/** The same width is in search.css. */
const WIDE = '(min-width: 64rem)';

/** Counts what each choice would bring. */
type Count = () => Promise<ReadonlyMap<Facet, FacetCount>>;

/**
 * The filters: a column beside the results on a wide screen; on a narrow one folded above them, with what is set in the
 * line that opens them. They count what each choice brings when somebody looks at them, and not before.
 */
export class FiltersPanel {
  private readonly wide = window.matchMedia(WIDE);
  private readonly form: HTMLFormElement;
  private readonly element = requireElement<HTMLDetailsElement>('[data-search-filters]');
  private readonly set = requireElement<HTMLElement>('[data-search-filters-count]', this.element);
  private readonly clear = requireElement<HTMLAnchorElement>('[data-search-clear]', this.element);
  private count: Count | undefined;
  private counting: ReturnType<Count> | undefined;

  /** @param results the element that the filters stand beside */
  constructor(form: HTMLFormElement, results: HTMLElement) {
    this.form = form;
    const { wide } = this;
    const place = () => {
      // The keyboard goes as the eye does: first the results and then the column beside them, or through the line above.
      if (wide.matches) results.after(this.element);
      else results.before(this.element);
      this.element.open = wide.matches;
    };
    wide.addEventListener('change', place);
    place();
    // What they count is loaded for those who look at them. On a wide screen they are open for everybody.
    const look = () => void this.showCounts();
    for (const event of ['pointerenter', 'focusin']) this.element.addEventListener(event, look);
    this.element.addEventListener('toggle', () => {
      if (!wide.matches) look();
    });
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
  offer(count: Count | undefined): void {
    this.count = count;
    this.counting = undefined;
    const isLookedAt = this.element.matches(this.wide.matches ? ':hover, :focus-within' : '[open]');
    if (isLookedAt && count) void this.showCounts();
    // What was counted for another search is wrong.
    else for (const facet of FACETS) showCounts(this.form, facet, undefined);
  }

  private async showCounts(): Promise<void> {
    const { count } = this;
    if (!count || this.counting) return;
    const counting = count();
    this.counting = counting;
    try {
      const counts = await counting;
      if (this.counting === counting) for (const facet of FACETS) showCounts(this.form, facet, counts.get(facet));
    } catch (error) {
      // Without their counts the filters do what they do; they are counted when somebody comes again.
      console.error(error);
      if (this.counting === counting) this.counting = undefined;
    }
  }
}
