import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { CONTENT, DIST } from '../support/built.ts';
import { type Served, serveSite } from '../support/served.ts';
import { openSearch, type Search } from './engine.ts';
import { readQueries } from './queries.ts';
import { SearchPage } from './search-page.ts';
import { formsOf } from './truth/reading.ts';
import { readTruth, type Truth } from './truth/truth.ts';

const queries = await readQueries('in-browser');
let served: Served;
let browser: Browser;
let page: SearchPage;
let truth: Truth;
let search: Search;

beforeAll(async () => {
  served = await serveSite();
  browser = await launchBrowser();
  page = new SearchPage(await browser.newPage(), served.url);
  truth = await readTruth(CONTENT);
  search = await openSearch(DIST);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('the search page', () => {
  it.each(queries)('lists for $typed what stands in the records, and counts it', async ({ typed, words }) => {
    await page.open(encodeURIComponent(typed));
    const hits = await page.hits();
    const { required } = truth.expect(words.map(formsOf));
    expect([...required].filter((address) => !hits.includes(address))).toEqual([]);
    expect(await page.total()).toBe(hits.length);
    expect(page.complaints).toEqual([]);
    // The suite asks the index many more questions in Node: the page must be what was asked there.
    expect([...new Set(hits)].sort()).toEqual([...(await search.find(typed)).hits].sort());
  });
});

const HOSTILE = {
  '10,000 characters': '個人情報'.repeat(2500),
  '10,000 different characters': Array.from({ length: 10_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index),
  ).join(''),
  '5,000 words': '国保 '.repeat(5000),
  '10,000 quotes': '"'.repeat(10_000),
  '10,000 brackets': '('.repeat(5000) + ')'.repeat(5000),
  emoji: '👨‍👩‍👧‍👦😀🇯🇵 個人情報',
  'a high surrogate': '\ud83d',
  'a low surrogate': '個人\ude00情報',
  'surrogates in the wrong order': '\ude00\ud83d',
  'a script': '<script>window.injected = 1</script>',
  'an image': '"><img src=x onerror="window.injected = 1">',
  'a drawing': '<svg/onload=window.injected=1>',
  'an entity': '&lt;script&gt;window.injected=1&lt;/script&gt;&#x3c;b&#62;',
  'an address': 'javascript:window.injected=1',
  'a template': '{{constructor.constructor("window.injected=1")()}}',
  'characters of regular expressions': '.*+?^$()|[]\\{}/(?<=a)(a+)+$',
  'percent signs': '%E0%A4%A %',
  'punctuation only': '。、「」・…！？',
  'operators only': 'OR - NOT AND -OR OR: speaker: :',
  'one quote': '"個人情報',
  'quotes of all kinds': '“個人情報" 「国保 」 『',
  'full-width operators': '－個人情報　ＯＲ　＂国保',
  'zero-width characters': '\u200b\u200c\u200d\u2060\ufeff',
  'zero-width characters in a word': '個\u200b人\u200d情\ufeff報',
  'marks that turn the direction': '\u202e個人情報\u2066',
  'control characters': '\u0000\u0001\u0008個人\u001b情報\u007f',
  'combining marks': 'か\u3099\u0301'.repeat(200),
  'nothing but spaces': ' \u3000\t ',
  'names of properties': '__proto__ constructor toString hasOwnProperty',
} as const;

describe('anything can be searched for', () => {
  /** Elements and attributes that no answer has. */
  const injected = 'main :is(script, img, iframe, object, embed, style, link, base, svg, [onerror], [onload], [src])';

  async function expectSound(): Promise<void> {
    expect(['done', 'idle']).toContain(await page.state());
    expect(page.complaints).toEqual([]);
    expect(await page.page.locator(injected).evaluateAll((found) => found.map(({ outerHTML }) => outerHTML))).toEqual(
      [],
    );
    expect(await page.page.locator('[href^="javascript:"]').count()).toBe(0);
    expect(await page.page.evaluate(() => 'injected' in window)).toBe(false);
  }

  it.each(Object.entries(HOSTILE))('%s, typed', async (_, text) => {
    page.complaints.length = 0;
    await page.type(text);
    await expectSound();
    await page.type('コールセンター');
    expect(await page.total()).toBeGreaterThan(0);
  });

  it.each(Object.entries(HOSTILE))('%s, in the address', async (_, text) => {
    // Web servers refuse addresses of more than some 8,000 bytes.
    await page.open(encodeURIComponent(text.slice(0, 800).toWellFormed()));
    await expectSound();
  });

  it.each(['%', '%ff%fe', '%ed%a0%bd', '%00', '%3Cscript%3E', '&q=%22&year=%3Cb%3E&sort=x&council=__proto__'])(
    'the address ?q=%s',
    async (query) => {
      await page.open(query);
      await expectSound();
    },
  );
});
