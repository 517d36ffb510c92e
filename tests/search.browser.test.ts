import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST, SITE_URL } from './support/built.ts';
import { textOf } from './support/dom.ts';
import { openSite } from './support/opened.ts';
import { kindOf } from './support/page-faults.ts';
import { answered, goToFilters } from './support/search-page.ts';
import { readSite } from './support/site.ts';

const { served, browser } = await openSite();
const site = await readSite(DIST, SITE_URL);

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

const total = async (page: Page) => Number(await page.locator('[data-total]').textContent());
/** Addresses of the hits, without what they tell their pages to mark. */
const hits = (page: Page) =>
  page
    .locator('a[data-hit]')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/\?[^#]*/, '')));

/** The addresses of the hits on all pages of the answer. */
async function allHits(page: Page): Promise<string[]> {
  const found = await hits(page);
  const next = page.locator('[data-search-pages] a', { hasText: '次のページ' });
  while (await next.isVisible()) {
    const address = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== address);
    await answered(page);
    found.push(...(await hits(page)));
  }
  return found;
}

/** The segments of the site's meeting pages, each with its text: what a hit may lead to. */
function utterancesWith(isHit: (text: string) => boolean): string[] {
  return site.pages
    .filter((page) => kindOf(page) === 'meeting')
    .flatMap((page) =>
      page.elements
        .filter((element) => /^u\d+$/.test(element.attrs.find(({ name }) => name === 'id')?.value ?? ''))
        .filter((element) => isHit(plain(textOf(element))))
        .map((element) => `${page.url.pathname}#${element.attrs.find(({ name }) => name === 'id')?.value}`),
    )
    .sort();
}

