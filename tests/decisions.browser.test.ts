import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST } from './support/built.ts';
import { type DataRow, listOf, readItemData, readTable } from './support/item-data.ts';
import { openSite } from './support/opened.ts';
import { DESK, layoutShift, PHONE, visitor } from './support/search-page.ts';

const { served, browser } = await openSite();
const visiting = visitor(browser, served.url);
const { rows: DATA, texts } = readItemData(DIST);
const newest = [...DATA].sort((a, b) => (a['date'] === b['date'] ? 0 : (a['date'] ?? '') < (b['date'] ?? '') ? 1 : -1));

/** The page shows what its address, or the query part that is given, asks for. */
const shows = (page: Page, query?: string) =>
  page.waitForSelector(
    query === undefined
      ? '[data-explorer][data-state="done"]'
      : `[data-explorer][data-state="done"][data-shown="${query}"]`,
  );

const total = async (page: Page) => Number(await page.locator('[data-total]').getAttribute('data-total'));
const shownIds = (page: Page) =>
  page
    .locator('[data-explorer-rows] th a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const idsOf = (rows: readonly DataRow[]) => rows.map(({ id = '' }) => new URL(id.slice(1), served.url).pathname);
const sorted = (ids: readonly string[]) => [...ids].sort();

/** Opens a facet and reads what it offers. */
async function offered(page: Page, facet: string): Promise<Record<string, number>> {
  const details = page.locator(`[data-facet="${facet}"]`);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await details.locator('li').first().waitFor({ state: 'attached' });
  const lines = await details
    .locator('li:not([hidden])')
    .evaluateAll((all) =>
      all.map((line) => [
        line.querySelector('input')?.value ?? '',
        parseInt(line.querySelector('.count')?.textContent ?? '', 10),
      ]),
    );
  return Object.fromEntries(lines);
}

function countBy(rows: readonly DataRow[], idsOf: (row: DataRow) => readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of rows.flatMap(idsOf)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

const hasDissent = ({ dissent }: DataRow) => dissent !== '';
const yearOf = ({ date = '' }: DataRow) => date.slice(0, 4);

describe('the list of all items', () => {
  it('has every item of the data once, newest first, without anything moving', () =>
    visiting(
      'decisions/',
      async (page) => {
        await shows(page);
        expect(await total(page)).toBe(DATA.length);
        const ids = await shownIds(page);
        expect(sorted(ids)).toEqual(sorted(idsOf(DATA)));
        const dates = await page
          .locator('[data-explorer-rows] time')
          .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
        expect(dates).toEqual(newest.map(({ date }) => date));
        expect(await page.locator('.explorer-table caption').textContent()).toContain('案件の一覧');
        expect(await layoutShift(page)).toBeLessThan(0.02);
      },
      { viewport: DESK },
    ));

  it('offers each value with how many items it has', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      expect(await offered(page, 'year')).toEqual(countBy(DATA, (row) => [yearOf(row)]));
      expect(await offered(page, 'outcome')).toEqual(countBy(DATA, ({ effect = '' }) => [effect]));
      expect(await offered(page, 'article')).toEqual(
        countBy(DATA, (row) => listOf(row['articles']).map((one) => one.replace(/^\/([^/]+)\/laws\/(.*)\/$/, '$1/$2'))),
      );
      // Names are in files of their own.
      const listed = countBy(DATA, (row) =>
        [...new Set(listOf(row['counterparty_ids']))].map((one) =>
          one.replace(/^\/([^/]+)\/counterparties\/(.*)\/$/, '$1/$2'),
        ),
      );
      expect(await offered(page, 'counterparty')).toMatchObject(listed);
    }));

  it('is narrowed by a value, counts the others under it, and goes back', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      await offered(page, 'dissent');
      await page.locator('[data-facet="dissent"] input[value="yes"]').check();
      await shows(page, '?dissent=yes');
      const dissenting = DATA.filter(hasDissent);
      expect(await total(page)).toBe(dissenting.length);
      expect(sorted(await shownIds(page))).toEqual(sorted(idsOf(dissenting)));
      expect(new URL(page.url()).search).toBe('?dissent=yes');
      expect(await offered(page, 'year')).toEqual(countBy(dissenting, (row) => [yearOf(row)]));
      const [year = ''] = dissenting.map(yearOf);
      await page.locator(`[data-facet="year"] input[value="${year}"]`).check();
      await shows(page, `?dissent=yes&year=${year}`);
      expect(await total(page)).toBe(dissenting.filter((row) => yearOf(row) === year).length);
      // A facet does not narrow itself.
      expect(await offered(page, 'year')).toEqual(countBy(dissenting, (row) => [yearOf(row)]));
      await page.goBack();
      await shows(page, '?dissent=yes');
      expect(await total(page)).toBe(dissenting.length);
      await page.goBack();
      await shows(page, '');
      expect(await total(page)).toBe(DATA.length);
      await page.goForward();
      await shows(page, '?dissent=yes');
      await page.getByRole('link', { name: '「反対・保留など：あり」の絞り込みを外す' }).click();
      await shows(page, '');
      expect(await total(page)).toBe(DATA.length);
    }));

  it('takes a unit with the units below it', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      const paths = DATA.map(({ department_name: path = '' }) => path);
      const [top = ''] = paths
        .map((path) => path.split('＞'))
        .filter(({ length }) => length > 1)
        .map(([first]) => first ?? '');
      await offered(page, 'department');
      await page.locator('[data-facet="department"] label', { hasText: top }).first().click();
      await page.waitForFunction(() => location.search.startsWith('?department='));
      await shows(page);
      await expect.poll(() => total(page)).toBe(paths.filter((path) => path.split('＞').includes(top)).length);
    }));

  it('is looked through by words of titles, their other widths, and dates', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      const words = '委託';
      const found = DATA.filter(({ title = '', sheet_title: sheet = '' }) => (title + sheet).includes(words));
      await page.getByLabel('件名・番号の言葉').pressSequentially(words);
      await shows(page, `?q=${encodeURIComponent(words)}`);
      expect(await total(page)).toBe(found.length);
      await page.getByLabel('開催日（から）').fill('2010-01-01');
      await expect.poll(() => total(page)).toBe(found.filter(({ date = '' }) => date >= '2010-01-01').length);
      await page.getByLabel('件名・番号の言葉').fill('第４２号');
      await expect.poll(() => total(page)).toBe(1);
    }));

  it('is sorted by its heads, and says how', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      const head = page.getByRole('columnheader', { name: '開催日' });
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      await head.getByRole('button').click();
      await shows(page, '?sort=date');
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      const dates = await page
        .locator('[data-explorer-rows] time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
      expect(dates).toEqual([...dates].sort());
      await page.getByRole('columnheader', { name: '採決・反対など' }).getByRole('button').click();
      await shows(page, '?sort=-dissent');
      expect(await head.getAttribute('aria-sort')).toBeNull();
      const marked = await page
        .locator('[data-explorer-rows] tr')
        .evaluateAll((all) => all.map((row) => row.querySelector('[data-dissent]') !== null));
      expect(marked).toEqual([...marked].sort((a, b) => Number(b) - Number(a)));
      expect(await page.getByLabel('並び順').inputValue()).toBe('-dissent');
    }));

  it('is grouped with counts that lead to the items', () =>
    visiting('decisions/?group=type', async (page) => {
      await shows(page);
      const cells = await page
        .locator('[data-explorer-groups] tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [row.querySelector('th')?.textContent ?? '', Number(row.querySelector('td')?.textContent)]),
        );
      const typed = DATA.filter(({ type }) => type !== '');
      expect(Object.fromEntries(cells)).toEqual(countBy(typed, ({ type = '' }) => [type]));
      const [first] = cells;
      await page.locator('[data-explorer-groups] tbody a').first().click();
      await expect.poll(() => total(page)).toBe(first?.[1]);
    }));
});

