import { expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';

const { served, browser } = await openSite();

it.each(Object.entries(PAGE_KINDS))('%s: a box leads to the search, without script too', async (_kind, address) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  try {
    await page.goto(served.url + address);
    const box = page.getByRole('search').getByRole('searchbox');
    expect(await box.count()).toBe(1);
    expect(await box.evaluate((input) => (input as HTMLInputElement).labels?.length)).toBe(1);
    await box.fill('国保 滞納');
    await box.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/search/') && url.searchParams.get('q') === '国保 滞納');
  } finally {
    await page.close();
  }
});

it('is one line high on the phone', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  try {
    await page.goto(`${served.url}nerima-privacy/`);
    const input = await page.locator('header input').boundingBox();
    const button = await page.locator('header button').boundingBox();
    expect(input?.y).toBe(button?.y);
    expect(input?.width).toBeGreaterThan(180);
    expect(input?.height).toBeGreaterThanOrEqual(44);
  } finally {
    await page.close();
  }
});
