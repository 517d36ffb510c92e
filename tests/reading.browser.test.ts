import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';

const { served, browser } = await openSite();

/** Opens an address of the site in a window of its own and closes it after the reading. */
async function reading(address: string, options: BrowserContextOptions, read: (page: Page) => Promise<void>) {
  const page = await browser.newPage(options);
  try {
    await page.goto(served.url + address);
    await read(page);
  } finally {
    await page.close();
  }
}

// A page that loads leaves a core idle: two at a time.
describe.concurrent.each(Object.entries(PAGE_KINDS))('%s', (kind, address) => {
  it('loads without a complaint of the browser', async () => {
    const complaints: string[] = [];
    const page = await browser.newPage();
    try {
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
      page.on(
        'response',
        (response) => response.status() >= 400 && complaints.push(`${response.url()} ${response.status()}`),
      );
      await page.goto(served.url + address, { waitUntil: 'networkidle' });
      expect(complaints).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each([320, 768])('does not scroll sideways at %i px', async (width) => {
    await reading(address, { viewport: { width, height: 800 } }, async (page) => {
      expect(await page.evaluate(findTooWide)).toEqual([]);
    });
  });

  it('reads without JavaScript as it does with it', async () => {
    const texts: string[] = [];
    for (const javaScriptEnabled of [false, true]) {
      await reading(address, { javaScriptEnabled }, async (page) => {
        await page.locator('h1').waitFor({ state: 'visible' });
        texts.push(await visibleText(page));
      });
    }
    expect(texts[0]?.length).toBeGreaterThan(20);
    // Without a script these say so, and lead on.
    if (kind === 'search' || kind === 'decisions') expect(texts[0]).toContain('JavaScript');
    else expect(texts[0]).toBe(texts[1]);
  });

  it('prints dark on white, whatever the scheme, with all of its text', async () => {
    await reading(address, { colorScheme: 'dark', viewport: { width: 800, height: 1000 } }, async (page) => {
      const shown = await visibleText(page);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(readPaper)).toEqual({ background: 'light', ink: 'dark' });
      const printed = await visibleText(page);
      // Links to copy and forms to fill have no use on paper; headings and what was said do.
      expect(printed.length).toBeGreaterThan(shown.length / 2);
      await page.locator('h1').waitFor({ state: 'visible' });
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});

it('an unknown address answers 404 with the page that offers the search', async () => {
  const page = await browser.newPage();
  try {
    const response = await page.goto(`${served.url}nerima-privacy/meetings/1868-01-25/`);
    expect(response?.status()).toBe(404);
    await page
      .locator('main[data-page="not-found"] a[href$="/search/"], main[data-page="not-found"] form')
      .first()
      .waitFor();
  } finally {
    await page.close();
  }
});

it('without JavaScript, links lead from home to a council, a meeting and one utterance', async () => {
  await reading('', { javaScriptEnabled: false }, async (page) => {
    await page.locator('main a[href$="/nerima-privacy/"]').first().click();
    await page.locator('main[data-page="council"] a[href$="/meetings/2010-01-22/"]').first().click();
    await page.locator('main[data-page="meeting"] #u12 a.permalink').click();
    expect(new URL(page.url()).hash).toBe('#u12');
    expect(await page.locator(':target').getAttribute('id')).toBe('u12');
    const top = (await page.locator('#u12').boundingBox())?.y ?? Number.NaN;
    // Chromium scrolls by whole pixels.
    expect(top).toBeGreaterThan(-1);
    expect(top).toBeLessThan(page.viewportSize()?.height ?? 0);
  });
});

it('the first stop of the keyboard leads past the navigation', async () => {
  await reading('nerima-privacy/meetings/2010-01-22/', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });
});

/** The text of the page as it is shown: what the style hides is not part of it. */
async function visibleText(page: Page): Promise<string> {
  // Buttons are there where a script answers them.
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('main button')) button.style.display = 'none';
  });
  // biome-ignore lint/performance/useDomNodeTextContent: textContent knows nothing of what is shown.
  return page.locator('main').innerText();
}

/** What reaches beyond the window when the page scrolls sideways. Runs in the page. */
function findTooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
}

/** How light the paper and the ink of the main text are. Runs in the page. */
function readPaper(): { background: string; ink: string } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const lightness = (color: string): number => {
    if (!canvas) return Number.NaN;
    // White below: a transparent background shows the paper.
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  };
  const main = document.querySelector('main') ?? document.body;
  const papers = [document.documentElement, document.body, main].map((e) =>
    lightness(getComputedStyle(e).backgroundColor),
  );
  const ink = lightness(getComputedStyle(main.querySelector('h1') ?? main).color);
  return { background: Math.min(...papers) > 0.9 ? 'light' : 'dark', ink: ink < 0.4 ? 'dark' : 'light' };
}
