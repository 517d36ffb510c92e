import type { Offer, Suggest } from '../../../core/search/suggest/suggest.ts';
import { make } from '../elements.ts';
import { SUGGEST } from './messages.ts';
import { OptionList } from './option-list.ts';

/** A pause in typing after which the number of suggestions is read out, in milliseconds. */
const PAUSE = 600;

/**
 * A search box with a list of suggestions: the combobox pattern of the ARIA Authoring Practices, with list
 * autocomplete and manual selection. What is typed stays as it is until an option is chosen; choosing one searches.
 */
export class Combobox {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly suggest: Suggest;
  private readonly list: OptionList;
  private readonly status = make('div', { class: 'for-the-ear', role: 'status' });
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement, suggest: Suggest) {
    this.form = form;
    this.input = input;
    this.suggest = suggest;
    this.list = new OptionList(`${input.id}-suggestions`, (offer) => this.choose(offer));
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.element.id);
    const row = input.parentElement ?? form;
    row.classList.add('suggestions-anchor');
    row.append(this.list.element, this.status);
    this.reflect();
    input.addEventListener('input', this.onInput);
    input.addEventListener('compositionend', () => this.refresh());
    input.addEventListener('keydown', this.onKey);
    input.addEventListener('blur', () => this.close());
    form.addEventListener('submit', () => this.close());
  }

  /** Looks again at what the box holds. */
  refresh(): void {
    this.list.show(this.suggest(this.input.value));
    this.reflect();
    clearTimeout(this.pause);
    const count = this.list.element.childElementCount;
    this.pause = setTimeout(() => {
      this.status.textContent = this.input.value.trim() === '' ? '' : SUGGEST.count(count);
    }, PAUSE);
  }

  /** While an input method is at work the box holds what is not yet the word. */
  private readonly onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) this.close();
    else this.refresh();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Safari ends a composition before it tells of the key that ended it, with this code.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.act(event.key)) event.preventDefault();
  };

  /** @returns true when the key has done its work here */
  private act(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!this.list.isOpen) this.refresh();
        if (!this.list.isOpen) return false;
        this.list.move(key === 'ArrowDown' ? 1 : -1);
        this.reflect();
        return true;
      case 'Enter':
        if (this.list.active) this.choose(this.list.active.offer);
        else return false;
        return true;
      case 'Escape':
        if (!this.list.isOpen) return false;
        this.close();
        return true;
      default:
        return false;
    }
  }

  private choose(offer: Offer): void {
    this.input.value = offer.typed;
    this.close();
    this.form.requestSubmit();
  }

  private close(): void {
    clearTimeout(this.pause);
    this.status.textContent = '';
    this.list.show([]);
    this.reflect();
  }

  private reflect(): void {
    this.input.setAttribute('aria-expanded', String(this.list.isOpen));
    const { active } = this.list;
    if (active) this.input.setAttribute('aria-activedescendant', active.id);
    else this.input.removeAttribute('aria-activedescendant');
  }
}
