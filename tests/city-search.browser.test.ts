import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { CONTENT, DIST } from './support/built.ts';
import { temporaryFolder } from './support/temporary.ts';

const FIXTURE = join(import.meta.dirname, 'fixtures', 'city');
/** Where the handbook's example has the archive. */
const EXAMPLE = '/minutes/pagefind/';

const city = await temporaryFolder();
const browser = await launchBrowser();
const servers: Server[] = [];
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

/** The site of a city with a search of its own, and the lines that the handbook says to paste. */
beforeAll(async () => {
  await cp(FIXTURE, city, { recursive: true });
  const { index } = await createIndex();
  await index?.addHTMLFile({ url: '/', content: await readFile(join(city, 'index.html'), 'utf8') });
  await index?.writeFiles({ outputPath: join(city, 'pagefind') });
  await close();
});

async function paste(bundle: string): Promise<void> {
  const guide = await readFile(join(CONTENT, 'guide', 'city-search.md'), 'utf8');
  const [, lines = ''] = /```html\n(.*?)```/s.exec(guide) ?? [];
  expect(lines).toContain(EXAMPLE);
  const page = await readFile(join(FIXTURE, 'search.html'), 'utf8');
  await writeFile(join(city, 'search.html'), page.replace('<!-- paste here -->', lines.replace(EXAMPLE, bundle)));
}

/** Serves folders below paths, longest first. @returns the host's address without a slash at its end */
async function serve(folders: Readonly<Record<string, string>>, allowed?: string): Promise<string> {
  const setHeaders = (response: { setHeader(name: string, value: string): void }) => {
    if (allowed !== undefined) response.setHeader('Access-Control-Allow-Origin', allowed);
  };
  const handlers = Object.entries(folders).map(
    ([path, folder]) => [path, sirv(folder, { dev: true, setHeaders })] as const,
  );
  const server = createServer((request, response) => {
    const [path, handle] = handlers.find(([one]) => request.url?.startsWith(one)) ?? [];
    const refuse = () => {
      response.writeHead(404).end();
    };
    request.url = `/${request.url?.slice(path?.length)}`;
    if (handle) handle(request, response, refuse);
    else refuse();
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(page: Page, host: string, words: string): Promise<{ title: string; href: string }[]> {
  await page.goto(`${host}/search.html`);
  await page.locator('.pagefind-ui__search-input').fill(words);
  await page.locator('.pagefind-ui__message').filter({ hasText: words }).waitFor();
  await page.locator('.pagefind-ui__result-link').first().waitFor();
  // Five at a time.
  const more = page.locator('.pagefind-ui__button');
  for (let shown = 5; (await more.count()) > 0; shown += 5) {
    await more.click();
    await page.locator('.pagefind-ui__result-link').nth(shown).waitFor();
  }
  return page
    .locator('.pagefind-ui__result-link')
    .evaluateAll((links) =>
      links.map((link) => ({ title: link.textContent ?? '', href: (link as HTMLAnchorElement).href })),
    );
}

const HEADING = '練馬区情報公開および個人情報保護運営審議会 第5期第15回 会議録';

describe.each([
  {
    place: 'at the root of another host',
    start: async () => {
      const host = await serve({ '/': city });
      const archive = `${await serve({ '/': DIST }, host)}/`;
      await paste(`${archive}pagefind/`);
      return { host, archive };
    },
  },
  {
    place: 'below a path of the same host',
    start: async () => {
      const host = await serve({ '/minutes/': DIST, '/': city });
      await paste(EXAMPLE);
      return { host, archive: `${host}/minutes/` };
    },
  },
])('a city that merges the archive $place', ({ start }) => {
  let host: string;
  let archive: string;
  beforeAll(async () => {
    ({ host, archive } = await start());
  });

  it('finds a meeting by a Japanese word, and the link leads to it', async () => {
    const page = await browser.newPage();
    try {
      const found = await ask(page, host, '会議録 都営住宅');
      expect(found.map(({ title }) => title)).toContain(HEADING);
      const meeting = `${archive}nerima-privacy/meetings/2010-01-22/`;
      expect(found.map(({ href }) => href)).toContain(meeting);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url() === meeting),
        page.getByRole('link', { name: HEADING }).click(),
      ]);
      expect(answer.status()).toBe(200);
      await page.waitForURL(meeting);
      expect(await page.locator('h1').textContent()).toContain('第5期第15回');
    } finally {
      await page.close();
    }
  });

  it('still finds its own pages, and narrows down to either', async () => {
    const page = await browser.newPage();
    try {
      const all = await ask(page, host, '相談');
      expect(all.some(({ href }) => href === `${host}/`)).toBe(true);
      expect(all.some(({ href }) => href.startsWith(`${archive}nerima-privacy/`))).toBe(true);
      const names = await page.locator('.pagefind-ui__filter-name').allTextContents();
      expect(names.map((name) => name.trim())).toEqual(
        expect.arrayContaining(['サイト', '審議会', '年', '種類', '種別', '結論', '所管課']),
      );
    } finally {
      await page.close();
    }
  });
});
