import { expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

const MEETING = 'nerima-privacy/meetings/2010-01-22/';

it('leads a phone to what was said with one tap from the first screen, and says where one is', async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  try {
    await page.goto(served.url + MEETING);
    const link = page.locator('.here a[href="#discussion"]');
    expect((await link.boundingBox())?.y).toBeLessThan(812);
    await link.click();
    await page.locator('.here a[href="#discussion"][aria-current="location"]').waitFor();
    // What was moved to stands below the bar.
    const bar = await page.locator('.here').boundingBox();
    const heading = await page.locator('#discussion-heading').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? Number.NaN));
    await page.locator('#inquiry-45').first().scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#discussion #inquiry-45')?.scrollIntoView());
    await page.locator('[data-here-part]', { hasText: '諮問第45号' }).waitFor();
    expect(await page.locator('.contents a[aria-current]').count()).toBe(1);
  } finally {
    await page.close();
  }
});

it.each([375, 1280])('never covers what has the focus at %i px', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 500 } });
  try {
    await page.goto(served.url + MEETING);
    // Backwards, as what is focused then comes in from above, where the bar is.
    await page.evaluate(() => document.querySelector<HTMLElement>('#u40 a')?.focus());
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(isCovered)).toBe(false);
    }
  } finally {
    await page.close();
  }
});

it('does not move the page when it comes, nor the text when it follows', async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  try {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          const root = document.documentElement;
          root.dataset['shift'] = String(Number(root.dataset['shift'] ?? 0) + value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(served.url + MEETING, { waitUntil: 'networkidle' });
    for (const to of [900, 3000, 6000]) await page.evaluate((y) => scrollTo(0, y), to);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0')).toBe('0');
  } finally {
    await page.close();
  }
});

/** Whether another element lies over the whole of what has the focus. Runs in the page. */
function isCovered(): boolean {
  const focused = document.activeElement;
  if (!focused || focused.closest('.here, header, nav')) return false;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return over !== null && over !== focused && !focused.contains(over) && !over.contains(focused);
}
