import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

async function searching(query: string, read: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ baseURL: served.url });
  try {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-results]:is([data-state="done"], [data-state="error"])');
    await read(page);
  } finally {
    await page.close();
  }
}

const status = (page: Page) => page.locator('[data-search-status]').textContent();

describe('a question whose words stand together nowhere', () => {
  it('is answered by what comes near, told apart, with the words that are missing struck', async () => {
    await searching('コールセンターの委託はいつ認められたか', async (page) => {
      expect(await status(page)).toContain('のすべての言葉を含む記録はありません。近いもの');
      expect(await page.locator('[data-total]').textContent()).toBe('0');
      expect(await page.locator('.result').count()).toBeGreaterThan(0);
      expect(await page.locator('.result').first().textContent()).toContain('コールセンター');
      const struck = await page.locator('[data-missing] s').allInnerTexts();
      expect(struck.every((word) => ['コール', 'センター', '委託', '認め'].includes(word))).toBe(true);
      expect(await page.locator('.hit mark').first().textContent()).not.toBe('');
    });
  });

  it('leads to the words in the record', async () => {
    await searching('防犯カメラの画像は何日間保存しますか', async (page) => {
      await page.locator('a[data-near]').first().click();
      await page.waitForSelector('mark');
      expect(await page.locator('mark').allInnerTexts()).toContain('防犯カメラ');
    });
  });
});

describe('what is not cut', () => {
  it.each(['"ざりがにの飼育"', 'ざりがに'])('%s finds nothing and says so', async (query) => {
    await searching(query, async (page) => {
      expect(await status(page)).toContain('見つかりませんでした');
      expect(await page.locator('.result').count()).toBe(0);
    });
  });

  it('a question that has an exact answer', async () => {
    await searching('コールセンター 委託', async (page) => {
      expect(await status(page)).toContain('件見つかりました');
      expect(await page.locator('[data-missing]').count()).toBe(0);
    });
  });
});
