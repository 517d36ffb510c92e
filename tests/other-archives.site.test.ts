import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestFolder, runBuild } from './support/builds.ts';
import { CONTENT, DIST } from './support/built.ts';
import { findHtmlFaults } from './support/html-faults.ts';
import { countInternalLinks, findBrokenLinks, findRepeatedIds, findSitemapFaults } from './support/links.ts';
import { findOpenSearchFaults } from './support/open-search.ts';
import { findPageFaults } from './support/page-faults.ts';
import { addressesOf, readRecorded } from './support/recorded.ts';
import { findMissingAddresses, readSite, type Site } from './support/site.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();

/** The script that the branded archive names, of another origin. */
const ANALYTICS = 'https://stats.example.jp/script.js';

/** A small archive with the name and colour of a municipality. */
const branded = join(temporary, 'branded');
for (const part of ['tiny-archive', 'branding'])
  cpSync(resolve(import.meta.dirname, 'fixtures', part), branded, { recursive: true });

/** One checkout of the generator serves many archives, wherever they will stand. */
describe.each([
  ['an archive of its own', branded, 'https://archive.example/'],
  ['the archive under a sub-path', CONTENT, 'https://example.org/minutes/'],
])('%s', (name, content, url) => {
  let site: Site;

  beforeAll(async () => {
    const out = join(temporary, name.replaceAll(' ', '-'));
    const published = await digestFolder(DIST);
    const { code, printed } = await runBuild(content, out, url);
    expect(code, printed).toBe(0);
    expect(await digestFolder(DIST), 'dist/ is another archive’s').toEqual(published);
    site = await readSite(out, new URL(url));
  });

  it('has every address of its content', async () => {
    const councils = await readRecorded(content);
    expect(findMissingAddresses(site, ['', 'search/', '404.html', ...councils.flatMap(addressesOf)])).toEqual([]);
  });

  it('has no broken link and no id twice', () => {
    expect(findBrokenLinks(site)).toEqual([]);
    expect(findRepeatedIds(site)).toEqual([]);
    expect(countInternalLinks(site)).toBeGreaterThan(100);
  });

  it('has a sitemap of its pages', async () => {
    expect(await findSitemapFaults(site)).toEqual([]);
  });

  it('tells browsers on every page how to search it', async () => {
    expect(await findOpenSearchFaults(site)).toEqual([]);
  });

  it('has pages that are whole', () => {
    expect(findPageFaults(site, new Set(content === branded ? [ANALYTICS] : []))).toEqual([]);
  });

  it('bears the name and the colour that its own file says, and allows what that names and nothing else', () => {
    const isBranded = content === branded;
    for (const { source: html } of site.pages) {
      const policy = /content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      expect(policy.includes('https://'), 'another origin in the policy').toBe(isBranded);
      expect(
        html.includes(`${ANALYTICS}" integrity="sha384-AAAA" crossorigin="anonymous" data-website-id="1"`),
        'analytics',
      ).toBe(isBranded);
      expect(html.includes('alt="星見市の市章"'), 'logo').toBe(isBranded);
      expect(html.includes('<strong>休館</strong>'), 'notice').toBe(isBranded);
      if (!isBranded) continue;
      expect(policy).toMatch(/script-src[^;]* https:\/\/stats\.example\.jp\/script\.js/);
      expect(policy).toContain("connect-src 'self' https://stats.example.jp");
      const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
      expect(style).toContain('--accent:#00582c');
      expect(policy).toContain(`sha256-${createHash('sha256').update(style).digest('base64')}`);
    }
  });

  it('has valid HTML', async () => {
    expect(await findHtmlFaults(site)).toEqual([]);
  });
});
