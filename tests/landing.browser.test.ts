import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

const MEETING = 'nerima-privacy/meetings/2010-01-22/';

/** A window of its own, and all that the browser complains of in it. */
async function visiting(
  address: string,
  read: (page: Page, complaints: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await browser.newPage({ baseURL: served.url, ...options });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  try {
    await page.goto(address);
    await read(page, complaints);
  } finally {
    await page.close();
  }
}

const landing = (query: string, fragment = '', page = MEETING) =>
  `${page}?${new URLSearchParams({ find: query })}${fragment}`;
const bar = (page: Page) => page.locator('.find-bar');
const marked = (page: Page) => page.locator('mark.found').allTextContents();
const place = async (page: Page) => {
  const [, current, all] = /(?:(\d+)／)?(\d+)か所/.exec((await bar(page).textContent()) ?? '') ?? [];
  return { current: current === undefined ? undefined : Number(current), all: Number(all) };
};
const press = async (page: Page, name: string) => {
  await bar(page).getByRole('button', { name, exact: true }).click();
};
const markup = (page: Page) => page.evaluate(() => document.body.outerHTML.replace(/<\/?mark\b[^>]*>/g, ''));
/** A page without what tells where in it one is: that changes as one reads, however one came. */
const withoutPlace = (html: string): string =>
  html.replace(/ aria-current="location"/g, '').replace(/(<span[^>]* data-here-part[^>]*>)[^<]*/g, '$1');

/** What the page says of the words that no mark is in, read without the marks' own way of reading. */
const countIn = (page: Page, word: string) =>
  page.evaluate((wanted) => {
    const main = document.querySelector('main')?.cloneNode(true) as Element;
    for (const element of main.querySelectorAll('nav, form, .permalink, .item__page, .find-bar')) element.remove();
    return (main.textContent ?? '').split(wanted).length - 1;
  }, word);

describe('a page that is reached from the search', () => {
  it('marks each place of the words, and says how many there are', async () => {
    await visiting(landing('滞納', '&exact=1#u74'), async (page) => {
      await bar(page).waitFor();
      const marks = await marked(page);
      expect(new Set(marks)).toEqual(new Set(['滞納']));
      expect(marks.length).toBe(await countIn(page, '滞納'));
      expect((await place(page)).all).toBe(marks.length);
    });
  });

  it.each([
    ['１３条', ['13条', '１３条']],
    ['ｺｰﾙｾﾝﾀｰ', ['コールセンター']],
    ['條例', ['条例']],
    ['国民健康保険 ＩＣ', ['国民健康保険', '国保', 'IC', 'ＩＣ', 'ic']],
  ])('folds %s as the search does', async (query, forms) => {
    await visiting(landing(query), async (page) => {
      await bar(page).waitFor();
      const marks = await marked(page);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.filter((text) => !forms.includes(text))).toEqual([]);
    });
  });

  it('marks the other forms that were searched, unless the search was for the words as typed', async () => {
    const forms = async (more: string) => {
      let marks: string[] = [];
      await visiting(`${MEETING}?${new URLSearchParams({ find: '国保 -滞納' })}${more}`, async (page) => {
        await bar(page).waitFor();
        marks = await marked(page);
      });
      return [...new Set(marks)].sort();
    };
    expect(await forms('')).toEqual(['国保', '国民健康保険']);
    expect(await forms('&exact=1')).toEqual(['国保']);
  });

  it('marks the words themselves where the list of synonyms does not arrive', async () => {
    await visiting('', async (page) => {
      await page.route(/synonyms\.json$/, (route) => route.abort());
      await page.goto(landing('国保'));
      await bar(page).waitFor();
      expect(new Set(await marked(page))).toEqual(new Set(['国保']));
    });
  });

  it('marks across links, as one place', async () => {
    await visiting(MEETING, async (page) => {
      const [before, inside] = await page.evaluate(() => {
        const link = [...document.querySelectorAll('.utterance__body p a')].find(
          (one) => (one.previousSibling?.textContent ?? '').trim().length > 2,
        );
        return [link?.previousSibling?.textContent?.trim().slice(-2) ?? '', link?.textContent ?? ''];
      });
      expect(inside).not.toBe('');
      await page.goto(landing(before + inside));
      await bar(page).waitFor();
      const { all } = await place(page);
      const marks = await marked(page);
      expect(all).toBeGreaterThan(0);
      expect(marks.length).toBeGreaterThan(all);
      expect(marks.slice(0, 2)).toEqual([before, inside]);
    });
  });

  it('begins at the utterance of the address, steps on and back and around, and keeps the address in step', async () => {
    await visiting(landing('個人情報', '#u12'), async (page) => {
      await bar(page).waitFor();
      const start = await place(page);
      const current = page.locator('mark[aria-current]').first();
      for (const [name, by] of [
        ['次へ', 1],
        ['次へ', 1],
        ['前へ', -1],
      ] as const) {
        const before = (await place(page)).current ?? 0;
        await press(page, name);
        expect((await place(page)).current).toBe(before + by);
        const id = await current.evaluate((mark) => mark.closest('main [id]:not(main)')?.id ?? '');
        expect(new URL(page.url()).hash).toBe(`#${id}`);
        expect(await page.locator(':target').getAttribute('id')).toBe(id);
        const box = await current.boundingBox();
        const barBox = await bar(page).boundingBox();
        expect(box && barBox && box.y >= 0 && box.y + box.height <= barBox.y).toBe(true);
      }
      for (let step = (await place(page)).current ?? 0; step <= start.all; step += 1) await press(page, '次へ');
      expect((await place(page)).current).toBe(1);
      await press(page, '前へ');
      expect((await place(page)).current).toBe(start.all);
    });
  });

  it('is stepped through from the keyboard, which stays where the reader is', async () => {
    await visiting(landing('個人情報', '#u12'), async (page) => {
      await bar(page).waitFor();
      for (let stop = 0; stop < 16; stop += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.textContent === '次へ')) break;
      }
      const { current = 0 } = await place(page);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect((await place(page)).current).toBe(current + 2);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('次へ');
      const spoken = page.locator('.find-status');
      await page.waitForFunction(
        (wanted) => document.querySelector('.find-status')?.textContent?.startsWith(wanted),
        `${current + 2}／`,
      );
      expect(await spoken.getAttribute('role')).toBe('status');
    });
  });

  it.each(['Escape', 'button'])('is any other page again after %s', async (way) => {
    await visiting(`${MEETING}#u12`, async (page) => {
      const before = await markup(page);
      await page.goto(landing('個人情報', '#u12'));
      await bar(page).waitFor();
      await page.locator('.find-status:not(:empty)').waitFor({ state: 'attached' });
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await page.getByRole('button', { name: '言葉の印を消す' }).click();
      expect(await bar(page).count()).toBe(0);
      expect(await page.locator('mark').count()).toBe(0);
      expect(page.url()).toBe(new URL(`${MEETING}#u12`, served.url).href);
      const after = await page.evaluate(() => {
        for (const extra of document.querySelectorAll('.find-status')) extra.remove();
        for (const extra of document.querySelectorAll('[tabindex="-1"]:not(main)')) extra.removeAttribute('tabindex');
        return document.body.outerHTML;
      });
      expect(withoutPlace(after)).toBe(withoutPlace(before));
    });
  });

  it('leads back to the results as they were, by its link and by the back button', async () => {
    for (const way of ['link', 'back'] as const) {
      await visiting('search/?q=%E5%80%8B%E4%BA%BA%E6%83%85%E5%A0%B1&type=outsourcing&sort=newest', async (page) => {
        const results = page.url();
        await page.waitForSelector('[data-search-results][data-state="done"]');
        const shown = await page.locator('[data-total]').textContent();
        const entries = await page.evaluate(() => history.length);
        await page.locator('a[data-hit]').nth(3).click();
        await bar(page).waitFor();
        expect(page.url()).toMatch(/\?find=[^#]+#\w/);
        await press(page, '次へ');
        await press(page, '次へ');
        if (way === 'link') await bar(page).getByRole('link').click();
        else await page.goBack();
        await page.waitForSelector('[data-search-results][data-state="done"]');
        expect(page.url()).toBe(results);
        expect(await page.locator('[data-total]').textContent()).toBe(shown);
        expect(await page.evaluate(() => history.length)).toBe(entries + 1);
        await page.goForward();
        await bar(page).waitFor();
        expect((await marked(page)).length).toBeGreaterThan(0);
      });
    }
  });

  it('leads to the results of the words when the reader does not come from them', async () => {
    await visiting(landing('国保 滞納'), async (page) => {
      await bar(page).getByRole('link').click();
      await page.waitForSelector('[data-search-results][data-state="done"]');
      expect(await page.inputValue('#search-q')).toBe('国保 滞納');
    });
  });

  it.each([
    'nerima-privacy/inquiries/5-43/',
    'nerima-privacy/reports/2011-02-22-1/',
    'nerima-privacy/departments/insurance-pension/',
  ])('works on %s too', async (address) => {
    await visiting(landing('個人情報', '', address), async (page, complaints) => {
      await bar(page).waitFor();
      expect((await place(page)).current).toBeUndefined();
      expect((await marked(page)).length).toBeGreaterThan(0);
      await press(page, '次へ');
      expect((await place(page)).current).toBe(1);
      expect(complaints).toEqual([]);
    });
  });

  it('says so when the words are not there', async () => {
    await visiting(landing('ありえない言葉'), async (page) => {
      await bar(page).getByText('見つかりません').waitFor();
      expect(await bar(page).getByRole('button').count()).toBe(1);
    });
  });

  it('moves nothing when the marks come', async () => {
    await visiting(landing('の'), async (page) => {
      await bar(page).waitFor();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300);
          }),
      );
      expect(shift).toBe(0);
    });
  });
});

