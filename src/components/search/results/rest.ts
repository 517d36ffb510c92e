import { make } from '../elements.ts';
import { MESSAGES } from '../messages.ts';

/** Results of a page that are not loaded yet. */
export interface Rest {
  readonly count: number;
  /** @throws when something cannot be loaded */
  readonly render: () => Promise<readonly HTMLLIElement[]>;
}

/** @param results those that are not loaded yet */
export const restOf = ({ length }: readonly unknown[], render: Rest['render']): Rest | undefined =>
  length > 0 ? { count: length, render } : undefined;

/** How near a reader comes before the others are loaded: some lines, so that they are there when they are wanted. */
const NEAR = '200px 0px';

/**
 * Stands below the first results for the others, as high as the window, so that nothing in sight moves when these come in
 * its place. It is a button: who goes through the page by keyboard or by ear comes to it, and not past it.
 */
export class RestOfResults {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private readonly rest: Rest;
  private readonly button: HTMLButtonElement;
  private readonly status = make('p', { role: 'status' });
  private readonly observer: IntersectionObserver;
  private loading: Promise<void> | undefined;

  /** @param list where the results stand */
  constructor(list: HTMLElement, rest: Rest) {
    [this.list, this.rest] = [list, rest];
    this.button = make('button', { type: 'button' }, [MESSAGES.rest(rest.count)]);
    this.button.addEventListener('click', () => void this.show());
    this.element = make('div', { class: 'search-rest', 'data-search-rest': '' }, [this.button, this.status]);
    this.observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.show();
      },
      { rootMargin: NEAR },
    );
    this.observer.observe(this.element);
    // What is printed is loaded as far as there is time.
    window.addEventListener('beforeprint', this.onPrint);
  }

  /** Shows the others. Never throws: what cannot be loaded is told. */
  show(): Promise<void> {
    this.loading ??= this.load().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async load(): Promise<void> {
    this.observer.disconnect();
    // Disabled, it would lose the focus.
    this.button.setAttribute('aria-disabled', 'true');
    try {
      const items = await this.rest.render();
      if (!this.element.isConnected) return;
      const isFocused = document.activeElement === this.button;
      const first = join(this.list, items);
      this.element.remove();
      window.removeEventListener('beforeprint', this.onPrint);
      if (isFocused) first?.querySelector<HTMLElement>('a:is([data-hit], [data-near])')?.focus();
    } catch (error) {
      console.error(error);
      this.button.removeAttribute('aria-disabled');
      this.status.textContent = MESSAGES.restFailed;
    }
  }

  private readonly onPrint = (): void => {
    if (this.element.isConnected) void this.show();
    else window.removeEventListener('beforeprint', this.onPrint);
  };
}

/** Puts results behind others; those of the meeting that was last belong to its part. @returns the first of them */
function join(list: HTMLElement, items: readonly HTMLLIElement[]): Element | undefined {
  const [first, ...others] = items;
  const last = list.lastElementChild;
  if (!first || !(last instanceof HTMLElement) || last.dataset['meeting'] !== first.dataset['meeting']) {
    list.append(...items);
    return first;
  }
  const results = first.querySelector('.meeting-hits__results')?.children ?? [];
  const own = [...results];
  last.querySelector('.meeting-hits__results')?.append(...own);
  list.append(...others);
  return own[0];
}
