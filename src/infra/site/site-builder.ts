import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Handover, handOver } from '../content/handover.ts';
import { PROJECT_ROOT, prepareAstro } from '../environment.ts';
import { SEARCH_FOLDER } from '../search/search-index.ts';
import { compareMarks, type FileMarks, markFiles, type StandingFiles } from './file-marks.ts';
import { readManifest, type SiteManifest, writeManifest } from './manifest.ts';
import { writeOpenSearch } from './open-search.ts';
import { type PagePlan, type PlannedPages, type PlannedPart, plannedPages } from './plan.ts';
import { writeSitemap } from './sitemap.ts';
import { swapSite } from './swap.ts';

interface SiteJob extends Omit<Handover, 'isStale' | 'onPage'> {
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
  /** Writes the search index into a folder of the site, without the shards that stand in the old site. */
  readonly writeSearch: (
    site: string,
    stands: (shard: string) => boolean,
  ) => Promise<{ readonly standing: readonly string[] }>;
}

/** Folders of the old site that the new one takes as they are, with the marks of their files. */
type Carried = ReadonlyMap<string, FileMarks>;

export interface BuildResult {
  /** Pages in all, and how many of them were rendered anew. */
  readonly pages: number;
  readonly rendered: number;
}

/** What an earlier build left in an output folder, and which of its files nobody has touched since. */
interface EarlierBuild {
  readonly manifest: SiteManifest;
  readonly standing: StandingFiles;
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
  return manifest && { manifest, standing: compareMarks(manifest.files, markFiles(target)) };
}

/** True when an earlier build was made from these inputs and is untouched: then there is nothing to do. */
export function isFinished({ manifest, standing }: EarlierBuild, inputs: string): boolean {
  return manifest.inputs === inputs && standing.isWhole;
}

/**
 * Builds the site of checked content into `out`. Everything is made in a folder beside `out` that takes its place at
 * the end, so a build that fails or is stopped leaves the old site as it was. Pages of the old site whose key is the
 * same and whose file is untouched are taken over, and whole folders of them carried over; what comes out is what a
 * build from nothing makes.
 */
export async function buildSite(job: SiteJob, earlier: EarlierBuild | undefined): Promise<BuildResult> {
  const target = resolve(job.out);
  const pages = plannedPages(job.plan);
  const stale = new Set(findStale(pages, earlier));
  const carried = new Map(
    Object.entries(job.plan.councils).flatMap(([id, part]) => carriedPart(id, part, stale, earlier)),
  );
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const site = join(staging, 'site');
    for (const shard of await writeSite(job, staging, site, stale, earlier)) carried.set(...shard);
    const files = Object.values(pages).map(({ file }) => file);
    takeOver(target, site, keptFiles(job.plan, stale, carried));
    await writeSitemap(files, site);
    await writeOpenSearch(job.content.info, site);
    swapSite(site, target, join(staging, 'old'), [...carried.keys()]);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  if (job.cache !== undefined) {
    const { version, inputs, report, plan } = job;
    await writeManifest(job.cache, target, { version, inputs, report, plan, files: markFiles(target, carried) });
  }
  return { pages: Object.keys(pages).length, rendered: stale.size };
}

/** The pages whose file is not what an earlier build made from the same. */
function findStale(pages: PlannedPages, earlier: EarlierBuild | undefined): string[] {
  const known = earlier && plannedPages(earlier.manifest.plan);
  return Object.entries(pages)
    .filter(([name, { file, key }]) => known?.[name]?.key !== key || !earlier?.standing.isIntact(file))
    .map(([name]) => name);
}

/** A council's folder with the marks of its files, when it holds every page of the council as it is, and nothing else. */
function carriedPart(
  council: string,
  { pages }: PlannedPart,
  stale: ReadonlySet<string>,
  earlier: EarlierBuild | undefined,
): [folder: string, marks: FileMarks][] {
  const names = Object.keys(pages);
  if (names.some((name) => stale.has(name))) return [];
  const inside = earlier?.standing.wholeFolder(council);
  return inside && Object.keys(inside).length === names.length ? [[council, inside]] : [];
}

/** The files of pages that are not stale and that no folder carries. */
function keptFiles({ shared, councils }: PagePlan, stale: ReadonlySet<string>, carried: Carried): string[] {
  const parts = Object.entries(councils).filter(([id]) => !carried.has(id));
  return [shared, ...parts.map(([, { pages }]) => pages)].flatMap((pages) =>
    Object.entries(pages).flatMap(([name, { file }]) => (stale.has(name) ? [] : [file])),
  );
}

/** The index is made in a process of its own while Astro renders; Astro empties the folder it writes to. */
async function writeSite(
  job: SiteJob,
  staging: string,
  site: string,
  stale: ReadonlySet<string>,
  earlier: EarlierBuild | undefined,
): Promise<Carried> {
  prepareAstro(job.folder);
  const { advance, end } = job.onPages(stale.size);
  handOver({ ...job, isStale: (name) => stale.has(name), onPage: advance });
  const search = join(staging, 'search');
  const standing = (folder: string) => earlier?.standing.wholeFolder(`${SEARCH_FOLDER}/${folder}`);
  // Loading Astro takes longer than finding out that nothing changed.
  const { build } = await import('astro');
  // Both come to their end before anything is cleaned up, whichever fails.
  const [written, rendered] = await Promise.allSettled([
    job.writeSearch(search, (shard) => standing(shard) !== undefined),
    build({ root: PROJECT_ROOT, outDir: site, logLevel: 'warn' }).finally(end),
  ]);
  if (written.status === 'rejected') throw written.reason;
  if (rendered.status === 'rejected') throw rendered.reason;
  await rename(join(search, SEARCH_FOLDER), join(site, SEARCH_FOLDER));
  return new Map(written.value.standing.map((shard) => [`${SEARCH_FOLDER}/${shard}`, standing(shard) ?? {}]));
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
