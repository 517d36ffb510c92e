import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../../core/domain/address/addresses.ts';
import { dataAddresses } from '../../core/domain/address/data-addresses.ts';
import type { SiteInfo } from '../../core/domain/site/site-info.ts';
import { type DescribedFile, dataPackage, digestList } from '../../core/export/formats/data-package.ts';
import type { SiteFile } from '../../core/export/site-file.ts';
import { readSiteUrl } from '../environment.ts';
import { fileDigest } from '../file-digest.ts';
import type { WrittenFiles } from './written-files.ts';

const FOLDER = sitePath(dataAddresses.page);

/**
 * Writes the list of the files of the data with their sizes and digests, and the digests alone, as `sha256sum --check`
 * reads them. Both are made from the files as they were written, by this build or by the one that they are taken over from.
 * @throws what the system reports
 */
export function writeRelease(files: readonly SiteFile[], written: WrittenFiles, info: SiteInfo, site: string): void {
  const described = files.flatMap(({ path, resource }): DescribedFile[] => {
    const known = written[path];
    return known && path.startsWith(FOLDER)
      ? [{ path: path.slice(FOLDER.length), bytes: known.bytes, digest: known.digest, resource }]
      : [];
  });
  if (described.length === 0) return;
  const digests = digestList(described);
  const { origin, base } = readSiteUrl();
  const homepage = origin === undefined ? undefined : origin + base;
  const version = fileDigest(Buffer.from(digests)).slice('sha256:'.length, 'sha256:'.length + 12);
  writeFileSync(join(site, sitePath(dataAddresses.digests)), digests, { flag: 'wx' });
  writeFileSync(join(site, sitePath(dataAddresses.package)), dataPackage(described, { info, version, homepage }), {
    flag: 'wx',
  });
}
