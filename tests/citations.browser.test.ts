import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

/** The results of a query, with the list of citations unfolded. */
async function citing(
  query: string,
  read: (page: Page, requests: readonly string[]) => Promise<void>,
  width = 1280,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: served.url,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  try {
    await page.goto(`search/?${new URLSearchParams({ q: query, exact: '1' })}`);
    await page.waitForSelector('[data-search-results][data-state="done"]');
    await page.locator('.citations summary').click();
    await read(page, requests);
  } finally {
    await context.close();
  }
}

const choose = async (page: Page, name: string) => {
  await page.locator('.citations').getByRole('button', { name, exact: true }).click();
  await page
    .locator('.citations__status')
    .filter({ hasText: /しました|表示した|読み込めません/ })
    .waitFor();
};
const said = (page: Page) => page.locator('.citations__status').textContent();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const total = async (page: Page) => Number(await page.locator('[data-total]').getAttribute('data-total'));
/** Hits of records: a page of a thing is found, and not cited. */
const hits = (page: Page) =>
  page
    .locator('.result:has(h4) a[data-hit]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/\?[^#]*/, '')));

it('copies the hits of the page as text, each with its permanent address', async () => {
  await citing('コールセンター', async (page, requests) => {
    await choose(page, '文章をコピー');
    const text = await clipboard(page);
    const shown = await hits(page);
    expect(await said(page)).toBe(`${shown.length}件をコピーしました。`);
    expect(text.match(/^https?:.*$/gm)?.map((line) => line.replace(/^https?:\/\/[^/]+/, ''))).toEqual(
      shown.map((href) => href.replace(/^https?:\/\/[^/]+/, '')),
    );
    expect(text).toMatch(/^1\. .+審議会　第\d+期第\d+回　平成\d+年\d+月\d+日（.）　/);
    expect(text).toMatch(/（発言\d+）：「.*コールセンター.*」/);
    expect(requests.filter((path) => path.includes('citation-csv'))).toEqual([]);
  });
});

it('copies all that was found, on every page of it', async () => {
  await citing('個人情報', async (page) => {
    const label = page.getByText(/見つかったすべて（\d+件）/);
    const all = Number(/\d+/.exec((await label.textContent()) ?? ''));
    expect(all).toBeGreaterThan((await hits(page)).length);
    // A page that is no record is found, and not cited.
    expect(all).toBeLessThan(await total(page));
    await label.check();
    await choose(page, 'CSVをコピー');
    expect(await said(page)).toBe(`${all}件をコピーしました。`);
    const csv = await clipboard(page);
    expect(csv.startsWith('審議会,開催日,回,案件,発言者,箇所,')).toBe(true);
    expect(csv.match(/https?:[^,\s]+(?=\r?\n)/g)).toHaveLength(all);
  });
});

it('saves a file that spreadsheets read as Japanese', async () => {
  await citing('コールセンター', async (page) => {
    const download = page.waitForEvent('download');
    await choose(page, 'CSVを保存');
    const file = await download;
    expect(file.suggestedFilename()).toBe('引用リスト.csv');
    const bytes = await readFile(await file.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('審議会,開催日,');
  });
});

it('shows the list where the browser does not let it copy', async () => {
  await citing('コールセンター', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await choose(page, '文章をコピー');
    const list = page.getByRole('textbox', { name: '引用リスト' });
    expect(await list.inputValue()).toContain('コールセンター');
    expect(await list.evaluate((one) => document.activeElement === one)).toBe(true);
  });
});

it('says so when a record cannot be loaded, and works again after that', async () => {
  await citing('個人情報', async (page) => {
    await page.route(/\/packs\//, (route) => route.abort());
    await page.getByLabel(/見つかったすべて/).check();
    await choose(page, '文章をコピー');
    expect(await said(page)).toContain('読み込めませんでした');
    await page.unroute(/\/packs\//);
    await choose(page, '文章をコピー');
  });
});

it('is not offered where nothing was found', async () => {
  const page = await browser.newPage({ baseURL: served.url });
  try {
    await page.goto(`search/?${new URLSearchParams({ q: 'ありえない言葉' })}`);
    await page.waitForSelector('[data-search-results][data-state="done"]');
    expect(await page.locator('.citations').count()).toBe(0);
  } finally {
    await page.close();
  }
});

it.each([320, 1280])('gives axe nothing to find, and fits, at %i px', async (width) => {
  await citing(
    '個人情報',
    async (page) => {
      await choose(page, '文章をコピー');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
    },
    width,
  );
});
