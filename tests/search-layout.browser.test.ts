import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { answered, asking, DESK, layoutShift, PHONE, total, visitor } from './support/search-page.ts';

const { served, browser } = await openSite();
const visiting = visitor(browser, served.url);
const box = (page: Page) => page.locator('#search-q');
const options = (page: Page) => page.locator('.suggestions [role="option"]');

/** Goes into a search box and types; the suggestions are there when it returns. */
async function suggest(page: Page, text: string): Promise<void> {
  const input = page.locator('input[name="q"]');
  await input.focus();
  await page.locator('input[role="combobox"]').waitFor();
  await input.fill(text);
  await options(page).first().waitFor();
}

const focusIn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** The part of an element that the window shows, in CSS pixels from its top. */
const edges = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (_, viewport) => {
  const onScreen = (address: string, read: (page: Page) => Promise<void>) => visiting(address, read, { viewport });

  it.each([
    ['words', { q: '個人情報' }],
    ['words that nothing has', { q: 'ありえない言葉' }],
    ['words and a filter', { q: '国保', type: 'outsourcing', council: 'nerima-privacy' }],
    ['a filter', { dissent: 'yes' }],
    ['nothing', {}],
  ])('nothing moves while %s are looked for, and then others', async (_what, parameters) => {
    await onScreen(asking(parameters as Record<string, string>), async (page) => {
      await page.waitForSelector('[data-search-results][data-ready]:not([data-state="searching"])');
      expect(await layoutShift(page)).toBe(0);
      await box(page).fill('国保 滞納');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '国保 滞納');
      await answered(page);
      await box(page).fill('会長');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '会長');
      await answered(page);
      expect(await layoutShift(page)).toBe(0);
    });
  });

  it('nothing moves on a connection so slow that all of the page is painted before its script runs', async () => {
    await visiting(
      'guide/',
      async (page) => {
        await page.route(/\/_astro\/SearchPage.*\.js$|\/search-index\//, async (route) => {
          await new Promise((done) => setTimeout(done, 300));
          await route.continue();
        });
        await page.goto(asking({ q: '個人情報' }));
        await answered(page);
        expect(await total(page)).toBeGreaterThan(0);
        expect(await layoutShift(page)).toBe(0);
      },
      { viewport },
    );
  });

  it('results begin on the first screen: what the first hit belongs to, and the hit', async () => {
    await onScreen(asking({ q: '個人情報' }), async (page) => {
      await answered(page);
      expect((await edges(page, '.result h4')).bottom).toBeLessThan(viewport.height);
      expect((await edges(page, 'a[data-hit]')).bottom).toBeLessThan(viewport.height);
    });
    await onScreen(asking({ type: 'outsourcing' }), async (page) => {
      await answered(page);
      expect((await edges(page, '.result .outcome')).bottom).toBeLessThan(viewport.height);
    });
  });

  it.each([{ q: '個人情報' }, { q: '国保' }, { q: '国保', exact: '1' }, { q: '国保 滞納' }, { type: 'outsourcing' }])(
    'three presses of Tab lead from the box to the first hit of %j',
    async (parameters) => {
      await onScreen(asking(parameters as Record<string, string>), async (page) => {
        await answered(page);
        await box(page).focus();
        let presses = 0;
        while (presses < 10 && !(await focusIn(page, '[data-hit]'))) {
          await page.keyboard.press('Tab');
          presses += 1;
          const [outline] = await page.evaluate(() => [
            getComputedStyle(document.activeElement ?? document.body).outlineStyle,
          ]);
          expect(outline).toBe('solid');
        }
        expect(presses).toBeLessThanOrEqual(3);
        expect(
          await page
            .locator('a[data-hit]')
            .first()
            .evaluate((link) => link === document.activeElement),
        ).toBe(true);
      });
    },
  );

  it('every filter is reached by the keyboard in the order of the eye, and searches', async () => {
    await onScreen(asking({ q: '個人情報' }), async (page) => {
      await answered(page);
      const isFirst = await page.evaluate(() => {
        const [filters, results] = ['[data-search-filters]', '[data-search-results]'].map((one) =>
          document.querySelector(one),
        );
        return (filters?.compareDocumentPosition(results as Node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING;
      });
      // Above the results on the phone, beside and so behind them on the desk.
      expect(isFirst > 0).toBe(viewport === PHONE);
      const summary = page.locator('[data-search-filters] summary');
      if (await summary.isVisible()) await summary.click();
      await page.focus('#search-council');
      for (const name of [
        'department',
        'type',
        'outcome',
        'dissent',
        'conditions',
        'overdue',
        'year',
        'role',
        'within',
        'sort',
        'exact',
      ]) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
      }
      await page.keyboard.press('Space');
      await page.waitForURL(/exact=1/);
      await answered(page);
    });
  });

  it('suggestions are all within the window and never on results', async () => {
    for (const address of ['', 'search/', asking({ q: '国保' })]) {
      await onScreen(address, async (page) => {
        if (address.includes('?')) await answered(page);
        await suggest(page, '個人情報');
        const count = await options(page).count();
        expect(count).toBe(8);
        const list = await edges(page, '.suggestions');
        expect(list.bottom).toBeLessThanOrEqual(viewport.height);
        for (let place = 0; place < count; place += 1) {
          await page.keyboard.press('ArrowDown');
          const isOnTop = await options(page)
            .nth(place)
            .evaluate((option) => {
              const { left, top, width, height } = option.getBoundingClientRect();
              const there = document.elementFromPoint(left + width / 2, top + height / 2);
              return there !== null && option.contains(there);
            });
          expect([address, place, isOnTop]).toEqual([address, place, true]);
        }
        const results = page.locator('[data-search-answer]');
        if (address.includes('?')) {
          expect(await page.locator('[data-search-results]').evaluate((one) => getComputedStyle(one).opacity)).toBe(
            '0',
          );
          await page.keyboard.press('Escape');
          expect(await page.locator('[data-search-results]').evaluate((one) => getComputedStyle(one).opacity)).toBe(
            '1',
          );
          expect(await results.isVisible()).toBe(true);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      });
    }
  });

  it('suggestions that arrive after the search do not open over what it found', async () => {
    await onScreen('search/', async (page) => {
      await page.route(/suggestions\.bin$/, async (route) => {
        await new Promise((done) => setTimeout(done, 800));
        await route.continue();
      });
      await box(page).focus();
      await page.keyboard.insertText('個人情報');
      await page.keyboard.press('Enter');
      await answered(page);
      await page.locator('input[role="combobox"]').waitFor();
      expect(await options(page).count()).toBe(0);
      await page.keyboard.insertText('保');
      await options(page).first().waitFor();
    });
  });

  it.each(['light', 'dark'] as const)(
    'axe has nothing to find, filters open and a list shown, %s',
    async (colorScheme) => {
      await visiting(
        asking({ dissent: 'yes' }),
        async (page) => {
          await answered(page);
          const summary = page.locator('[data-search-filters] summary');
          if (await summary.isVisible()) await summary.click();
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
        },
        { viewport, colorScheme },
      );
    },
  );

  it('links and controls are large enough for a finger', async () => {
    await onScreen(asking({ q: '国保', type: 'outsourcing' }), async (page) => {
      await answered(page);
      const summary = page.locator('[data-search-filters] summary');
      if (await summary.isVisible()) await summary.click();
      const small = await page.locator('main :is(a, button, select, input, summary)').evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => ({ text: element.textContent.slice(0, 20), ...element.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }: { width: number; height: number }) => Math.min(width, height) < 24),
      );
      expect(small).toEqual([]);
    });
  });
});

