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

/** One checkout of the generator serves many archives, wherever they will stand. */
describe.each([
  ['an archive of its own', resolve(import.meta.dirname, 'fixtures', 'tiny-archive'), 'https://archive.example/'],
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
    expect(findPageFaults(site)).toEqual([]);
  });

  it('has valid HTML', async () => {
    expect(await findHtmlFaults(site)).toEqual([]);
  });
});
