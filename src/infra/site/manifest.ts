import { join } from 'node:path';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import type { WrittenFiles } from '../data/written-files.ts';
import { digest } from '../digest.ts';
import type { KnownDigests } from '../evidence/digest-files.ts';
import type { FileMarks } from '../output/file-marks.ts';
import type { PagePlan } from './plan.ts';

/** What a build wrote into an output folder, kept in the cache. */
export interface SiteManifest {
  readonly version: string;
  /** Digest of every file that was read. */
  readonly inputs: string;
  /** What the check said of them. */
  readonly report: string;
  readonly plan: PagePlan;
  /** Digests of the files that records name, by their paths in the site. */
  readonly attached: Readonly<Record<string, string>>;
  /** What the files that are no pages were made from and came to, by their paths in the site. */
  readonly written: WrittenFiles;
  /** Digest of what Pagefind's bundle was made from; missing where there is none. */
  readonly bundle?: string | undefined;
  /** Of the files that the site's own manifest lists. */
  readonly digests: KnownDigests;
  /** Every file in the output folder that is the build's, as it left it. */
  readonly files: FileMarks;
}

/** The manifest of the last build into `out`; undefined when there is none that this version can use. */
export function readManifest(
  cache: string,
  out: string,
  version: string,
  faults: CacheFaults,
): SiteManifest | undefined {
  const file = manifestFile(cache, out);
  const kept = readCacheFile(file, version);
  if (kept.status === 'damaged') faults.damaged.push(file);
  return kept.status === 'usable' ? (JSON.parse(kept.text) as SiteManifest) : undefined;
}

/** @throws what the system reports */
export function writeManifest(cache: string, out: string, manifest: SiteManifest): void {
  writeCacheFile(manifestFile(cache, out), manifest.version, JSON.stringify(manifest));
}

function manifestFile(cache: string, out: string): string {
  return join(cache, 'sites', `${digest(out)}.cache`);
}