it('a phone shows in one line what is set, and opens on it', async () => {
  await visiting(
    asking({ q: '国保', type: 'outsourcing', year: '2010', within: 'matter', exact: '1' }),
    async (page) => {
      await answered(page);
      const summary = page.locator('[data-search-filters] summary');
      expect(await summary.textContent()).toContain(
        '（4件指定中：種別：委託、会議の年：2010年、言葉のそろい方、打った言葉のとおり）',
      );
      expect((await summary.boundingBox())?.height).toBeLessThan(50);
      await summary.click();
      expect(await page.locator('#search-type').inputValue()).toBe('outsourcing');
      await page.locator('[data-search-clear]').click();
      await page.waitForURL((url) => !url.searchParams.has('type') && url.searchParams.get('exact') === '1');
      await answered(page);
      expect(await page.locator('[data-search-clear]').isVisible()).toBe(false);
    },
    { viewport: PHONE },
  );
});

it('the filters count when they are opened, and not before', async () => {
  await visiting(
    asking({ q: '国保' }),
    async (page) => {
      await answered(page);
      const choice = page.locator('#search-type option').first();
      expect(await choice.textContent()).not.toMatch(/（\d+）/);
      await page.locator('[data-search-filters] summary').click();
      await page.waitForFunction(() =>
        /（\d+）/.test(document.querySelector('#search-type option')?.textContent ?? ''),
      );
      expect(await choice.textContent()).toContain(`（${await total(page)}）`);
    },
    { viewport: PHONE },
  );
});

it('without script the page says what it needs, above the fold, and keeps its help', async () => {
  for (const viewport of [PHONE, DESK]) {
    await visiting(
      'search/',
      async (page) => {
        const message = page.locator('.search-message', { hasText: 'JavaScriptが必要です' });
        expect((await message.boundingBox())?.y).toBeLessThan(viewport.height);
        expect(await page.getByText('検索のしかた').isVisible()).toBe(true);
        expect(await page.getByRole('heading', { name: '検索結果' }).count()).toBe(0);
      },
      { viewport, javaScriptEnabled: false },
    );
  }
});

it('on paper stands what was asked and found, and no control', async () => {
  await visiting(
    asking({ q: '国保', type: 'outsourcing' }),
    async (page) => {
      await answered(page);
      await page.emulateMedia({ media: 'print' });
      expect(
        await page.locator('#search-type, .search-form button, .search-pages').filter({ visible: true }).count(),
      ).toBe(0);
      expect(await page.getByText('種別：委託').isVisible()).toBe(true);
      expect(await box(page).isVisible()).toBe(true);
      // What is folded on the screen is a part of the answer.
      const folded = page.locator('.result__more .hit');
      expect(await folded.count()).toBeGreaterThan(0);
      expect(await folded.first().isVisible()).toBe(true);
    },
    { viewport: DESK },
  );
});
