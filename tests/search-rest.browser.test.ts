import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { answeredAtFirst, asking, DESK, layoutShift, PHONE, visitor } from './support/search-page.ts';

const { served, browser } = await openSite();
const visiting = visitor(browser, served.url);
const results = (page: Page) => page.locator('.result').count();
const rest = (page: Page) => page.locator('[data-search-rest]');

it.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])(
  'on %s two results are there at once, and the others when a reader comes near, without a move',
  async (_, viewport) => {
    await visiting(
      asking({ q: '個人情報' }),
      async (page) => {
        await answeredAtFirst(page);
        expect(await results(page)).toBe(2);
        await rest(page).evaluate((element) => element.scrollIntoView({ block: 'end' }));
        await rest(page).waitFor({ state: 'detached' });
        expect(await results(page)).toBe(10);
        // A meeting stands once, though its results came at two times.
        const meetings = await page.locator('.meeting-hits h3').allTextContents();
        expect(meetings.filter((one, place) => one === meetings[place - 1])).toEqual([]);
        expect(await layoutShift(page)).toBe(0);
      },
      { viewport },
    );
  },
);

it('the keyboard comes to a button, and from it to the first of the others', async () => {
  await visiting(asking({ q: '個人情報' }), async (page) => {
    await answeredAtFirst(page);
    const before = await page.locator('a[data-hit]').count();
    // Whoever comes to it has come near.
    await rest(page).getByRole('button').focus();
    await rest(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-hit'));
    const focused = await page
      .locator('a[data-hit]')
      .evaluateAll((links) => links.indexOf(document.activeElement as HTMLElement));
    expect(focused).toBe(before);
  });
});

it('says that the others could not be loaded, and loads them on demand', async () => {
  await visiting(asking({ q: '個人情報' }), async (page) => {
    await answeredAtFirst(page);
    await page.route('**/packs/*.bin', (route) => route.abort());
    await rest(page)
      .getByRole('button')
      .evaluate((button) => (button as HTMLElement).click());
    await rest(page).getByText('続きを読み込めませんでした').waitFor();
    await page.unroute('**/packs/*.bin');
    await rest(page)
      .getByRole('button')
      .evaluate((button) => (button as HTMLElement).click());
    await rest(page).waitFor({ state: 'detached' });
    expect(await results(page)).toBe(10);
  });
});
