import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSearchAddress, searchAddress } from '../../core/domain/address/addresses.ts';
import type { SiteInfo } from '../../core/domain/site/site-info.ts';
import { describeOpenSearch } from '../../core/search/open-search.ts';
import { readSiteUrl } from '../environment.ts';

/**
 * Writes `opensearch.xml`. Without SITE_URL the full address of the search is not known, and a wrong one would stay in
 * people's browsers: then there is no such file, and no page names one.
 */
export async function writeOpenSearch(info: SiteInfo, site: string): Promise<void> {
  const { origin, base } = readSiteUrl();
  if (origin === undefined) return;
  const full = (address: string) => `${origin}${base.replace(/\/$/, '')}${address}`;
  const addresses = { self: full(openSearchAddress()), search: full(searchAddress()), icon: full('/favicon.svg') };
  await writeFile(join(site, openSearchAddress().slice(1)), describeOpenSearch(info, addresses));
}
