import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

async function searching(query: string, read: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ baseURL: served.url });
  try {
    await page.goto(`search/?${query.includes('=') ? query : `q=${encodeURIComponent(query)}`}`);
    await page.waitForSelector('[data-search-results]:is([data-state="done"], [data-state="error"])');
    await read(page);
  } finally {
    await page.close();
  }
}

const cards = async (page: Page) =>
  (await page.locator('[data-answer]').allTextContents()).map((text) => text.replace(/\s+/g, ' '));

describe('what a query names is answered above the results', () => {
  it.each<[query: string, told: RegExp]>([
    ['諮問第38号', /^諮問第38号 児童館.*原案どおり承認 平成21年11月4日（水） 保留1名/],
    ['平成21年11月4日', /第5期第14回 平成21年11月4日（水）.*諮問第34号 原案どおり承認/],
    ['2009-11-04', /第5期第14回 平成21年11月4日（水）/],
    ['反対した委員', /反対1名.*反対・保留などに触れた発言委員（発言58）/],
  ])('%s', async (query, told) => {
    await searching(query, async (page) => {
      expect((await cards(page))[0]).toMatch(told);
    });
  });

  it('leads to the page, and to where somebody objects', async () => {
    await searching('反対した委員', async (page) => {
      await page.locator('[data-answer] a', { hasText: '発言58' }).first().click();
      await page.waitForURL(/2011-02-22\/#u58/);
      await page.goBack();
      await page.locator('[data-answer] h3 a').first().click();
      await page.waitForURL(/\/inquiries\/6-15\//);
    });
  });

  it.each(['国保', 'q=%E8%AB%AE%E5%95%8F%E7%AC%AC38%E5%8F%B7&year=2009'])('%s has no card', async (query) => {
    await searching(query, async (page) => {
      expect(await cards(page)).toEqual([]);
      expect(await page.locator('.result').count()).toBeGreaterThan(0);
    });
  });
});
