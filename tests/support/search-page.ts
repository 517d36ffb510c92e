import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Windows that the search page has to fit: a small phone, a small laptop. */
export const PHONE = { width: 375, height: 667 };
export const DESK = { width: 1280, height: 720 };

/** Opens an address of the site in a window of its own. */
export type Visiting = (
  address: string,
  read: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** @param home the home page's address, ending in a slash */
export function visitor(browser: Browser, home: string): Visiting {
  return async (address, read, options = {}) => {
    const page = await browser.newPage({ baseURL: home, ...options });
    try {
      await page.addInitScript(countShifts);
      await page.goto(address);
      await read(page);
    } finally {
      await page.close();
    }
  };
}

/** The answer to what was asked last: the results that are shown at once. */
export const answeredAtFirst = (page: Page) =>
  page.waitForSelector('[data-search-results]:is([data-state="done"], [data-state="error"])');

/** The answer to what was asked last, with all results of the page. */
export async function answered(page: Page): Promise<void> {
  await answeredAtFirst(page);
  await showRest(page);
}

/** Asks for the results that are loaded when a reader comes near them, and leaves the window where it is. */
export async function showRest(page: Page): Promise<void> {
  // They may come by themselves at any time.
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-search-rest] button')?.click());
  await page.locator('[data-search-rest]').waitFor({ state: 'detached' });
}

/** Goes into the open filters, which then count what each choice brings, and waits for the counts. */
export async function goToFilters(page: Page): Promise<void> {
  await page.focus('#search-type');
  await page.waitForFunction(() => /（\d+）$/.test(document.querySelector('#search-type option')?.textContent ?? ''));
}

export const total = async (page: Page) => Number(await page.locator('[data-total]').textContent());

/** The query part of an address of the search page. */
export const asking = (parameters: Readonly<Record<string, string>>) => `search/?${new URLSearchParams(parameters)}`;

type Shifts = { shifts: number };

/** Sums up what the Layout Instability API reports, also right after the reader did something. Runs in the page. */
function countShifts(): void {
  const told = window as unknown as Shifts;
  told.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) told.shifts += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved on the page since it was opened, as the sum of the layout shift scores. */
export async function layoutShift(page: Page): Promise<number> {
  // Two frames: the first paints what was done last, and is reported after it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForTimeout(100);
  return page.evaluate(() => (window as unknown as Shifts).shifts);
}
