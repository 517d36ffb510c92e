import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { writeRobots } from './robots.ts';

const temporary = await temporaryFolder();
afterEach(() => vi.unstubAllEnvs());

async function written(siteUrl: string, taken: string[] = []): Promise<string | undefined> {
  vi.stubEnv('SITE_URL', siteUrl);
  const site = await mkdtemp(join(temporary, 'site-'));
  await writeRobots(taken, site);
  const [name] = await readdir(site);
  return name && (await readFile(join(site, name), 'utf8'));
}

it('everybody may read everything, and is told the sitemap where there is one', async () => {
  expect(await written('')).toBe('User-agent: *\nAllow: /\n');
  expect(await written('https://example.org')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap-index.xml\n',
  );
});

it('stands where search engines look for it only, and never in the place of somebody’s own', async () => {
  expect(await written('https://example.org/minutes/')).toBeUndefined();
  expect(await written('', ['CNAME', 'Robots.txt'])).toBeUndefined();
});
