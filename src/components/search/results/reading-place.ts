/** Where a reader was in the results, kept with the search's entry in the history. */
interface Place {
  /** How far the page was scrolled, in CSS pixels. */
  readonly scroll: number;
  /** The link that was followed: the nth of those to the same address, and how far from the window's top it stood. */
  readonly link?: { readonly href: string; readonly nth: number; readonly top: number };
}

const KEY = 'searchPlace';
/** How long the reader must rest before the place is kept, in milliseconds: browsers limit such writing. */
const REST = 200;

/**
 * Brings a reader who comes back from a hit to where they were: the browser cannot, since the results are not there yet
 * when it tries.
 */
export class ReadingPlace {
  private readonly region: HTMLElement;
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** True when the place is kept already: a link was followed from it. */
  private isFollowing = false;

  /** @param region the part of the page whose links are remembered */
  constructor(region: HTMLElement) {
    this.region = region;
    history.scrollRestoration = 'manual';
    region.addEventListener('click', this.onClick, { capture: true });
    window.addEventListener('scroll', () => {
      clearTimeout(this.resting);
      this.isFollowing = false;
      this.resting = setTimeout(() => this.keep(), REST);
    });
    // From the back/forward cache the page comes as it was, but without a focus in some browsers.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.restore();
    });
  }

  /** Keeps how far the page is scrolled, unless a link was just followed: then that is known, too. */
  keep(): void {
    clearTimeout(this.resting);
    if (!this.isFollowing) write({ scroll: window.scrollY });
    this.isFollowing = false;
  }

  /** Whether the current entry of the history holds a place. */
  get isKept(): boolean {
    return read() !== undefined;
  }

  /** Goes to the place that the current entry of the history holds; does nothing where it holds none. */
  restore(): void {
    const place = read();
    if (!place) return;
    const link = place.link && this.find(place.link);
    if (!link || !place.link) {
      window.scrollTo({ top: place.scroll, behavior: 'instant' });
      return;
    }
    for (let folded = link.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
      folded.open = true;
    }
    window.scrollBy({ top: link.getBoundingClientRect().top - place.link.top, behavior: 'instant' });
    // Whoever has gone into the box meanwhile stays there.
    if (document.activeElement instanceof HTMLInputElement) return;
    link.focus({ preventScroll: true });
  }

  private readonly onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    clearTimeout(this.resting);
    const { href } = link;
    const nth = this.linksTo(href).indexOf(link);
    write({ scroll: window.scrollY, link: { href, nth, top: link.getBoundingClientRect().top } });
    this.isFollowing = true;
  };

  private find({ href, nth }: { readonly href: string; readonly nth: number }): HTMLAnchorElement | undefined {
    return this.linksTo(href)[nth];
  }

  private linksTo(href: string): HTMLAnchorElement[] {
    return [...this.region.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.href === href);
  }
}

function write(place: Place): void {
  history.replaceState({ ...(history.state as object | null), [KEY]: place }, '');
}

/** What stands there is our own, or nothing. */
const read = (): Place | undefined => (history.state as Record<string, Place | undefined> | null)?.[KEY];
