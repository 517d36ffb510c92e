import { type Dirent, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from './digest.ts';
import type { PagePlan } from './site-plan.ts';

/** Size in bytes and time of the last change, as the build left a file. */
type Mark = readonly [size: number, modified: number];

/** What a build wrote into an output folder, kept in the cache. */
export interface SiteManifest {
  readonly version: string;
  /** Digest of every file that was read. */
  readonly inputs: string;
  /** What the check said of them. */
  readonly report: string;
  readonly plan: PagePlan;
  readonly files: Readonly<Record<string, Mark>>;
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

export async function writeManifest(cache: string, out: string, manifest: Omit<SiteManifest, 'files'>): Promise<void> {
  const file = manifestFile(cache, out);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...manifest, files: markFiles(out) } satisfies SiteManifest));
}

/** The files of `out` that are still as the build left them. A folder that is gone has none. */
export function intactFiles(out: string, manifest: SiteManifest): ReadonlySet<string> {
  const now = markFiles(out);
  const intact = Object.entries(manifest.files).filter(([file, [size, modified]]) => {
    const mark = now[file];
    return mark !== undefined && mark[0] === size && mark[1] === modified;
  });
  return new Set(intact.map(([file]) => file));
}

/** True when the output folder holds what the build left, to the last file. */
export function isWhole(manifest: SiteManifest, intact: ReadonlySet<string>): boolean {
  return Object.keys(manifest.files).length === intact.size;
}

/** Synchronous, as there may be a hundred thousand files: asking for each in turn takes a fifth of the time. */
function markFiles(folder: string): Record<string, Mark> {
  const marks: [string, Mark][] = [];
  const visit = (below: string): void => {
    for (const entry of readFolder(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) marks.push([path, markOf(join(folder, path))]);
    }
  };
  visit('');
  return Object.fromEntries(marks);
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function markOf(file: string): Mark {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}

function manifestFile(cache: string, out: string): string {
  return join(cache, 'sites', `${digest(out)}.json`);
}
