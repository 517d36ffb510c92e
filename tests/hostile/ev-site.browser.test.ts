import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/core/content.ts';
import { contentOf } from '../../src/core/guide/sample-archive.ts';
import { serveFolder } from '../../src/infra/preview/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { runBuild } from '../support/builds.ts';
import { listFiles } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { PAYLOADS } from './payloads.ts';
import { hostileCouncil, PLACES } from './places.ts';

const temporary = await temporaryFolder();

/** Of payloads that differ little for a browser, one: the unit tests try all of them. */
const LIKE_OTHERS: ReadonlySet<string> = new Set([
  ...['closing-single', 'image-outside', 'svg-script', 'javascript-broken', 'javascript-upper', 'autolink', 'data'],
  ...['template', 'formula', 'prototype'],
]);
const TRIED = Object.entries(PAYLOADS).filter(([name]) => !LIKE_OTHERS.has(name));

/** The places that take a payload without an error: what is refused never comes into a site. */
function acceptedPlaces(payload: string): string[] {
  const isRight = (places: readonly string[]) =>
    readContent(contentOf(hostileCouncil('kou', payload, places))).diagnostics.every(
      ({ severity }) => severity !== 'error',
    );
  const taken: string[] = [];
  for (const place of Object.keys(PLACES)) if (isRight([...taken, place])) taken.push(place);
  return taken;
}

/** Builds one archive with a council for each payload. @returns how many places took one */
async function build(content: string, out: string): Promise<number> {
  let taken = 0;
  for (const [name, payload] of TRIED) {
    const places = acceptedPlaces(payload);
    taken += places.length;
    for (const [path, text] of Object.entries(hostileCouncil(`with-${name}`, payload, places))) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
  }
  const { code, printed } = await runBuild(content, out);
  expect(code, printed).toBe(0);
  return taken;
}

it('no page of an archive full of payloads runs one, breaks its policy or asks elsewhere', async () => {
  expect(TRIED.length).toBeGreaterThanOrEqual(16);
  const [content, out] = [join(temporary, 'content'), join(temporary, 'out')];
  expect(await build(content, out)).toBeGreaterThan(16 * 24);
  const serving = await serveFolder({ root: out, port: 0 });
  if (serving.status !== 'serving') throw new Error(serving.reason);
  const browser = await launchBrowser();
  const found = new Set<string>();
  try {
    const page = await browser.newPage();
    await page.exposeFunction('hostileRan', () => found.add(`ran: ${page.url()}`));
    page.on('dialog', (dialog) => {
      found.add(`dialog: ${page.url()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(serving.url) || request.url().startsWith('data:image/');
      if (!isOwn) found.add(`asked for ${request.url()} on ${page.url()}`);
    });
    page.on('console', (message) => {
      if (/Content[- ]Security[- ]Policy/i.test(message.text())) found.add(`${message.text()} on ${page.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    const pages = (await listFiles(out)).filter((file) => file.endsWith('index.html') && !file.startsWith('guide/'));
    for (const file of pages) {
      await page.goto(new URL(encodeURI(file.replace(/index\.html$/, '')), serving.url).href);
      // What waits for a pointer or the keyboard.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('main *')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          element.dispatchEvent(new FocusEvent('focus'));
        }
      });
    }
    expect(pages.length).toBeGreaterThan(TRIED.length * 8);
  } finally {
    await browser.close();
    await serving.close();
  }
  expect([...found]).toEqual([]);
}, 600_000);
