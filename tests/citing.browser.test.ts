import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './support/opened.ts';

const { served, browser } = await openSite();

const MEETING = 'nerima-privacy/meetings/2010-01-22/';

/** A page of the site, with a clipboard. */
async function visit(address: string, read: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const context = await browser.newContext({
    baseURL: served.url,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width, height: 667 },
  });
  const page = await context.newPage();
  try {
    await page.goto(address);
    await read(page);
  } finally {
    await context.close();
  }
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const dialog = (page: Page) => page.getByRole('dialog');
async function copy(page: Page, format: string): Promise<string> {
  await dialog(page)
    .getByRole('button', { name: `${format}をコピー` })
    .click();
  await dialog(page).getByText(`${format}をコピーしました。`).waitFor();
  return clipboard(page);
}
const full = (page: Page, address: string) => new URL(address, page.url()).href;

it('an utterance is cited by keyboard alone, and the focus comes back', async () => {
  await visit(`${MEETING}?find=x#u12`, async (page) => {
    await page.locator('#u12 .permalink').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('発言12を引用');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('アドレスをコピーしました。').waitFor();
    expect(await clipboard(page)).toBe(full(page, '#u12').replace('?find=x', ''));
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('発言12を引用');
  });
});

it('a quotation has the speaker, the words of the page, the date, and what the record is', async () => {
  await visit(MEETING, async (page) => {
    const said = (await page.locator('#u12 .prose').allTextContents()).join('').replace(/\s/g, '');
    const speaker = await page.locator('#u12').getAttribute('data-speaker');
    await page.locator('#u12 .cite-button').click();
    const text = await copy(page, '引用文');
    expect(text).toContain(`${speaker}（発言12）：「`);
    expect(text.replace(/\s/g, '')).toContain(`「${said}」（書き改め）`);
    expect(text).toContain('第5期第15回 会議録　平成22年1月22日（金）');
    expect(text).toMatch(/話されたとおり、書かれたとおりの言葉ではありません。$/);
    expect(await copy(page, 'Markdown')).toContain(`](<${full(page, '#u12')}>)`);
    expect(JSON.parse(await copy(page, 'CSL-JSON'))[0].URL).toBe(full(page, '#u12'));
    expect(await copy(page, 'BibTeX')).toContain('@misc{nerima-privacy-2010-01-22-u12,');
  });
});

it.each([
  ['a meeting', MEETING, 'この会議録を引用', MEETING],
  ['a document', MEETING, /^資料1.*を引用$/, `${MEETING}#document-1-1`],
  ['an item', 'nerima-privacy/inquiries/5-43/', '諮問第43号を引用', 'nerima-privacy/inquiries/5-43/'],
])('%s is cited by its permanent address', async (_name, address, name, expected) => {
  await visit(address, async (page) => {
    await page.getByRole('button', { name }).first().click();
    expect(await copy(page, 'アドレス')).toBe(new URL(expected, served.url).href);
  });
});

it('an utterance on the page of an item is cited where it was said', async () => {
  await visit('nerima-privacy/inquiries/5-43/', async (page) => {
    const utterance = page.locator('[data-utterance]').first();
    const href = await utterance.locator('.permalink').getAttribute('href');
    await utterance.locator('.cite-button').click();
    expect(await copy(page, 'アドレス')).toBe(full(page, href ?? ''));
    expect(await copy(page, '引用文')).toContain('会議録　平成22年1月22日（金）');
  });
});

it('fits a small window, and has no fault of accessibility', async () => {
  await visit(
    MEETING,
    async (page) => {
      await page.locator('#u12 .cite-button').click();
      const box = await dialog(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 375 && box.y >= 0 && box.y + box.height <= 667).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run('.cite-dialog'),
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
    375,
  );
});
