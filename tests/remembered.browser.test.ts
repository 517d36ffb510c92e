import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();
const QUERY = `search/?${new URLSearchParams({ q: '委託' })}`;
const KEY = 'shingiroku-searches';

/** A browser of its own, with what it asked the network for. */
async function visit(read: (page: Page, requests: readonly string[]) => Promise<void>, width = 1280): Promise<void> {
  const context = await browser.newContext({ baseURL: served.url, viewport: { width, height: 667 } });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  try {
    await read(page, requests);
  } finally {
    await context.close();
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-search-results][data-state="done"]');
}
const kept = (page: Page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]'), KEY);
const list = (page: Page) => page.locator('[data-remembered]');
const marked = (page: Page) => page.locator('.meeting-hits:has([data-new])').count();
/** Has the browser remember the search that is shown. */
async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'この検索を覚える' }).click();
  await page
    .getByRole('button', { name: /忘れる/ })
    .first()
    .waitFor();
}

/** Has the browser think that the reader saw less: as if a meeting had been published since. */
const unsee = (page: Page) =>
  page.evaluate((key) => {
    const [one] = JSON.parse(localStorage.getItem(key) ?? '[]');
    const day = (meeting: string) => meeting.split(' ')[1] ?? '';
    const [newest = ''] = Object.keys(one.seen).sort((a, b) => (day(a) < day(b) ? 1 : -1));
    const hits = one.seen[newest];
    delete one.seen[newest];
    localStorage.setItem(key, JSON.stringify([one]));
    return hits as number;
  }, KEY);

it('a search is remembered with what was seen, and nothing is new in it', async () => {
  await visit(async (page, requests) => {
    await open(page, QUERY);
    await keep(page);
    await list(page).getByText('新着なし').waitFor();
    const [one] = await kept(page);
    expect([one.address, one.label]).toEqual(['?q=%E5%A7%94%E8%A8%97', '委託']);
    expect(Object.values(one.seen).reduce((sum: number, hits) => sum + (hits as number), 0)).toBeGreaterThan(10);
    expect(requests.filter((one) => !one.startsWith('GET ') || !one.includes(new URL(served.url).host))).toEqual([]);
  });
});

it('what came since is counted and marked, until it was seen', async () => {
  await visit(async (page) => {
    await open(page, QUERY);
    expect(await marked(page)).toBe(0);
    await keep(page);
    const hits = await unsee(page);
    await page.goto('');
    await list(page).getByText(`新着${hits}件`).waitFor();
    await list(page).getByRole('link', { name: '委託' }).click();
    await page.waitForSelector('[data-search-results][data-state="done"]');
    await page.goto(`${QUERY}&sort=oldest`);
    await page.waitForSelector('[data-search-results][data-state="done"]');
    expect(await marked(page), 'another order is another search').toBe(0);
  });
});

it('its marks stay on all pages of the results until the page is left', async () => {
  await visit(async (page) => {
    await open(page, `${QUERY}&sort=newest`);
    await keep(page);
    await unsee(page);
    await open(page, `${QUERY}&sort=newest`);
    const first = await marked(page);
    expect(first).toBeGreaterThan(0);
    await page.locator('[data-search-pages]').getByText('2', { exact: true }).click();
    await page.waitForURL(/page=2/);
    await page.waitForSelector('[data-search-results][data-state="done"]');
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('page='));
    await page.waitForFunction(
      (count) => document.querySelectorAll('.meeting-hits:has([data-new])').length === count,
      first,
    );
    await open(page, `${QUERY}&sort=newest`);
    expect(await marked(page)).toBe(0);
  });
});

it('a search is forgotten from the list and from its results, and then nothing is left', async () => {
  await visit(async (page) => {
    await open(page, QUERY);
    await keep(page);
    await page.getByRole('button', { name: '「委託」を忘れる' }).last().click();
    expect(await kept(page)).toEqual([]);
    await keep(page);
    await page.goto('');
    await list(page).getByRole('button', { name: '「委託」を忘れる' }).click();
    expect(await list(page).isHidden()).toBe(true);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  });
});

it('who remembers nothing loads nothing for it, and sees nothing of it', async () => {
  await visit(async (page, requests) => {
    await page.goto('');
    await page.waitForLoadState('networkidle');
    expect(await list(page).isHidden()).toBe(true);
    expect(requests.filter((one) => one.includes('search-index'))).toEqual([]);
  });
});

it('fits a small window', async () => {
  await visit(async (page) => {
    await open(page, QUERY);
    await keep(page);
    await list(page).getByText('新着なし').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  }, 375);
});

it('a search that is narrowed leads to the pages that have feeds of their own', async () => {
  await visit(async (page) => {
    await open(page, `${QUERY}&council=nerima-privacy&department=nerima-privacy%2Finsurance-pension`);
    const links = page.locator('[data-news-ways] a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      '/nerima-privacy/',
      '/nerima-privacy/departments/insurance-pension/',
    ]);
    await links.last().click();
    await page.waitForURL(/departments/);
    expect(await page.locator('.news-links a').count()).toBe(2);
  });
});
