import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { readSiteUrl } from '../environment.ts';

/** Pages that no search engine should list. */
const UNLISTED: ReadonlySet<string> = new Set(['404.html']);
/** A sitemap holds at most 50,000 addresses (sitemaps.org protocol). */
const ADDRESSES_PER_SITEMAP = 45_000;

/**
 * Writes `sitemap-index.xml` and the sitemaps it names. Without SITE_URL there is no absolute address, and no sitemap.
 * @param files the pages' files below the site's folder
 * @param dates when the text of a page was last changed, by its address, as far as that is known
 */
export async function writeSitemap(
  files: readonly string[],
  dates: ReadonlyMap<string, string>,
  site: string,
): Promise<void> {
  const { origin, base } = readSiteUrl();
  if (origin === undefined) return;
  const addresses = files
    .filter((file) => !UNLISTED.has(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort()
    .map((address) => ({ url: origin + base + address, ...lastmod(dates.get(`/${address}`)) }));
  const names: string[] = [];
  for (let start = 0; start < addresses.length; start += ADDRESSES_PER_SITEMAP) {
    const name = `sitemap-${names.length}.xml`;
    names.push(name);
    const part = addresses.slice(start, start + ADDRESSES_PER_SITEMAP);
    await writeFile(join(site, name), await collect(part, new SitemapStream()));
  }
  const index = names.map((name) => ({ url: origin + base + name }));
  await writeFile(join(site, 'sitemap-index.xml'), await collect(index, new SitemapIndexStream()));
}

const lastmod = (date: string | undefined) => (date === undefined ? {} : { lastmod: date });

function collect(
  items: readonly { url: string; lastmod?: string }[],
  stream: SitemapStream | SitemapIndexStream,
): Promise<Buffer> {
  return streamToPromise(Readable.from(items).pipe(stream));
}