describe('the chart of the selection', () => {
  it('has the numbers of the data in its table, dissent as a series, and a drawing with a name', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      await page.getByText('グラフの数を表で見る').click();
      const lines = await page
        .locator('[data-explorer-numbers] tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
      for (const [year = '', count, ...others] of lines) {
        const own = DATA.filter((row) => `${yearOf(row)}年` === year);
        expect([year, Number(count), Number(others.at(-2))]).toEqual([year, own.length, own.filter(hasDissent).length]);
      }
      expect(lines).toHaveLength(new Set(DATA.map(yearOf)).size);
      expect(await page.locator('.explorer-chart').getAttribute('aria-label')).toContain('反対・保留など');
      // One bar a year with dissent.
      const bars = await page.locator('.explorer-chart .explorer-chart__dissent').getAttribute('d');
      expect(bars?.split('M').slice(1)).toHaveLength(new Set(DATA.filter(hasDissent).map(yearOf)).size);
    }));
});

describe('dissent', () => {
  it('leads to the words of who objected', () =>
    visiting('decisions/?dissent=yes', async (page) => {
      await shows(page);
      const links = await page
        .locator('[data-explorer-rows] td a[href*="#u"]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(0);
      await page.goto(links[0] ?? '');
      expect(await page.locator(`[id="${new URL(links[0] ?? '').hash.slice(1)}"]`).textContent()).toMatch(
        /反対|保留|棄権|賛成/,
      );
    }));
});

describe('the files of the selection', () => {
  async function saved(page: Page, kind: string): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: kind, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`decisions.${kind.toLowerCase()}`);
    return readFile(await download.path(), 'utf8');
  }

  it('hold the chosen items in their order, as the published data has them', () =>
    visiting(`decisions/?dissent=yes&sort=date`, async (page) => {
      await shows(page);
      const ids = await shownIds(page);
      const csv = await saved(page, 'CSV');
      expect(csv.startsWith('\ufeffid,')).toBe(true);
      const rows = readTable(csv);
      expect(idsOf(rows)).toEqual(ids);
      for (const row of rows) expect(row).toEqual(DATA.find(({ id }) => id === row['id']));
      const published = [...texts.values()].join('');
      for (const line of csv.slice(1).split('\r\n')) expect(published).toContain(line);
      const json = JSON.parse(await saved(page, 'JSON')) as {
        id: string;
        title: string;
        articles: string[];
        period: string | null;
      }[];
      expect(json.map(({ id, title, articles, period }) => [id, title, articles, period ?? ''])).toEqual(
        rows.map(({ id, title, articles, period }) => [id, title, listOf(articles), period]),
      );
      await expect.poll(() => page.locator('[data-explorer-saved]').textContent()).toContain(`${rows.length}件`);
    }));

  it('of nothing hold the head', () =>
    visiting('decisions/?year=1900', async (page) => {
      await shows(page);
      expect(await total(page)).toBe(0);
      expect(readTable(await saved(page, 'CSV'))).toEqual([]);
      expect(JSON.parse(await saved(page, 'JSON'))).toEqual([]);
    }));
});