describe('those who do not come from the search', () => {
  it.each(['', '?find=', '?find=%20%E3%80%80', '?q=国保', '?found=国保'])('see no effect with %j', async (query) => {
    const page = await browser.newPage({ baseURL: served.url });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    try {
      await page.goto(`${MEETING}${query}`, { waitUntil: 'networkidle' });
      expect(await page.locator('mark, .find-bar, .find-status').count()).toBe(0);
      if (!query.startsWith('?find=')) {
        const scripts = loaded.filter((path) => path.endsWith('.js'));
        expect(scripts.filter((path) => !/\/(?:Base\.astro_|preload-helper\.|follow-place\.)/.test(path))).toEqual([]);
        expect(loaded.filter((path) => path.includes('search-index'))).toEqual([]);
      }
    } finally {
      await page.close();
    }
  });
});

describe('a hostile address', () => {
  it.each([
    ['10,000 characters', `?find=${'a'.repeat(10_000)}`],
    ['HTML', `?find=${encodeURIComponent('<img src=x onerror=alert(1)><script>alert(2)</script>')}`],
    ['regular expressions', `?find=${encodeURIComponent('.*+?^$()[]{}|\\')}`],
    ['an unpaired surrogate', '?find=%ED%A0%80'],
    ['bytes that are no text', '?find=%FF%FE%&find=%'],
    ['a NUL', '?find=%00'],
    ['punctuation', `?find=${encodeURIComponent('。「」')}`],
    ['emoji', `?find=${encodeURIComponent('😀')}`],
    ['a fragment that is no text', `?find=${encodeURIComponent('国保')}#%E0%A4%A`],
    ['a fragment that is a selector', `?find=${encodeURIComponent('国保')}#"],*,["`],
  ])('does no harm: %s', async (_name, query) => {
    await visiting(MEETING, async (page, complaints) => {
      const count = () =>
        page.evaluate(() => document.querySelectorAll('main *:not(mark, .find-bar, .find-bar *)').length);
      const before = await count();
      await page.goto(MEETING + query, { waitUntil: 'networkidle' });
      await bar(page).waitFor();
      expect(await count()).toBe(before);
      expect(await page.locator('.find-bar img, .find-bar script').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });
});

describe('the bar', () => {
  it.each([320, 375, 1280])('fits into %i px, with targets that a finger can hit', async (width) => {
    await visiting(
      landing('国保 滞納 個人情報 委託 国民健康保険', '#u74'),
      async (page) => {
        await bar(page).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const box = await bar(page).boundingBox();
        expect(box?.height).toBeLessThan(130);
        for (const way of await bar(page).locator('button, a').all()) {
          expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        }
      },
      { viewport: { width, height: 640 } },
    );
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find, %s', async (colorScheme) => {
    await visiting(
      landing('国保', '#u74'),
      async (page) => {
        await bar(page).waitFor();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
      },
      { colorScheme, viewport: { width: 375, height: 700 } },
    );
  });

  it('is not printed', async () => {
    await visiting(landing('国保', '#u74'), async (page) => {
      await bar(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await bar(page).isVisible()).toBe(false);
    });
  });
});
