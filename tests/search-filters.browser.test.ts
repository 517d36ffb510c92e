import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTENT } from './support/built.ts';
import { openSite } from './support/opened.ts';
import { answered, asking, goToFilters, total, visitor } from './support/search-page.ts';

const { served, browser } = await openSite();
const visiting = visitor(browser, served.url);

/** An item as its file has it: read here by itself, without the code that makes the index. */
interface WrittenItem {
  readonly council: string;
  readonly date: string;
  readonly title: string;
  readonly type?: string;
  readonly outcome?: string;
  readonly conditions?: readonly unknown[];
  readonly votes?: Readonly<Record<string, unknown>>;
}

const ITEMS = await readItems();

/** The items of all meetings, the newest first. */
async function readItems(): Promise<WrittenItem[]> {
  const files = (await readdir(CONTENT, { recursive: true })).filter((file) => /\/meetings\/[\d-]+\.md$/.test(file));
  const read = files.map(async (file) => {
    const [, frontmatter = ''] = (await readFile(join(CONTENT, file), 'utf8')).split(/^---$/m);
    const header = parse(frontmatter) as { date: string; inquiries?: WrittenItem[]; reports?: WrittenItem[] };
    const { date, inquiries = [], reports = [] } = header;
    const council = file.replace(/\/.*/, '');
    return [...inquiries, ...reports].map((item) => ({ ...item, council, date }));
  });
  return (await Promise.all(read)).flat().sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** A result as it is read on the page. */
interface Shown {
  readonly title: string;
  readonly href: string;
  readonly facts: string;
  readonly date: string;
}

/** The results of all pages. */
async function listed(page: Page): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (;;) {
    shown.push(
      ...(await page.locator('.result').evaluateAll((results) =>
        results.map((result) => ({
          title: result.querySelector('h4')?.textContent ?? '',
          href: result.querySelector('a[data-hit]')?.getAttribute('href') ?? '',
          facts: result.querySelector('.result__facts')?.textContent ?? '',
          date: result.closest('.meeting-hits')?.querySelector('h3')?.textContent ?? '',
        })),
      )),
    );
    const next = page.locator('[data-search-pages] a', { hasText: '次のページ' });
    if (!(await next.isVisible())) return shown;
    const address = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== address);
    await answered(page);
  }
}

const yearOf = ({ date }: WrittenItem) => date.slice(0, 4);
const hasVote = (side: string) => (item: WrittenItem) => Number(item.votes?.[side] ?? 0) > 0;
const hasDissent = (item: WrittenItem) => ['against', 'abstained', 'reserved'].some((side) => hasVote(side)(item));
const hasConditions = (item: WrittenItem) => (item.conditions ?? []).length > 0;

describe('filters without words list all items that pass them, newest first', () => {
  it.each<[Readonly<Record<string, string>>, (item: WrittenItem) => boolean]>([
    [{ type: 'outsourcing' }, ({ type }) => type === 'outsourcing'],
    [{ q: '種別:委託' }, ({ type }) => type === 'outsourcing'],
    [{ q: '-種別:委託' }, ({ type }) => type !== 'outsourcing'],
    [{ type: 'outsourcing', year: '2009' }, (item) => item.type === 'outsourcing' && yearOf(item) === '2009'],
    [{ q: '年:2009', type: 'outsourcing' }, (item) => item.type === 'outsourcing' && yearOf(item) === '2009'],
    [{ year: '2011' }, (item) => yearOf(item) === '2011'],
    [{ council: 'nerima-privacy' }, ({ council }) => council === 'nerima-privacy'],
    [{ dissent: 'yes' }, hasDissent],
    [{ q: '反対:あり' }, hasDissent],
    [{ q: '反対:なし', council: 'nerima-privacy' }, (item) => item.council === 'nerima-privacy' && !hasDissent(item)],
    [{ dissent: 'yes', type: 'outsourcing' }, (item) => hasDissent(item) && item.type === 'outsourcing'],
    [{ dissent: 'yes', year: '2011' }, (item) => hasDissent(item) && yearOf(item) === '2011'],
    [{ conditions: 'yes' }, hasConditions],
    [{ q: '条件:あり' }, hasConditions],
    [{ conditions: 'no', type: 'outsourcing' }, (item) => item.type === 'outsourcing' && !hasConditions(item)],
    // No council of the sample has met again after it set a term.
    [{ overdue: 'yes' }, () => false],
    [{ overdue: 'no', council: 'higashimurayama-privacy' }, ({ council }) => council === 'higashimurayama-privacy'],
  ])('%j', async (parameters, passes) => {
    const expected = ITEMS.filter(passes);
    await visiting(asking(parameters), async (page) => {
      await answered(page);
      expect(await total(page)).toBe(expected.length);
      const shown = await listed(page);
      const texts = (some: readonly string[]) => [...some].sort();
      expect(texts(shown.map(({ title }) => title.replace(/^\S+ /, '')))).toEqual(
        texts(expected.map(({ title }) => title)),
      );
      const years = shown.map(({ facts }) => Number(/平成(\d+)年/.exec(facts)?.[1]));
      expect(years).toEqual(expected.map((item) => Number(yearOf(item)) - 1988));
      // Each with its outcome and date, and a way to its page.
      expect(shown.filter(({ facts, date }) => !/^\S+.*　平成\d+年\d+月\d+日（.）/.test(facts) || date === '')).toEqual(
        [],
      );
      expect(shown.filter(({ href }) => !/^\/[\w-]+\/(?:inquiries|reports)\/[\w-]+\/$/.test(href))).toEqual([]);
      if (expected.length === 0) {
        expect(await page.locator('[data-search-status]').textContent()).toContain('見つかりませんでした');
        expect(await page.locator('[data-search-advice] a', { hasText: '絞り込みを外す' }).count()).toBe(1);
      }
    });
  });

  it('chosen in the form, the same as by the address, and back again', async () => {
    await visiting('search/', async (page) => {
      await page.selectOption('#search-type', 'outsourcing');
      await page.waitForURL(/\?type=outsourcing$/);
      await answered(page);
      const all = await total(page);
      const choice = page.locator('#search-dissent option[value="yes"]');
      await goToFilters(page);
      const counted = Number(/（(\d+)）$/.exec((await choice.textContent()) ?? '')?.[1]);
      expect(counted).toBe(ITEMS.filter((item) => hasDissent(item) && item.type === 'outsourcing').length);
      await page.selectOption('#search-dissent', 'yes');
      await page.waitForURL(/dissent=yes/);
      await answered(page);
      expect(await total(page)).toBe(counted);
      expect(await page.title()).toContain('種別：委託　反対・保留：あり');
      await page.goBack();
      await page.waitForURL(/\?type=outsourcing$/);
      await answered(page);
      expect(await total(page)).toBe(all);
      await page.goBack();
      await page.waitForSelector('[data-state="idle"]');
      expect(await page.locator('.result').count()).toBe(0);
    });
  });

  it('each leads to the page of the item, and this to the same words', async () => {
    await visiting(asking({ dissent: 'yes' }), async (page) => {
      await answered(page);
      const [first] = await listed(page);
      await page.locator('a[data-hit]').first().click();
      await page.waitForURL((url) => url.pathname === first?.href && url.search === '');
      expect(await page.locator('h1').textContent()).toContain(first?.title.replace(/^\S+ /, ''));
      expect(await page.locator('main').textContent()).toContain('反対1名');
    });
  });

  it('who speaks is asked of texts: a role alone finds all that is said in it', async () => {
    await visiting(asking({ role: 'chair' }), async (page) => {
      await answered(page);
      expect(await total(page)).toBeGreaterThan(50);
      const links = await page.locator('a[data-hit]').allTextContents();
      expect(links.filter((text) => !/会長/.test(text))).toEqual([]);
    });
  });

  it('a value that the archive does not have finds nothing, and says what it was', async () => {
    await visiting(asking({ type: 'なし', q: '' }), async (page) => {
      await answered(page);
      expect(await total(page)).toBe(0);
      expect(await page.locator('[data-search-filters-count]').textContent()).toContain('種別：なし');
    });
  });
});