describe('without a mouse', () => {
  it('a facet is opened, ticked and left by keys', () =>
    visiting('decisions/', async (page) => {
      await shows(page);
      const summary = page.locator('[data-facet="outcome"] > summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-facet="outcome"] li').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.waitForFunction(() => location.search.startsWith('?outcome='));
      await shows(page);
      expect(await page.evaluate(() => document.activeElement?.matches('[data-facet="outcome"] input:checked'))).toBe(
        true,
      );
      await page.keyboard.press('Escape');
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('[data-facet="outcome"]').getAttribute('open')).toBeNull();
      expect(await page.locator('[data-explorer-status][role="status"]').textContent()).toMatch(/全\d+件のうち\d+件/);
    }));
});

describe('on a phone', () => {
  it('each item is a card, and nothing is wider than the window', () =>
    visiting(
      'decisions/',
      async (page) => {
        await shows(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
        const row = page.locator('[data-explorer-rows] tr').first();
        const box = await row.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
        await page.getByRole('button', { name: '項目を選んで絞り込む' }).click();
        await offered(page, 'council');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
        await page.locator('[data-facet="council"] input').first().check();
        await page.waitForFunction(() => location.search.startsWith('?council='));
        await shows(page);
      },
      { viewport: PHONE },
    ));
});

describe('without scripts', () => {
  it('lists lead from councils, years and outcomes to the items', () =>
    visiting(
      'decisions/',
      async (page) => {
        expect(await page.locator('[data-explorer]').isVisible()).toBe(false);
        const counts = await page
          .locator('table.counts tbody tr')
          .evaluateAll((all) =>
            all.map(
              (row) =>
                [
                  row.querySelector('a')?.getAttribute('href') ?? '',
                  Number(row.querySelector('td')?.textContent),
                ] as const,
            ),
          );
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(DATA.length);
        for (const [href, count] of counts) {
          await page.goto(new URL(href, served.url).href);
          const section = page.locator(`section[aria-labelledby="${href.split('#')[1]}"]`);
          const links = await section
            .locator('.item__title a')
            .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
          const [, council, year] = /decisions\/([^/]+)\/.*#y(\d+)/.exec(href) ?? [];
          const own = DATA.filter((row) => row['council'] === council && yearOf(row) === year);
          expect([href, sorted(links), links.length]).toEqual([href, sorted(idsOf(own)), count]);
        }
      },
      { javaScriptEnabled: false },
    ));
});

it('says so when its data is not there', () =>
  visiting('guide/', async (page) => {
    await page.route('**/columns.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('decisions/');
    await page.waitForSelector('[data-explorer][data-state="error"]');
    expect(await page.locator('[data-explorer-status]').textContent()).toContain('記録がないという意味ではありません');
  }));