/** Reads as the search does: by the letter, not by how it is typed or wrapped. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

describe.each(['コールセンター', '目的外利用', '１３条', 'ＵＳＢ', '国民健康保険料 滞納', '諮問第45号'])(
  '%s, as typed',
  (query) => {
    const words = query.split(' ').map(plain);
    const exactly = (read: (page: Page) => Promise<void>) => searching(query, read, '&exact=1');

    it('is found in exactly the utterances that have it, each hit counted once', async () => {
      await exactly(async (page) => {
        const counted = await total(page);
        const found = await allHits(page);
        expect(found.length).toBe(counted);
        expect(new Set(found.filter((href) => /#u\d+$/.test(href))).size).toBe(
          found.filter((href) => /#u\d+$/.test(href)).length,
        );
        expect(found.filter((href) => /#u\d+$/.test(href)).sort()).toEqual(
          utterancesWith((text) => words.every((word) => text.includes(word))),
        );
      });
    });

    it('leads to an utterance that has it', async () => {
      await exactly(async (page) => {
        // What only leads the meeting through its order stands behind what is written, and may be folded away.
        for (const more of await page.locator('.result__more > summary').all()) await more.click();
        await page.locator('a[data-hit][href*="#u"]').first().click();
        const target = page.locator('article.utterance:target');
        await target.waitFor();
        const text = plain((await target.textContent()) ?? '');
        expect(words.filter((word) => !text.includes(word))).toEqual([]);
        expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
      });
    });
  },
);

describe('other ways of writing', () => {
  const formsOf = (page: Page) =>
    page
      .locator('[data-form]')
      .evaluateAll((items) =>
        items.map((item) => [item.getAttribute('data-form'), Number(item.getAttribute('data-count'))] as const),
      );

  it.each([
    ['国保', '国民健康保険'],
    ['立会い', '立ち会い'],
    ['取り扱い', '取扱い'],
    ['コンピューター', 'コンピュータ'],
    ['第十三条', '第13条'],
    ['H22.1.22', '平成22年1月22日'],
    ['2010-01-22', '平成22年1月22日'],
    ['諮問45号', '諮問第45号'],
    ['および', '及び'],
    ['たいのう', '滞納'],
    ['tainou', '滞納'],
    ['call center', 'コールセンター'],
  ])('of %s are searched, counted, and a click away: %s', async (typed, other) => {
    await searching(typed, async (page) => {
      const forms = new Map(await formsOf(page));
      const counted = forms.get(other) ?? 0;
      expect(counted).toBeGreaterThan(0);
      await page.locator(`[data-form="${other}"] a`).click();
      await page.waitForURL((url) => url.searchParams.get('q') === `"${other}"`);
      await answered(page);
      expect(await total(page)).toBe(counted);
      await page.goBack();
      await answered(page);
      expect(await page.inputValue('#search-q')).toBe(typed);
    });
  });

  it('that are only near are offered below the results, and not searched', async () => {
    await searching('マイナンバー', async (page) => {
      expect((await formsOf(page)).map(([form]) => form)).not.toContain('個人番号');
      const offer = page.locator('[data-search-after] [data-related="個人番号"]');
      const counted = Number.parseInt(((await offer.textContent()) ?? '').replace(/\D*/, ''), 10);
      expect(counted).toBeGreaterThan(0);
      await offer.locator('a').click();
      await page.waitForURL((url) => url.searchParams.get('q') === '個人番号');
      await answered(page);
      expect(await total(page)).toBe(counted);
    });
  });

  it('are searched in kana as typed where the list of readings does not arrive', async () => {
    const page = await browser.newPage({ baseURL: served.url });
    try {
      await page.route(/readings\.bin$/, (route) => route.abort());
      await page.goto(`search/?q=${encodeURIComponent('たいのう OR 滞納')}`);
      await answered(page);
      expect(await total(page)).toBeGreaterThan(0);
    } finally {
      await page.close();
    }
  });

  it('load the list of readings for words that are readings only', async () => {
    const requests: string[] = [];
    const page = await browser.newPage({ baseURL: served.url });
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    try {
      await page.goto(`search/?q=${encodeURIComponent('委託 LGWAN')}`);
      await answered(page);
      expect(requests.filter((path) => path.endsWith('/readings.bin'))).toEqual([]);
      await page.fill('#search-q', 'こくほ');
      await page.keyboard.press('Enter');
      await page.locator('[data-form="国保"]').waitFor();
    } finally {
      await page.close();
    }
  });

  it('can be left out', async () => {
    await searching('国保', async (page) => {
      const forms = new Map(await formsOf(page));
      await openFilters(page);
      await page.check('#search-exact');
      await page.waitForURL(/exact=1/);
      await answered(page);
      expect(await total(page)).toBe(forms.get('国保'));
      await page.locator('[data-search-after] a').click();
      await page.waitForURL((url) => !url.searchParams.has('exact'));
    });
  });

  it('find a meeting by its date', async () => {
    await searching('2011年2月22日', async (page) => {
      expect((await allHits(page)).join()).toContain('/meetings/2011-02-22/#header');
    });
  });
});

describe('the query language', () => {
  it.each<[string, (text: string) => boolean]>([
    ['コールセンター OR USB', (text) => text.includes('コールセンター') || text.includes('usb')],
    ['委託 －再委託 －個人', (text) => text.includes('委託') && !text.includes('再委託') && !text.includes('個人')],
    ['"ありますか。"', (text) => text.includes('ありますか。')],
    ['「立会い」', (text) => text.includes('立会い')],
  ])('finds for %s exactly the utterances that are meant', async (typed, isMeant) => {
    await searching(
      typed,
      async (page) => {
        expect((await allHits(page)).sort()).toEqual(utterancesWith(isMeant));
      },
      '&exact=1&role=utterance',
    );
  });

  it('finds what the chair says, by field and by control', async () => {
    await searching('speaker:会長 個人情報', async (page) => {
      const links = await page.locator('a[data-hit]').allTextContents();
      expect(links.length).toBeGreaterThan(1);
      expect(links.filter((text) => !text.startsWith('会長'))).toEqual([]);
      const counted = await total(page);
      await page.fill('#search-q', '個人情報');
      await openFilters(page);
      await page.selectOption('#search-role', 'chair');
      await answered(page);
      await page.waitForURL(/role=chair/);
      await answered(page);
      expect(await total(page)).toBe(counted);
    });
  });

  it.each([
    ['"国保 滞納', '閉じられていない'],
    ['国保 OR', 'OR の前か後'],
    ['-国保', '除く言葉だけでは'],
    ['所管課:宇宙課', 'この書庫にない'],
    ['speeker:会長', '誤り'],
  ])('says how %s was read', async (typed, says) => {
    await searching(typed, async (page) => {
      await expectText(page, '[data-search-advice]', says);
    });
  });
});

