import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

async function visiting(
  address: string,
  read: (page: Page, requests: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await browser.newPage({ baseURL: served.url, ...options });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    await read(page, requests);
  } finally {
    await page.close();
  }
}

const box = (page: Page) => page.locator('input[name="q"]');
const options = (page: Page) => page.locator('.suggestions [role="option"]');
const texts = (page: Page) => page.locator('.suggestions__text').allTextContents();
const ready = (page: Page) => page.locator('input[role="combobox"]').waitFor();

/** Goes into the box and types; the suggestions are there when it returns. */
async function type(page: Page, text: string): Promise<void> {
  await box(page).focus();
  await ready(page);
  await page.keyboard.insertText(text);
}

const PLACES = [
  ['the search page', 'search/'],
  ['the head of a page', 'nerima-privacy/meetings/2010-01-22/'],
  ['the home page', ''],
] as const;

describe.each(PLACES)('the box of %s', (_, address) => {
  it('loads nothing before somebody goes into it, and then one small file once', async () => {
    await visiting(address, async (page, requests) => {
      expect(requests.filter((path) => path.includes('suggest'))).toEqual([]);
      expect(await box(page).getAttribute('role')).toBeNull();
      await type(page, '国');
      await page.keyboard.press('Tab');
      await box(page).focus();
      await page.keyboard.insertText('保');
      await options(page).first().waitFor();
      expect(requests.filter((path) => path.endsWith('/search-index/suggestions.bin'))).toHaveLength(1);
    });
  });

  it('suggests words of the records to who types their readings', async () => {
    await visiting(address, async (page) => {
      await type(page, 'たいの');
      await options(page).first().waitFor();
      expect(await texts(page)).toContain('滞納');
    });
  });

  it('suggests while somebody types, and searches what is chosen, by keyboard only', async () => {
    await visiting(address, async (page) => {
      await type(page, '住宅');
      await options(page).first().waitFor();
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowDown');
      const id = (await box(page).getAttribute('aria-activedescendant')) ?? '';
      const active = page.locator(`[id="${id}"]`);
      expect(await active.getAttribute('aria-selected')).toBe('true');
      expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
      const chosen = (await active.locator('.suggestions__text').textContent()) ?? '';
      expect(await box(page).inputValue()).toBe('住宅');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === chosen);
      await page.waitForSelector('[data-state="done"]');
      expect(Number(await page.locator('[data-total]').textContent())).toBeGreaterThan(0);
    });
  });
});

describe('the list of suggestions', () => {
  it.each([
    ['こくほねん', '国保年金課'],
    ['ジュウタク', '住宅課'],
    ['条例第１３', '条例第13条'],
    ['滞納 国保年', '国保年金課'],
  ])('has for %s %s', async (typed, text) => {
    await visiting('search/', async (page) => {
      await type(page, typed);
      await options(page).first().waitFor();
      expect(await texts(page)).toContain(text);
    });
  });

  it('is gone through in both directions, around its ends', async () => {
    await visiting('search/', async (page) => {
      await type(page, '個人情報');
      await options(page).first().waitFor();
      const count = await options(page).count();
      const active = () => box(page).getAttribute('aria-activedescendant');
      await page.keyboard.press('ArrowUp');
      const last = await active();
      expect(last).toMatch(new RegExp(`-${count}$`));
      await page.keyboard.press('ArrowDown');
      expect(await active()).toBeNull();
      for (let step = 0; step < count; step += 1) await page.keyboard.press('ArrowDown');
      expect(await active()).toBe(last);
    });
  });

  it('is closed by Escape without a change of what was typed, and opened again by an arrow', async () => {
    await visiting('search/', async (page) => {
      await type(page, '個人');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await options(page).count()).toBe(0);
      expect(await box(page).getAttribute('aria-expanded')).toBe('false');
      expect(await box(page).inputValue()).toBe('個人');
      await page.keyboard.press('ArrowDown');
      expect(await options(page).count()).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
      expect(await options(page).count()).toBe(0);
      expect(await box(page).inputValue()).toBe('個人');
    });
  });

  it('leaves Enter to what was typed when nothing is chosen', async () => {
    await visiting('search/', async (page) => {
      await type(page, '個人');
      await options(page).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '個人');
      expect(await options(page).count()).toBe(0);
    });
  });

  it('can be pointed at', async () => {
    await visiting('search/', async (page) => {
      await type(page, '住宅');
      await options(page).first().waitFor();
      const [chosen] = await texts(page);
      await options(page).first().click();
      await page.waitForURL((url) => url.searchParams.get('q') === chosen);
    });
  });

  it('waits until the input method has made a word, whose Enter chooses nothing', async () => {
    await visiting('search/', async (page) => {
      await box(page).focus();
      await ready(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Input.imeSetComposition', { text: 'こくほ', selectionStart: 3, selectionEnd: 3 });
      expect(await box(page).inputValue()).toBe('こくほ');
      await page.waitForTimeout(100);
      expect(await options(page).count()).toBe(0);
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      expect(page.url()).not.toContain('q=');
      await session.send('Input.insertText', { text: '国保' });
      await options(page).first().waitFor();
      expect(await box(page).inputValue()).toBe('国保');
    });
  });

  it('is told to those who listen', async () => {
    await visiting('search/', async (page) => {
      await type(page, '住宅');
      const name = await page.getByRole('combobox', { name: '探す言葉' }).getAttribute('aria-controls');
      expect(await page.getByRole('listbox', { name: '検索する言葉の候補' }).getAttribute('id')).toBe(name);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[role="status"]')].some((status) =>
          /候補が\d+件/.test(status.textContent ?? ''),
        ),
      );
      expect(await options(page).first().getAttribute('aria-label')).toBeNull();
      expect(await page.getByRole('option', { name: '住宅課 所管課' }).count()).toBe(1);
    });
  });

  it('is not missed where its file does not arrive', async () => {
    await visiting('search/', async (page) => {
      await page.route(/suggestions\.bin$/, (route) => route.abort());
      await box(page).focus();
      await page.waitForSelector('[data-suggestions-missing]');
      await page.keyboard.insertText('国保');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-state="done"]');
    });
  });

  it.each(['<img src=x onerror=alert(1)>', '.*+?^$()[]{}|\\', '"', '\ud800', '😀', 'あ'.repeat(10_000)])(
    'takes %j',
    async (typed) => {
      await visiting('search/', async (page) => {
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        await box(page).focus();
        await ready(page);
        await box(page).fill(typed);
        await page.waitForTimeout(50);
        expect(complaints).toEqual([]);
        expect(await page.locator('form img').count()).toBe(0);
      });
    },
  );

  it.each([
    [320, 'light'],
    [375, 'dark'],
    [1280, 'light'],
  ] as const)('fits into %i px, %s, and gives axe nothing to find', async (width, colorScheme) => {
    for (const address of ['search/', 'nerima-privacy/']) {
      await visiting(
        address,
        async (page) => {
          await type(page, '個人情報');
          await options(page).first().waitFor();
          await page.keyboard.press('ArrowDown');
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          for (const option of await options(page).all()) {
            expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
          }
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
        },
        { viewport: { width, height: 700 }, colorScheme },
      );
    }
  });
});
