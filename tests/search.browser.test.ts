import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { DIST, SITE_URL } from './support/built.ts';
import { textOf } from './support/dom.ts';
import { kindOf } from './support/page-faults.ts';
import { type Served, serveSite } from './support/served.ts';
import { readSite, type Site } from './support/site.ts';

let served: Served;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  served = await serveSite();
  browser = await launchBrowser();
  site = await readSite(DIST, SITE_URL);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens an address of the site in a window of its own, at its path below the home page. */
async function visiting(address: string, read: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ baseURL: served.url });
  try {
    await page.goto(address);
    await read(page);
  } finally {
    await page.close();
  }
}

const searching = (query: string, read: (page: Page) => Promise<void>, more = ''): Promise<void> =>
  visiting(`search/?q=${encodeURIComponent(query)}${more}`, async (page) => {
    await answered(page);
    await read(page);
  });

const answered = (page: Page) =>
  page.waitForSelector('[data-search-results]:is([data-state="done"], [data-state="error"])');
const total = async (page: Page) => Number(await page.locator('[data-total]').textContent());
const hits = (page: Page) =>
  page.locator('a[data-hit]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

async function showAll(page: Page): Promise<void> {
  const more = page.locator('[data-search-more]');
  while (await more.isVisible()) {
    const shown = await page.locator('.result').count();
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll('.result').length > before, shown);
  }
}

/** Reads as the search does: by the letter, not by how it is typed or wrapped. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The addresses of the meeting pages whose text has all words. */
function meetingsWith(query: string): string[] {
  const words = query.split(/\s+/).map(plain);
  return site.pages
    .filter((page) => kindOf(page) === 'meeting')
    .filter((page) => {
      const main = page.elements.find((element) => element.tagName === 'main');
      const text = main ? plain(textOf(main)) : '';
      return words.every((word) => text.includes(word));
    })
    .map((page) => page.url.pathname)
    .sort();
}