describe('who did not agree', () => {
  it.each([{ q: '立会い' }, { dissent: 'yes' }, { q: '立会い', dissent: 'yes' }])(
    'stands beside the outcome of every result that it is about: %j',
    async (parameters) => {
      await visiting(asking(parameters as Record<string, string>), async (page) => {
        await answered(page);
        const shown = await listed(page);
        expect(shown.length).toBeGreaterThan(0);
        for (const { title, facts } of shown) {
          const own = ITEMS.filter((item) => title.includes(item.title) && hasDissent(item) && facts.includes('名）'));
          const expected = ITEMS.some((item) => title.includes(item.title) && hasDissent(item));
          expect([title, own.length > 0]).toEqual([title, expected]);
        }
        expect(await page.locator('.result__facts .outcome + [data-dissent]').first().textContent()).toMatch(
          /^（(?:反対|保留)1名）$/,
        );
      });
    },
  );

  it('is said of nobody where the record tells of nobody', async () => {
    await visiting(asking({ dissent: 'no' }), async (page) => {
      await answered(page);
      expect((await listed(page)).length).toBeGreaterThan(5);
      expect(await page.locator('[data-dissent]').count()).toBe(0);
    });
  });

  it('narrows a search for words, which counts the choice before', async () => {
    await visiting(asking({ q: '個人情報' }), async (page) => {
      await answered(page);
      const before = await total(page);
      const choice = page.locator('#search-dissent option[value="yes"]');
      await goToFilters(page);
      const counted = Number(/（(\d+)）$/.exec((await choice.textContent()) ?? '')?.[1]);
      await page.selectOption('#search-dissent', 'yes');
      await page.waitForURL(/dissent=yes/);
      await answered(page);
      expect(await total(page)).toBe(counted);
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThan(before);
    });
  });
});

it('what a hit belongs to is its heading: the item with its label and title, below that of the meeting', async () => {
  await visiting(asking({ q: '個人情報' }), async (page) => {
    await answered(page);
    const above = await page.locator('a[data-hit]').evaluateAll((links) =>
      links.map((link) => {
        const result = link.closest('.result');
        const meeting = link.closest('.meeting-hits');
        return [meeting?.querySelector('h3')?.textContent ?? '', result?.querySelector('h4')?.textContent ?? ''];
      }),
    );
    expect(above.length).toBeGreaterThan(10);
    expect(above.filter(([meeting]) => !/第\d+回/.test(meeting ?? ''))).toEqual([]);
    const named = above.map(([, item = '']) => item).filter((item) => item !== '会議の概要・開会・閉会など');
    expect(named.filter((item) => !ITEMS.some(({ title }) => item.includes(title)))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
    const levels = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels.filter((level, place) => level - (levels[place - 1] ?? 0) > 1)).toEqual([]);
  });
});
