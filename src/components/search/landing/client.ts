import { searchAddress } from '../../../core/domain/address/addresses.ts';
import { EXACT_PARAMETER, FIND_PARAMETER, type LandingQuery, readLanding } from '../../../core/search/show/landing.ts';
import type { MarkText } from '../../../core/search/show/marks.ts';
import { FindBar } from './find-bar.ts';
import { loadMarks } from './load-marks.ts';
import { markPage, type PageMatch, unmarkPage } from './mark-page.ts';
import { addressedPart, blockOf, firstFrom, speakerAt } from './place-of.ts';
import { goBackTo, resultsAddress } from './return-link.ts';

/** Marks what a reader from the search has searched, and offers to step through it; does nothing for anybody else. */
export async function startLanding(): Promise<void> {
  const main = document.querySelector('main');
  const query = readLanding(location.search);
  if (!main || !query) return;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  new Landing(main, query, await loadMarks(query, base), `${base}${searchAddress()}`).start();
}

class Landing {
  private readonly main: HTMLElement;
  private readonly bar: FindBar;
  private readonly matches: readonly PageMatch[];
  /** −1 before the first step when the address leads to no match. */
  private current = -1;

  constructor(main: HTMLElement, query: LandingQuery, markText: MarkText, searchPage: string) {
    this.main = main;
    const results = resultsAddress(searchPage, query);
    this.matches = markPage(main, markText);
    this.bar = new FindBar(query.typed, results, this.matches.length, {
      step: (by) => this.step(by),
      remove: () => this.remove(),
      goBack: () => goBackTo(new URL(results, location.href).href),
    });
  }

  start(): void {
    document.addEventListener('keydown', this.onKey);
    const target = targetOfAddress();
    const here = firstFrom(
      target,
      this.matches.map(([mark]) => mark),
    );
    if (here < 0) this.main.prepend(this.bar.element);
    else this.show(here);
    // The browser has moved to the beginning of the utterance; a reader who comes back is where they were.
    if (isFirstVisit() && target?.contains(this.matches[here]?.[0] ?? null)) this.scrollToCurrent();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) this.remove();
  };

  private step(by: 1 | -1): void {
    const all = this.matches.length;
    const next = this.current < 0 ? (by > 0 ? 0 : all - 1) : (this.current + by + all) % all;
    this.moveAddress(next);
    this.show(next);
    this.scrollToCurrent();
  }

  /** The address follows without an entry of its own in the history, so that one step back is the results. */
  private moveAddress(match: number): void {
    const mark = this.matches[match]?.[0];
    const part = mark && addressedPart(mark);
    const fragment = part ? `#${part.id}` : '';
    if (fragment === '' || fragment === location.hash) return;
    const focused = document.activeElement;
    // Unlike replaceState this also makes the part the target of the page's style; but it takes the focus away.
    location.replace(fragment);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  private show(match: number): void {
    for (const mark of this.matches[this.current] ?? []) mark.removeAttribute('aria-current');
    this.current = match;
    const [first, ...others] = this.matches[match] ?? [];
    if (!first) return;
    for (const mark of [first, ...others]) mark.setAttribute('aria-current', 'true');
    for (let folded = first.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
      folded.open = true;
    }
    this.bar.moveBehind(blockOf(first));
    this.bar.show(match + 1, this.matches.length, speakerAt(first));
  }

  private scrollToCurrent(): void {
    this.matches[this.current]?.[0].scrollIntoView({ block: 'nearest' });
  }

  /** The page and its address are those that any other reader has. */
  private remove(): void {
    document.removeEventListener('keydown', this.onKey);
    const mark = this.matches[this.current]?.[0];
    const part = mark?.closest<HTMLElement>('article') ?? this.main;
    const hadFocus = this.bar.element.contains(document.activeElement);
    this.bar.remove();
    unmarkPage(this.matches);
    const address = new URL(location.href);
    address.searchParams.delete(FIND_PARAMETER);
    address.searchParams.delete(EXACT_PARAMETER);
    history.replaceState(history.state, '', address);
    if (!hadFocus) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }
}

/** The element that the address's fragment names. Fragments that cannot be decoded name none. */
function targetOfAddress(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

function isFirstVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
}
