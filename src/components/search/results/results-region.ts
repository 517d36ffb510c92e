import { make, requireElement } from '../elements.ts';
import type { FaultKind } from '../engine/search-fault.ts';
import { MESSAGES } from '../messages.ts';

type State = 'idle' | 'searching' | 'done' | 'error';

/** What a search that came through shows. */
export interface Finding {
  /** The sentence with the count; it is announced. */
  readonly count: readonly (Node | string)[];
  /** What the data answers, above all that was said. */
  readonly cards: readonly Node[];
  readonly advice: readonly Node[];
  readonly items: readonly HTMLLIElement[];
  /** Links to the pages; none when there is only one. */
  readonly pages: readonly Node[];
  /** What gives the hits away as a list; nothing when there are none. */
  readonly citations: readonly Node[];
}

/** The part of the page that answers; its `data-state` says how far the answer is. */
export class ResultsRegion {
  readonly element = requireElement<HTMLElement>('[data-search-results]');
  private readonly heading = requireElement<HTMLElement>('h2', this.element);
  private readonly status = requireElement('[data-search-status]', this.element);
  private readonly answers = requireElement('[data-search-answers]', this.element);
  private readonly advice = requireElement('[data-search-advice]', this.element);
  private readonly list = requireElement('[data-search-list]', this.element);
  private readonly pages = requireElement<HTMLElement>('[data-search-pages]', this.element);
  private readonly citations = requireElement('[data-search-citations]', this.element);

  empty(): void {
    this.set('idle', { count: [], cards: [], advice: [], items: [], pages: [], citations: [] });
  }

  /** The last answer stays to be read until the next one is there. */
  wait(): void {
    this.setState('searching');
    this.status.replaceChildren(make('p', {}, [MESSAGES.searching]));
    this.answers.replaceChildren();
    this.advice.replaceChildren();
    this.pages.hidden = true;
  }

  /** @param fault what kept the search from its files; undefined when it was something else */
  fail(retry: () => void, fault?: FaultKind): void {
    const button = make('button', { type: 'button' }, [MESSAGES.retry]);
    button.addEventListener('click', retry);
    const advice = [make('p', {}, [fault ? MESSAGES.faults[fault] : MESSAGES.failedAdvice]), button];
    this.set('error', { count: [MESSAGES.failed], cards: [], advice, items: [], pages: [], citations: [] });
  }

  show(finding: Finding): void {
    this.set('done', finding);
  }

  /** Brings the reader to the beginning of the results. */
  focus(): void {
    this.heading.focus();
    this.heading.scrollIntoView();
  }

  private set(state: State, { count, cards, advice, items, pages, citations }: Finding): void {
    this.status.replaceChildren(...(count.length > 0 ? [make('p', {}, count)] : []));
    this.answers.replaceChildren(...cards);
    this.advice.replaceChildren(...advice);
    this.list.replaceChildren(...items);
    this.pages.replaceChildren(...pages);
    this.pages.hidden = pages.length === 0;
    this.citations.replaceChildren(...citations);
    // Last, so that whoever waits for the state finds the answer in place.
    this.setState(state);
  }

  private setState(state: State): void {
    this.element.dataset['state'] = state;
    this.element.setAttribute('aria-busy', String(state === 'searching'));
  }
}
