import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { writeSitemap } from './sitemap.ts';

const temporary = await temporaryFolder();
afterEach(() => vi.unstubAllEnvs());

async function written(siteUrl: string, dates: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  vi.stubEnv('SITE_URL', siteUrl);
  const site = await mkdtemp(join(temporary, 'site-'));
  const files = ['index.html', '404.html', 'kou/meetings/2010-01-22/index.html'];
  await writeSitemap(files, new Map(Object.entries(dates)), site);
  const names = await readdir(site);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(site, name), 'utf8')])),
  );
}

it('tells when the text of a page was changed where that is known, and nothing where it is not', async () => {
  const { 'sitemap-0.xml': map = '' } = await written('https://example.org/minutes/', {
    '/kou/meetings/2010-01-22/': '2020-05-01T09:00:00+09:00',
  });
  const entries = [...map.matchAll(/<url>(.*?)<\/url>/g)].map(([, entry]) => entry);
  expect(entries).toEqual([
    '<loc>https://example.org/minutes/</loc>',
    '<loc>https://example.org/minutes/kou/meetings/2010-01-22/</loc><lastmod>2020-05-01T00:00:00.000Z</lastmod>',
  ]);
});

it('there is none where the address of the site is not known', async () => {
  expect(await written('', {})).toEqual({});
});
