import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from './digest.ts';

/** Size in bytes and time of the last change, as the build left a file. */
type Mark = readonly [size: number, modified: number];

/** What a build wrote into an output folder, kept in the cache. */
export interface SiteManifest {
  readonly version: string;
  /** Digest of every file that was read. */
  readonly inputs: string;
  /** What the check said of them. */
  readonly report: string;
  /** Key of each page by its name. */
  readonly pages: Readonly<Record<string, string>>;
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
  await writeFile(file, JSON.stringify({ ...manifest, files: await markFiles(out) } satisfies SiteManifest));
}

/** The files of `out` that are still as the build left them. A folder that is gone has none. */
export async function intactFiles(out: string, manifest: SiteManifest): Promise<ReadonlySet<string>> {
  const now = await markFiles(out).catch((): Record<string, Mark> => ({}));
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

async function markFiles(folder: string): Promise<Record<string, Mark>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const marks = await Promise.all(
    files.map(async (file): Promise<[string, Mark]> => {
      const { size, mtimeMs } = await stat(file);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), [size, mtimeMs]];
    }),
  );
  return Object.fromEntries(marks.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function manifestFile(cache: string, out: string): string {
  return join(cache, 'sites', `${digest(out)}.json`);
}
