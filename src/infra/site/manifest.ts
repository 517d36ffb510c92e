import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from '../digest.ts';
import type { FileMarks } from './file-marks.ts';
import type { PagePlan } from './plan.ts';

/** What a build wrote into an output folder, kept in the cache. */
export interface SiteManifest {
  readonly version: string;
  /** Digest of every file that was read. */
  readonly inputs: string;
  /** What the check said of them. */
  readonly report: string;
  readonly plan: PagePlan;
  /** Every file of the output folder, as the build left it. */
  readonly files: FileMarks;
}

/** The manifest of the last build into `out`; undefined when there is none that this version can use. */
export async function readManifest(cache: string, out: string, version: string): Promise<SiteManifest | undefined> {
  const text = await readFile(manifestFile(cache, out), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const manifest = JSON.parse(text) as SiteManifest;
    return manifest.version === version ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export async function writeManifest(cache: string, out: string, manifest: SiteManifest): Promise<void> {
  const file = manifestFile(cache, out);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(manifest));
}

function manifestFile(cache: string, out: string): string {
  return join(cache, 'sites', `${digest(out)}.json`);
}