describe('a search', () => {
  it('marks the words as they are stored', async () => {
    await searching(
      '13条',
      async (page) => {
        const marks = await page.locator('mark').allTextContents();
        expect(new Set(marks)).toEqual(new Set(['13条', '１３条']));
      },
      '&exact=1',
    );
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
      await openFilters(page);
      const option = page.locator('#search-type option[value="secondary-use"]');
      await goToFilters(page);
      const count = Number(/（(\d+)）$/.exec((await option.textContent()) ?? '')?.[1]);
      await page.selectOption('#search-type', 'secondary-use');
      await page.waitForURL(/type=secondary-use$/);
      await expectText(page, '[data-search-filters] summary', '1件指定中');
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

  it('puts the newest meeting first when asked to, and what has no date last', async () => {
    await searching(
      '個人情報',
      async (page) => {
        const all = await allHits(page);
        const dates = all.flatMap((href) => /\/meetings\/(\d{4}-\d{2}-\d{2})/.exec(href)?.[1] ?? []);
        const places = all.map((href) => /\/(?:meetings|inquiries|reports)\//.test(href));
        expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false));
        expect(new Set(dates).size).toBeGreaterThan(3);
        expect(dates).toEqual([...dates].sort().reverse());
      },
      '&sort=newest',
    );
  });

  it.each<[string, string, string, RegExp]>([
    ['国保年金課', '所管課', '国保年金課', /\/departments\/insurance-pension\/\?find=[^#]*$/],
    ['個人情報の処理業務の委託', '条', '練馬区個人情報保護条例第13条', /\/13\/\?find=[^#]*$/],
    [
      '居住・資格・助成・加入',
      '承認基準',
      '別表4 目的外利用に関する審議会事前一括承認基準',
      /\/table-4\/\?find=[^#]*#category-1$/,
    ],
    [
      '書いただけでは公開されません',
      '手引',
      '審議会・所管課・法令の手入れ',
      /\/guide\/registries\/\?find=[^#]*#publish-members$/,
    ],
  ])(
    '%s leads to the page of a thing, says that it is a %s, and marks the words there',
    async (query, kind, title, href) => {
      await searching(query, async (page) => {
        const result = page.locator('.meeting-hits', { has: page.locator('h3', { hasText: title }) });
        expect(await result.locator('.meeting-hits__council').textContent()).toMatch(new RegExp(`${kind}$`));
        expect(await result.locator('.result__facts').count()).toBe(0);
        const link = result.locator('a[data-hit]').first();
        expect(await link.getAttribute('href')).toMatch(href);
        await link.click();
        await page.locator('main mark.found').first().waitFor();
        expect(await page.locator('main mark.found').first().textContent()).not.toBe('');
        await page.locator('.find-bar a', { hasText: '検索結果に戻る' }).click();
        await page.waitForURL(/\/search\//);
      });
    },
  );

  it('puts the page of a thing first when its name is typed, and last else', async () => {
    const first = (page: Page) => page.locator('.meeting-hits').first().locator('h3').textContent();
    await searching('国保年金課', async (page) => expect(await first(page)).toMatch(/所管課 国保年金課$/));
    await searching('国保年金', async (page) => expect(await first(page)).toMatch(/第\d+回　平成/));
  });

  it('leads from what only the page of an item says to that page', async () => {
    await searching('第5期諮問第43号', async (page) => {
      const link = page.locator('a[data-hit]', { hasText: '案件のページ' }).first();
      expect(await link.getAttribute('href')).toMatch(/\/inquiries\/5-\d+\/\?find=/);
    });
  });

  it('gives each page of the results an address', async () => {
    await searching('の', async (page) => {
      const first = await hits(page);
      await page.locator('[data-search-pages] a', { hasText: '次のページ' }).click();
      await page.waitForURL(/page=2/);
      await answered(page);
      const second = await hits(page);
      expect(second.filter((href) => first.includes(href))).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('検索結果');
      await page.reload();
      await answered(page);
      expect(await hits(page)).toEqual(second);
      await page.locator('.result > .hits a[data-hit]').nth(5).click();
      await page.locator(':target').waitFor();
      await page.goBack();
      await answered(page);
      expect(await hits(page)).toEqual(second);
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('page'));
      await answered(page);
      expect(await hits(page)).toEqual(first);
    });
  });

  it('takes and tells what was decided in the words of the minutes', async () => {
    for (const query of ['防犯メール 結果:可', '防犯メール 結果:可決・承認']) {
      await searching(query, async (page) => {
        expect(await page.locator('.result__facts').first().textContent()).toMatch(/^可　/);
      });
    }
  });

  it('groups what it finds by meeting and matter, substance before procedure', async () => {
    await searching('質問', async (page) => {
      const meetings = await page
        .locator('.meeting-hits__ways a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(new Set(meetings).size).toBe(meetings.length);
      expect((await page.locator('.meeting-hits h3').first().textContent()) ?? '').toMatch(
        /第\d+回　平成\d+年\d+月\d+日（.）$/,
      );
      expect(await page.locator('.result__facts').count()).toBeGreaterThan(0);
      const texts = await page
        .locator('.result')
        .first()
        .locator('.hit[data-kind="utterance"] .hit__text')
        .allTextContents();
      const isProcedure = texts.map((text) =>
        /^(?:.{0,30}(?:ご質問はございますか|ご質問をお願いします|ご質問はありますか)。)+$/.test(text),
      );
      expect(isProcedure).toEqual([...isProcedure].sort((a, b) => Number(a) - Number(b)));
    });
  });

  it('shows a hit in its context', async () => {
    await searching('コールセンター', async (page) => {
      const context = page.locator('.hit__context').first();
      await context.locator('summary').click();
      await context.locator('p').nth(1).waitFor();
      expect(await context.locator('[data-own] mark').count()).toBeGreaterThan(0);
    });
  });

  it('offers the words that meet in a matter only', async () => {
    await searching('コールセンター 効果', async (page) => {
      expect(await total(page)).toBe(0);
      await page.locator('[data-search-advice] a', { hasText: '案件の中で探す' }).click();
      await page.waitForURL(/within=matter/);
      await answered(page);
      expect(await total(page)).toBeGreaterThan(1);
    });
  });

  it.each([
    ['コールセソター', 'コールセンター'],
    ['国民健保険', '国民健康保険'],
  ])('offers for %s, which stands nowhere, %s', async (typed, meant) => {
    await searching(typed, async (page) => {
      expect(await total(page)).toBe(0);
      await page.locator('[data-search-alike] a', { hasText: meant }).first().click();
      await answered(page);
      await page.waitForURL((url) => url.searchParams.get('q') === meant);
      await answered(page);
      expect(await total(page)).toBeGreaterThan(0);
    });
  });

  it('begins its results on the first screen of a phone', async () => {
    await searching('国保', async (page) => {
      await page.setViewportSize({ width: 375, height: 667 });
      await page.reload();
      await answered(page);
      const top = await page.locator('[data-total]').evaluate((element) => element.getBoundingClientRect().bottom);
      expect(top).toBeLessThan(667);
    });
  });

  it.each([
    [320, 640],
    // A window of 1280 × 1024 at 400 % is 320 wide; at 200 %, 640.
    [640, 512],
  ])('fits a window of %d × %d', async (width, height) => {
    await searching('目的外利用 OR 国保', async (page) => {
      await page.setViewportSize({ width, height });
      await openFilters(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  it('gives every control a name', async () => {
    await searching('国保', async (page) => {
      await openFilters(page);
      const controls = page.locator('main :is(input, select, button, summary, a)');
      const names = await controls.evaluateAll((elements) =>
        elements.map((element) => {
          const labels =
            element instanceof HTMLInputElement || element instanceof HTMLSelectElement
              ? [...(element.labels ?? [])]
              : [element];
          return element.getAttribute('aria-label') ?? labels.map((label) => label.textContent.trim()).join('');
        }),
      );
      expect(names.length).toBeGreaterThan(20);
      expect(names.filter((name) => name === '')).toEqual([]);
    });
  });

  it('is made, followed and changed from the keyboard', async () => {
    await visiting('search/', async (page) => {
      await page.focus('#search-q');
      await page.keyboard.insertText('コールセンター');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=/);
      await answered(page);
      await openFilters(page);
      await page.focus('#search-sort');
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/sort=newest/);
      await answered(page);
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.hasAttribute('data-hit'))) break;
      }
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-hit'))).toBe(true);
      await page.keyboard.press('Enter');
      await page.locator(':target').waitFor();
    });
  });

  it('says so when nothing is found, and what is found of each word', async () => {
    await searching('コールセンター ありえない言葉', async (page) => {
      expect(await total(page)).toBe(0);
      await expectText(page, '[data-search-status]', 'すべての言葉を含む記録はありません');
      await expectText(page, '[data-search-advice]', '「コールセンター」だけにする');
      await expectText(page, '[data-search-advice]', '「ありえない言葉」は、どこにもありません');
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

  it.each([
    ['foreign', 'text/html', '<!doctype html><title>保守中</title><p>コールセンター</p>', /別のもの/],
    ['not there', 'text/html', undefined, /サーバーにありません/],
  ])('says that a file of the index is %s, and what to do', async (_, contentType, body, sentence) => {
    await visiting('search/', async (page) => {
      await page.route(/\/packs\/\d+\.bin$/, (route) =>
        route.fulfill(body === undefined ? { status: 404 } : { status: 200, contentType, body }),
      );
      await page.fill('#search-q', 'コールセンター');
      await page.keyboard.press('Enter');
      await answered(page);
      expect(await page.locator('[data-search-results]').getAttribute('data-state')).toBe('error');
      expect(await page.locator('[data-search-advice]').textContent()).toMatch(sentence);
    });
  });

  it('goes on without the list of synonyms, and says so', async () => {
    await visiting('search/', async (page) => {
      await page.route(/\/synonyms\.json$/, (route) => route.fulfill({ status: 200, body: '<h1>保守中</h1>' }));
      await page.fill('#search-q', 'コールセンター');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-state="done"] [data-search-missing="synonyms"]');
      expect(await total(page)).toBeGreaterThan(0);
    });
  });

  it('finds the same where the host gives whole files only', async () => {
    await visiting('search/', async (page) => {
      await page.route(/\/packs\/\d+\.bin$/, (route) => {
        const { range: _, ...headers } = route.request().headers();
        return route.continue({ headers });
      });
      await page.fill('#search-q', 'コールセンター');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-state="done"]');
      const whole = await total(page);
      await page.unroute(/\/packs\/\d+\.bin$/);
      await page.reload();
      await page.waitForSelector('[data-state="done"]');
      expect(await total(page)).toBe(whole);
      expect(whole).toBeGreaterThan(0);
    });
  });

  it('does not call a part of the index that is missing nothing found', async () => {
    await visiting('search/', async (page) => {
      await page.route(/\/packs\/\d+\.bin$/, (route) => route.abort());
      await page.fill('#search-q', 'コールセンター');
      await page.keyboard.press('Enter');
      await answered(page);
      expect(await page.locator('[data-search-results]').getAttribute('data-state')).toBe('error');
      expect(await page.locator('[data-total]').count()).toBe(0);
      await page.unroute(/\/packs\/\d+\.bin$/);
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

/** On a narrow screen they are folded away. */
async function openFilters(page: Page): Promise<void> {
  const filters = page.locator('[data-search-filters]');
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
}
