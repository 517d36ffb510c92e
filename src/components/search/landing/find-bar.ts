import { make } from '../elements.ts';
import { LANDING } from './messages.ts';

/** What the buttons of the bar do. */
interface FindBarActions {
  readonly step: (by: 1 | -1) => void;
  readonly remove: () => void;
  /** Follows the link to the results in a better way; false when there is none. */
  readonly goBack: () => boolean;
}

/** Characters of a query that the bar shows. */
const SHOWN = 24;

/** The bar at the foot of the window: what was searched, which place this is, and the ways on and back. */
export class FindBar {
  readonly element: HTMLElement;
  private readonly place = make('span', { class: 'find-bar__place' });
  private readonly status = make('p', { class: 'find-status for-the-ear', role: 'status' });
  private readonly typed: string;

  constructor(query: string, results: string, all: number, actions: FindBarActions) {
    this.typed = shorten(query.trim().replace(/\s+/g, ' '));
    const label = make('p', { class: 'find-bar__label' }, [
      make('span', { class: 'find-bar__query' }, [LANDING.query(this.typed)]),
      this.place,
    ]);
    const back = make('a', { class: 'find-bar__results', href: results }, [LANDING.results]);
    back.addEventListener('click', (event) => {
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (isPlain && actions.goBack()) event.preventDefault();
    });
    const steps = all < 1 ? [] : [button('previous', () => actions.step(-1)), button('next', () => actions.step(1))];
    const remove = button('remove', actions.remove);
    remove.setAttribute('aria-label', LANDING.removeName);
    this.element = make('div', { class: 'find-bar', role: 'region', 'aria-label': LANDING.name }, [
      label,
      make('div', { class: 'find-bar__ways' }, [...steps, back, remove]),
    ]);
    document.body.append(this.status);
    this.place.textContent = all === 0 ? LANDING.nowhere : LANDING.place(0, all);
    this.announce(LANDING.announceAll(this.typed, all));
  }

  /** @param current 1-based @param where who speaks there, or nothing */
  show(current: number, all: number, where: string): void {
    this.place.textContent = LANDING.place(current, all);
    this.announce(LANDING.announcePlace(current, all, where));
  }

  /**
   * The bar stands in the page where the reader is, so that the keyboard reaches it from there; its place in the window
   * is always the same.
   */
  moveBehind(block: Element): void {
    const focused = document.activeElement;
    const hadFocus = focused instanceof HTMLElement && this.element.contains(focused);
    block.after(this.element);
    if (hadFocus) focused.focus({ preventScroll: true });
  }

  remove(): void {
    this.element.remove();
    this.announce(LANDING.removed);
  }

  /** Said after the page's own announcements: a reader who has just arrived hears the title first. */
  private announce(sentence: string): void {
    setTimeout(() => {
      this.status.textContent = sentence;
    }, 200);
  }
}

function button(name: 'previous' | 'next' | 'remove', act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: `find-bar__${name}` }, [LANDING[name]]);
  element.addEventListener('click', act);
  return element;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}