describe.each(['コールセンター', '目的外利用', '１３条', 'ＵＳＢ', '国民健康保険料 滞納', '諮問第45号'])(
  '%s',
  (query) => {
    const words = query.split(' ').map(plain);

    it('is found in exactly the meetings that have it, each hit counted once', async () => {
      await searching(query, async (page) => {
        await showAll(page);
        const found = await hits(page);
        expect([...new Set(found.map((href) => href.replace(/#.*/, '')))].sort()).toEqual(meetingsWith(query));
        expect(found.length).toBe(await total(page));
      });
    });

    it('leads to an utterance that has it', async () => {
      await searching(query, async (page) => {
        await page.locator('a[data-hit]').first().click();
        const target = page.locator('article.utterance:target');
        await target.waitFor();
        const text = plain((await target.textContent()) ?? '');
        expect(words.filter((word) => !text.includes(word))).toEqual([]);
        expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
      });
    });
  },
);

describe('a search', () => {
  it('marks the words as they are stored', async () => {
    await searching('13条', async (page) => {
      await showAll(page);
      const marks = await page.locator('mark').allTextContents();
      expect(new Set(marks)).toEqual(new Set(['13条', '１３条']));
    });
  });

  it('leaves the page in Japanese', async () => {
    await searching('コールセンター', async (page) => {
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
    });
  });

  it('finds a single character wherever it stands', async () => {
    await searching('席', async (page) => {
      expect(await total(page)).toBeGreaterThan(5);
      const marks = await page.locator('mark').allTextContents();
      expect(new Set(marks)).toEqual(new Set(['席']));
    });
  });

  it('counts behind each filter what choosing it brings, and keeps all of it in the address', async () => {
    await searching('目的外利用', async (page) => {
      const before = await total(page);
      const option = page.locator('#search-type option[value="secondary-use"]');
      const count = Number(/（(\d+)）$/.exec((await option.textContent()) ?? '')?.[1]);
      await page.selectOption('#search-type', 'secondary-use');
      await page.waitForURL(/type=secondary-use$/);
      await answered(page);
      expect(await total(page)).toBe(count);
      expect(count).toBeLessThan(before);
      await page.reload();
      await answered(page);
      expect(await total(page)).toBe(count);
      expect(await page.inputValue('#search-type')).toBe('secondary-use');
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('type'));
      await answered(page);
      expect(await total(page)).toBe(before);
      expect(await page.inputValue('#search-type')).toBe('');
    });
  });

  it('puts the newest meeting first when asked to', async () => {
    await searching(
      '個人情報',
      async (page) => {
        await showAll(page);
        const dates = (await hits(page)).map((href) => /(\d{4}-\d{2}-\d{2})/.exec(href)?.[1] ?? '');
        expect(new Set(dates).size).toBeGreaterThan(3);
        expect(dates).toEqual([...dates].sort().reverse());
      },
      '&sort=newest',
    );
  });

  it('shows more on demand, and as much again when the reader comes back', async () => {
    await searching('の', async (page) => {
      expect(await page.locator('.result').count()).toBe(10);
      await page.locator('[data-search-more]').click();
      await page.waitForFunction(() => document.querySelectorAll('.result').length === 20);
      expect(await page.evaluate(() => document.activeElement?.closest('.result') !== null)).toBe(true);
      await page.locator('.result').nth(15).locator('a[data-hit]').first().click();
      await page.locator(':target').waitFor();
      await page.goBack();
      await answered(page);
      expect(await page.locator('.result').count()).toBe(20);
    });
  });

  it('is made, followed and changed from the keyboard', async () => {
    await visiting('search/', async (page) => {
      await page.focus('#search-q');
      await page.keyboard.insertText('コールセンター');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=/);
      await answered(page);
      await page.focus('#search-sort');
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/sort=newest/);
      await answered(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-hit'))).toBe(true);
      await page.keyboard.press('Enter');
      await page.locator(':target').waitFor();
    });
  });

  it('says so when nothing is found, and what is found of each word', async () => {
    await searching('コールセンター ありえない言葉', async (page) => {
      expect(await total(page)).toBe(0);
      await expectText(page, '[data-search-status]', '見つかりませんでした');
      await expectText(page, '[data-search-advice]', 'コールセンター 8件');
    });
  });

  it('offers to drop the filters that leave nothing', async () => {
    await searching(
      'コールセンター',
      async (page) => {
        await page.locator('[data-search-advice] a').click();
        await answered(page);
        expect(await total(page)).toBeGreaterThan(0);
      },
      '&council=higashimurayama-privacy',
    );
  });

  it('does not call a part of the index that is missing nothing found', async () => {
    await visiting('search/', async (page) => {
      await page.route(/\/words\/\d+\.bin$/, (route) => route.abort());
      await page.fill('#search-q', 'コールセンター');
      await page.keyboard.press('Enter');
      await answered(page);
      expect(await page.locator('[data-search-results]').getAttribute('data-state')).toBe('error');
      expect(await page.locator('[data-total]').count()).toBe(0);
      await page.unroute(/\/words\/\d+\.bin$/);
      await page.locator('[data-search-advice] button').click();
      await page.waitForSelector('[data-state="done"]');
      expect(await total(page)).toBeGreaterThan(0);
    });
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '"><script>',
    '.*+?^$()|[]\\',
    '。「」',
    '\ud800 😀',
    '%',
    'あ'.repeat(3000),
  ])('survives %j', async (query) => {
    await visiting('search/', async (page) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.fill('#search-q', query);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-state="done"]');
      expect(complaints).toEqual([]);
      expect(await page.locator('main img, main script').count()).toBe(0);
    });
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find in its answers, %s', async (colorScheme) => {
    await searching('目的外利用', async (page) => {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
    });
  });
});

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  expect(((await page.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ')).toContain(text);
}
