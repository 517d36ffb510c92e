/** The line below which a part is the one that is read, in pixels from the top of the window: under the bar. */
const LINE = 96;

/**
 * Marks, in the bar and in the table of contents, the link to the part that is being read, and names it in the bar. The
 * links lead there without this.
 */
export function followPlace(bar: HTMLElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.here a, .contents a')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // The table of contents stays in view itself on wide screens: nobody reads on there.
    return target && !target.closest('.contents') ? [{ link, target }] : [];
  });
  const place = bar.querySelector('[data-here-part]');
  const mark = (): void => {
    for (const group of ['.here', '.contents']) {
      const own = links.filter(({ link }) => link.closest(group));
      const [current] = own
        .map((one) => ({ ...one, top: one.target.getBoundingClientRect().top }))
        .filter(({ top }) => top <= LINE)
        .sort((a, b) => b.top - a.top);
      for (const { link } of own) link.removeAttribute('aria-current');
      current?.link.setAttribute('aria-current', 'location');
      if (group === '.contents' && current) nameIt(current.link);
    }
  };
  const nameIt = (link: HTMLAnchorElement): void => {
    const name = link.firstChild?.textContent ?? '';
    if (place && place.textContent !== name) place.textContent = name;
  };
  // Asked only when a part comes or goes: nothing is measured while one scrolls within it.
  const observer = new IntersectionObserver(mark, { rootMargin: `-${LINE}px 0px 0px 0px`, threshold: [0, 1] });
  for (const target of new Set(links.map(({ target }) => target))) observer.observe(target);
  addEventListener('hashchange', mark);
}
