import { make, requireElement } from '../elements.ts';
import type { FaultKind } from '../engine/search-fault.ts';
import { MESSAGES } from '../messages.ts';
import { type Rest, RestOfResults } from './rest.ts';

type State = 'idle' | 'searching' | 'done' | 'error';

/** What a search that came through shows. */
export interface Finding {
  /** The sentence with the count; it is announced. */
  readonly count: readonly (Node | string)[];
  /** What the data answers, above all that was said. */
  readonly cards: readonly Node[];
  /** How the query was read, and where nothing was found, what else there is. Links to other searches stand behind. */
  readonly advice: readonly Node[];
  readonly items: readonly HTMLLIElement[];
  /** The other results of the page, which are loaded when they are wanted. */
  readonly rest?: Rest | undefined;
  /** Links to the pages; none when there is only one. */
  readonly pages: readonly Node[];
  /** Other searches, behind the results so that the keyboard comes to these first. */
  readonly after: readonly Node[];
  /** What gives the hits away as a list; nothing when there are none. */
  readonly citations: readonly Node[];
}

const NOTHING: Finding = { count: [], cards: [], advice: [], items: [], pages: [], after: [], citations: [] };

/**
 * The part of the page that answers; its `data-state` says how far the answer is. Nothing on the page moves when an
 * answer comes: it is put in the place of the last one as a whole, and what stands below it is out of sight.
 */
export class ResultsRegion {
  readonly element = requireElement<HTMLElement>('[data-search-results]');
  private readonly heading = requireElement<HTMLElement>('h2', this.element);
  private readonly status = requireElement<HTMLElement>('[data-search-status]', this.element);
  private readonly help = requireElement<HTMLDetailsElement>('[data-search-help]', this.element);
  private answer = requireElement<HTMLElement>('[data-search-answer]', this.element);
  private rest: RestOfResults | undefined;
  private readonly blank = this.answer.cloneNode(true) as HTMLElement;

  empty(): void {
    this.set('idle', NOTHING);
    this.help.open = true;
  }

  /** The last answer stays to be read until the next one is there, and where it is. */
  wait(): void {
    this.status.style.minBlockSize = `${this.status.offsetHeight}px`;
    this.setState('searching');
    this.status.replaceChildren(make('p', {}, [MESSAGES.searching]));
  }

  /** @param fault what kept the search from its files; undefined when it was something else */
  fail(retry: () => void, fault?: FaultKind): void {
    const button = make('button', { type: 'button' }, [MESSAGES.retry]);
    button.addEventListener('click', retry);
    const advice = [make('p', {}, [fault ? MESSAGES.faults[fault] : MESSAGES.failedAdvice]), button];
    this.set('error', { ...NOTHING, count: [MESSAGES.failed], advice });
  }

  show(finding: Finding): void {
    this.set('done', finding);
  }

  /** Shows all results of the page, also those that nobody came near yet. */
  async showRest(): Promise<void> {
    await this.rest?.show();
  }

  /** Brings the reader to the beginning of the results. */
  focus(): void {
    this.heading.focus();
    this.heading.scrollIntoView();
  }

  private set(state: State, { count, cards, advice, items, rest, pages, after, citations }: Finding): void {
    const answer = this.blank.cloneNode(true) as HTMLElement;
    const part = (name: string) => requireElement<HTMLElement>(`[data-search-${name}]`, answer);
    part('cards').append(...cards);
    part('advice').append(...advice);
    part('list').append(...items);
    this.rest = rest && new RestOfResults(part('list'), rest);
    if (this.rest) part('list').after(this.rest.element);
    part('pages').append(...pages);
    part('pages').hidden = pages.length === 0;
    part('after').append(...after);
    part('citations').append(...citations);
    this.status.style.minBlockSize = '';
    this.status.replaceChildren(...(count.length > 0 ? [make('p', {}, count)] : []));
    this.answer.replaceWith(answer);
    this.answer = answer;
    this.help.open = false;
    // Last, so that whoever waits for the state finds the answer in place.
    this.setState(state);
  }

  private setState(state: State): void {
    this.element.dataset['state'] = state;
    this.element.dataset['ready'] = '';
    this.element.setAttribute('aria-busy', String(state === 'searching'));
  }
}
