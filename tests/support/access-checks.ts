import type { Page } from 'playwright-core';

/** WCAG 1.4.12: the spacing that readers may set, with nothing lost by it. */
const READERS_SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

/** Opens all that is folded: what stands in it is checked too. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Sets the spacing of WCAG 1.4.12, as a reader's own style would. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, READERS_SPACING);
}

/** What can be pressed or reaches out of the window, where no region of its own scrolls it. Runs in the page. */
export function findOutside(): string[] {
  const { clientWidth } = document.documentElement;
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = width > 1 && (right > clientWidth + 1 || left < -1);
    return isOut && !element.closest('.table-scroll, pre, .for-the-ear') ? [element.outerHTML.slice(0, 120)] : [];
  });
}

/**
 * WCAG 2.5.8: what is pressed is 24 pixels wide and high, stands in a line of text, or keeps so far from the next that
 * circles of 24 pixels do not meet. Runs in the page.
 */
export function findSmallTargets(): string[] {
  const LEAST = 24;
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap(
    (element) => {
      const box = element.getBoundingClientRect();
      return element.checkVisibility() && box.width > 1 && box.height > 1 ? [{ element, box }] : [];
    },
  );
  const isSmall = ({ width, height }: DOMRect) => width < LEAST || height < LEAST;
  const centreOf = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const standsInText = (element: Element) => {
    const around = element.parentElement?.textContent?.trim() ?? '';
    return getComputedStyle(element).display === 'inline' && around !== element.textContent?.trim();
  };
  return targets.flatMap(({ element, box }) => {
    if (!isSmall(box) || standsInText(element)) return [];
    const { x, y } = centreOf(box);
    const meets = targets.some((other) => {
      if (other.element === element || other.element.contains(element)) return false;
      if (isSmall(other.box)) {
        const centre = centreOf(other.box);
        return Math.hypot(centre.x - x, centre.y - y) < LEAST;
      }
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(dx, dy) < LEAST / 2;
    });
    return meets ? [`${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`] : [];
  });
}

/**
 * Links of one name to several places, where neither the words around them nor the headers of a table tell them apart.
 * Runs in the page.
 */
export function findSharedNames(): string[] {
  const wordsOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, '');
  const standsAlone = (link: Element) => {
    const around = link.closest('li, dd, figcaption') ?? link.closest('p, nav');
    const linked = [...(around?.querySelectorAll('a') ?? [link])].reduce((sum, one) => sum + wordsOf(one).length, 0);
    return linked === wordsOf(around ?? link).length;
  };
  const places = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!link.checkVisibility() || link.closest('table') || !standsAlone(link)) continue;
    const name = link.getAttribute('aria-label') ?? wordsOf(link);
    places.set(name, (places.get(name) ?? new Set()).add(link.href));
  }
  return [...places].flatMap(([name, hrefs]) => (hrefs.size > 1 ? [`${name}: ${[...hrefs].join(' ')}`] : []));
}

/** Tables that neither a caption nor the region around them names. Runs in the page. */
export function findUnnamedTables(): string[] {
  return [...document.querySelectorAll('table')].flatMap((table) => {
    const region = table.closest('[role="group"], [role="region"]')?.getAttribute('aria-label') ?? '';
    const isNamed = table.caption?.textContent?.trim() || !['', '表'].includes(region);
    return isNamed ? [] : [table.outerHTML.slice(0, 120)];
  });
}
