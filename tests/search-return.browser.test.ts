import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { answered, asking, DESK, PHONE, visitor } from './support/search-page.ts';

const { served, browser } = await openSite();
const visiting = visitor(browser, served.url);

/** What has the focus, and where it and the page stand. */
const place = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return {
      href: focused?.getAttribute('href') ?? focused?.tagName ?? '',
      top: Math.round(focused?.getBoundingClientRect().top ?? 0),
      scroll: Math.round(window.scrollY),
    };
  });

/** Follows a link from the keyboard, comes back, and waits for the results. */
async function followAndReturn(page: Page, link: number): Promise<void> {
  const hit = page.locator('a[data-hit]:visible').nth(link);
  await hit.focus();
  await page.evaluate(() => window.scrollBy(0, 37));
  const before = await place(page);
  expect(before.scroll).toBeGreaterThan(100);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  await page.goBack();
  await answered(page);
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-hit'));
  expect(await place(page)).toEqual(before);
}

// The browser of the tests has no back/forward cache: every return loads the page anew.
describe.each([PHONE, DESK])('back from a hit in a window of $width × $height', (viewport) => {
  const onScreen = (address: string, read: (page: Page) => Promise<void>) => visiting(address, read, { viewport });

  it('the reader is where they were, on the link that they followed', async () => {
    await onScreen(asking({ q: '個人情報' }), async (page) => {
      await answered(page);
      await followAndReturn(page, 7);
      await followAndReturn(page, 12);
    });
  });

  it('on another page of the results, too, and in a list of items', async () => {
    await onScreen(asking({ q: '個人情報', page: '2' }), async (page) => {
      await answered(page);
      await followAndReturn(page, 4);
    });
    await onScreen(asking({ type: 'outsourcing' }), async (page) => {
      await answered(page);
      await followAndReturn(page, 8);
    });
  });

  it('also when the link was folded away, and when the index comes late', async () => {
    await onScreen(asking({ q: '立会い' }), async (page) => {
      await answered(page);
      await page.route(/\/search-index\//, async (route) => {
        await new Promise((done) => setTimeout(done, 200));
        await route.continue();
      });
      await page.locator('.result__more > summary').click();
      const folded = await page.locator('.result__more a[data-hit]').count();
      expect(folded).toBeGreaterThan(0);
      await followAndReturn(page, (await page.locator('a[data-hit]:visible').count()) - folded);
    });
  });

  it('also through the bar of the page that it led to', async () => {
    await onScreen(asking({ q: '滞納' }), async (page) => {
      await answered(page);
      const hit = page.locator('a[data-hit]:visible').nth(3);
      await hit.focus();
      const before = await place(page);
      await page.keyboard.press('Enter');
      await page.locator('.find-bar a').click();
      await answered(page);
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-hit'));
      expect(await place(page)).toEqual(before);
    });
  });

  it('a search that was only scrolled comes back as it was', async () => {
    await onScreen(asking({ q: '個人情報' }), async (page) => {
      await answered(page);
      await page.evaluate(() => window.scrollTo(0, 900));
      await page.waitForTimeout(400);
      await page.goto('guide/');
      await page.goBack();
      await answered(page);
      await page.waitForFunction(() => window.scrollY === 900);
    });
  });
});

it('back to the search before this one leads to its results as they were', async () => {
  await visiting(
    asking({ q: '個人情報' }),
    async (page) => {
      await answered(page);
      const next = page.locator('[data-search-pages] a', { hasText: '次のページ' });
      await next.focus();
      const before = await place(page);
      await page.keyboard.press('Enter');
      await page.waitForURL(/page=2/);
      await answered(page);
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('page'));
      await answered(page);
      await page.waitForFunction(() => document.activeElement?.textContent === '次のページ');
      expect(await place(page)).toEqual(before);
    },
    { viewport: DESK },
  );
});

it('a reader who types while the results come back is not called away', async () => {
  await visiting(asking({ q: '個人情報' }), async (page) => {
    await answered(page);
    await page.locator('a[data-hit]').nth(3).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.route(/\/search-index\//, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.goBack();
    await page.focus('#search-q');
    await answered(page);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
  });
});
