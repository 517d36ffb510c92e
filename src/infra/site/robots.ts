import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSiteUrl } from '../environment.ts';

const ROBOTS = 'robots.txt';

/**
 * Writes `robots.txt`, which lets everybody read everything and names the sitemap where there is one. Search engines look
 * for it at the root of a host only (RFC 9309), so below a path there is none.
 * @param taken first parts of the paths of files that others have put into the site
 */
export async function writeRobots(taken: readonly string[], site: string): Promise<void> {
  const { origin, base } = readSiteUrl();
  if (base !== '/' || taken.some((path) => path.toLowerCase() === ROBOTS)) return;
  const sitemap = origin === undefined ? [] : ['', `Sitemap: ${origin}/sitemap-index.xml`];
  await writeFile(join(site, ROBOTS), ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n'));
}
