import type { Offer } from '../../../core/search/suggest/suggest.ts';
import { make } from '../elements.ts';
import { KIND_NAMES, SUGGEST } from './messages.ts';

/** What stays free between the list and the end of the window, in CSS pixels. */
const MARGIN = 8;
/** Where less is left below the box, the page gives way: two options and the edges. */
const LEAST_ROOM = 100;

/** The list below a search box; it holds options, and at most one of them is active. */
export class OptionList {
  readonly element: HTMLUListElement;
  private readonly onChoose: (offer: Offer) => void;
  private offers: readonly Offer[] = [];
  private activePlace = -1;

  /** @param id unique in the page */
  constructor(id: string, onChoose: (offer: Offer) => void) {
    this.element = make('ul', { class: 'suggestions', id, role: 'listbox', 'aria-label': SUGGEST.list, hidden: '' });
    this.onChoose = onChoose;
    // The focus stays in the box.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    const refit = () => {
      if (this.isOpen) this.fit();
    };
    window.visualViewport?.addEventListener('resize', refit);
    window.addEventListener('scroll', refit, { passive: true });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The active option and its element's id; undefined when none is. */
  get active(): { readonly offer: Offer; readonly id: string } | undefined {
    const offer = this.offers[this.activePlace];
    return offer && { offer, id: this.optionId(this.activePlace) };
  }

  /** Shows offers, none of them active; no offers close the list. */
  show(offers: readonly Offer[]): void {
    this.offers = offers;
    this.activePlace = -1;
    this.element.replaceChildren(...offers.map((offer, place) => this.makeOption(offer, place)));
    this.element.hidden = offers.length === 0;
    if (this.isOpen && this.fit() < LEAST_ROOM) this.element.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Ends the list above the end of the window (or of what a keyboard on the screen leaves of it): the rest is scrolled.
   * @returns what is left of the window below the box
   */
  private fit(): number {
    const { visualViewport } = window;
    const end = visualViewport ? visualViewport.offsetTop + visualViewport.height : window.innerHeight;
    const room = end - MARGIN - this.element.getBoundingClientRect().top;
    this.element.style.setProperty('--suggestions-room', `${Math.max(room, LEAST_ROOM)}px`);
    return room;
  }

  /** Moves on to the next option or back, around the ends through the box itself. */
  move(by: 1 | -1): void {
    this.option?.setAttribute('aria-selected', 'false');
    const places = this.offers.length + 1;
    this.activePlace = ((this.activePlace + 1 + by + places) % places) - 1;
    this.option?.setAttribute('aria-selected', 'true');
    this.option?.scrollIntoView({ block: 'nearest' });
  }

  private get option(): Element | undefined {
    return this.element.children[this.activePlace];
  }

  private optionId(place: number): string {
    return `${this.element.id}-${place + 1}`;
  }

  private makeOption(offer: Offer, place: number): HTMLLIElement {
    const { kind, text, others } = offer.suggestion;
    // The number of an article says nothing to most people; its subject does.
    const what = kind === 'article' ? (others[0] ?? KIND_NAMES[kind]) : KIND_NAMES[kind];
    const option = make('li', { id: this.optionId(place), role: 'option', 'aria-selected': 'false' }, [
      make('span', { class: 'suggestions__text' }, [text]),
      ' ',
      make('span', { class: 'suggestions__kind' }, [what]),
    ]);
    option.addEventListener('click', () => this.onChoose(offer));
    return option;
  }
}
