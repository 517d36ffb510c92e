import { simpleSitemapAndIndex } from 'sitemap';
import { readSiteUrl } from './environment.ts';

/** Pages that no search engine should list. */
const UNLISTED = new Set(['404.html']);

/**
 * Writes `sitemap-index.xml` and the sitemaps it names. Without SITE_URL there is no absolute address, and no sitemap.
 * @param files the pages' files below the site's folder
 */
export async function writeSitemap(files: readonly string[], site: string): Promise<void> {
  const { origin, base } = readSiteUrl();
  if (origin === undefined) return;
  const addresses = files
    .filter((file) => !UNLISTED.has(file))
    .map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  await simpleSitemapAndIndex({
    hostname: origin,
    publicBasePath: base,
    destinationDir: site,
    sourceData: addresses.sort(),
    gzip: false,
  });
}
