import { make, requireElement } from './elements.ts';
import { MESSAGES } from './messages.ts';

type State = 'idle' | 'searching' | 'done' | 'error';

/** What a search that came through shows. */
export interface Finding {
  /** The sentence with the count; it is announced. */
  readonly count: readonly (Node | string)[];
  readonly advice: readonly Node[];
  readonly items: readonly HTMLLIElement[];
  /** All results, of which `items` are the first. */
  readonly results: number;
  /** Makes the items of the next results. */
  readonly next: (from: number) => Promise<readonly HTMLLIElement[]>;
  /** Told how many results are shown after more of them were asked for. */
  readonly onMore: (shown: number) => void;
}

/** The part of the page that answers; its `data-state` says how far the answer is. */
export class ResultsRegion {
  private readonly element = requireElement<HTMLElement>('[data-search-results]');
  private readonly status = requireElement('[data-search-status]', this.element);
  private readonly advice = requireElement('[data-search-advice]', this.element);
  private readonly list = requireElement('[data-search-list]', this.element);
  private readonly more = requireElement<HTMLButtonElement>('[data-search-more]', this.element);

  empty(): void {
    this.set('idle', [], [], []);
  }

  /** The last answer stays to be read until the next one is there. */
  wait(): void {
    this.setState('searching');
    this.status.replaceChildren(make('p', {}, [MESSAGES.searching]));
    this.advice.replaceChildren();
    this.more.hidden = true;
  }

  fail(retry: () => void): void {
    const button = make('button', { type: 'button' }, [MESSAGES.retry]);
    button.addEventListener('click', retry);
    this.set('error', [MESSAGES.failed], [make('p', {}, [MESSAGES.failedAdvice]), button], []);
  }

  show(finding: Finding): void {
    this.set('done', finding.count, finding.advice, finding.items);
    this.more.hidden = finding.results <= finding.items.length;
    this.more.onclick = () => void this.showMore(finding);
  }

  private async showMore(finding: Finding): Promise<void> {
    const { onclick } = this.more;
    this.more.disabled = true;
    try {
      const items = await finding.next(this.list.childElementCount);
      // Another search was begun in the meantime.
      if (this.more.onclick !== onclick) return;
      this.list.append(...items);
      this.more.hidden = finding.results <= this.list.childElementCount;
      finding.onMore(this.list.childElementCount);
      items[0]?.querySelector('a')?.focus();
    } catch (error) {
      console.error(error);
      this.advice.replaceChildren(make('p', {}, [MESSAGES.failedAdvice]));
    } finally {
      this.more.disabled = false;
    }
  }

  private set(
    state: State,
    sentence: readonly (Node | string)[],
    advice: readonly Node[],
    items: readonly HTMLLIElement[],
  ): void {
    this.status.replaceChildren(...(sentence.length > 0 ? [make('p', {}, sentence)] : []));
    this.advice.replaceChildren(...advice);
    this.list.replaceChildren(...items);
    this.more.hidden = true;
    this.more.onclick = null;
    // Last, so that whoever waits for the state finds the answer in place.
    this.setState(state);
  }

  private setState(state: State): void {
    this.element.dataset['state'] = state;
    this.element.setAttribute('aria-busy', String(state === 'searching'));
  }
}
