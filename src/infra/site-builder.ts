import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Handover, handOver } from './content-handover.ts';
import { PROJECT_ROOT, prepareAstro } from './environment.ts';
import { SEARCH_FOLDER } from './search-index.ts';
import { intactFiles, isWhole, readManifest, type SiteManifest, writeManifest } from './site-manifest.ts';
import { type PagePlan, type PlannedPages, plannedPages } from './site-plan.ts';
import { writeSitemap } from './sitemap.ts';

export interface SiteJob extends Omit<Handover, 'isStale' | 'onPage'> {
  /** The content folder. */
  readonly folder: string;
  readonly out: string;
  /** Where what is known of earlier builds is kept; undefined builds everything. */
  readonly cache: string | undefined;
  /** Digest of the generator and of every setting that a site depends on. */
  readonly version: string;
  /** Digest of every file that was read, and what the check said of them. */
  readonly inputs: string;
  readonly report: string;
  readonly plan: PagePlan;
  /** Told how many pages are to be rendered; returns what is called for each, and at the end. */
  readonly onPages: (total: number) => { readonly advance: () => void; readonly end: () => void };
  /** Writes the search index into a folder of the site. */
  readonly writeSearch: (site: string) => Promise<unknown>;
}

export interface BuildResult {
  /** Pages in all, and how many of them were rendered anew. */
  readonly pages: number;
  readonly rendered: number;
}

/** What an earlier build left in an output folder, and which of its files nobody has touched since. */
export interface EarlierBuild {
  readonly manifest: SiteManifest;
  readonly intact: ReadonlySet<string>;
}

/** The last build into `out` by this version, as far as the cache knows of it. */
export async function findEarlierBuild({
  out,
  cache,
  version,
}: Pick<SiteJob, 'out' | 'cache' | 'version'>): Promise<EarlierBuild | undefined> {
  if (cache === undefined) return undefined;
  const target = resolve(out);
  const manifest = await readManifest(cache, target, version);
  return manifest && { manifest, intact: intactFiles(target, manifest) };
}

/** True when an earlier build was made from these inputs and is untouched: then there is nothing to do. */
export function isFinished({ manifest, intact }: EarlierBuild, inputs: string): boolean {
  return manifest.inputs === inputs && isWhole(manifest, intact);
}

/**
 * Builds the site of checked content into `out`. Everything is made in a folder beside `out` that takes its place at
 * the end, so a build that fails or is stopped leaves the old site as it was. Pages of the old site whose key is the
 * same and whose file is untouched are taken over; what comes out is what a build from nothing makes.
 */
export async function buildSite(job: SiteJob, earlier: EarlierBuild | undefined): Promise<BuildResult> {
  const target = resolve(job.out);
  const pages = plannedPages(job.plan);
  const stale = new Set(findStale(pages, earlier));
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const site = join(staging, 'site');
    await writeSite(job, staging, site, stale);
    const entries = Object.entries(pages);
    takeOver(
      target,
      site,
      entries.filter(([name]) => !stale.has(name)).map(([, { file }]) => file),
    );
    await writeSitemap(
      entries.map(([, { file }]) => file),
      site,
    );
    await replaceFolder(site, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  if (job.cache !== undefined) {
    const { version, inputs, report, plan } = job;
    await writeManifest(job.cache, target, { version, inputs, report, plan });
  }
  return { pages: Object.keys(pages).length, rendered: stale.size };
}

/** The pages whose file is not what an earlier build made from the same. */
function findStale(pages: PlannedPages, earlier: EarlierBuild | undefined): string[] {
  const known = earlier && plannedPages(earlier.manifest.plan);
  return Object.entries(pages)
    .filter(([name, { file, key }]) => known?.[name]?.key !== key || !earlier?.intact.has(file))
    .map(([name]) => name);
}

/** The index is made in a process of its own while Astro renders; Astro empties the folder it writes to. */
async function writeSite(job: SiteJob, staging: string, site: string, stale: ReadonlySet<string>): Promise<void> {
  prepareAstro(job.folder);
  const { advance, end } = job.onPages(stale.size);
  handOver({ ...job, isStale: (name) => stale.has(name), onPage: advance });
  const search = join(staging, 'search');
  // Loading Astro takes longer than finding out that nothing changed.
  const { build } = await import('astro');
  // Both come to their end before anything is cleaned up, whichever fails.
  const ended = await Promise.allSettled([
    job.writeSearch(search),
    build({ root: PROJECT_ROOT, outDir: site, logLevel: 'warn' }).finally(end),
  ]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  await rename(join(search, SEARCH_FOLDER), join(site, SEARCH_FOLDER));
}

/**
 * Files that Astro has rendered all the same (pages without parameters) stay as rendered. Synchronous, as this is a
 * long row of short calls, each of which would wait longer for its turn than for the disk.
 */
function takeOver(old: string, site: string, files: readonly string[]): void {
  const folders = new Set(files.map((file) => dirname(join(site, file))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const file of files) {
    try {
      // A link costs no copying, and the old site's name for the file goes away with the old site.
      linkSync(join(old, file), join(site, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') copyFileSync(join(old, file), join(site, file));
    }
  }
}

/** Two renames: the only moment without a site is between them. */
async function replaceFolder(site: string, target: string): Promise<void> {
  const old = `${site}-old`;
  const hadOld = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(site, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
}
