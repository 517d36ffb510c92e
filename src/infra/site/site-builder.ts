import { copyFileSync, linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../core/export/site-file.ts';
import { SEARCH_FOLDER } from '../../core/search/index/files.ts';
import { PAGEFIND_FOLDER } from '../../core/search/pagefind/folder.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import type { Handover } from '../content/handover.ts';
import { writeRelease } from '../data/release.ts';
import { type WrittenFiles, writeFiles } from '../data/written-files.ts';
import type { KnownDigests } from '../evidence/digest-files.ts';
import { type Origin, writeSiteManifest } from '../evidence/write-site-manifest.ts';
import { writeHostHeaders } from '../hosts/write-headers.ts';
import {
  compareMarks,
  type FileMarks,
  type ForeignEntry,
  findForeign,
  listFiles,
  markFiles,
  type StandingFiles,
} from '../output/file-marks.ts';
import { findConflicts } from '../output/foreign-files.ts';
import { MARKER_FILE, writeMarker } from '../output/marker.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { type PublishedBy, publishSite } from '../output/publish-site.ts';
import { makeStaging, type Staging } from '../output/staging.ts';
import type { BundleResult } from '../pagefind/write-bundle.ts';
import { type AttachedCopy, copyAttachedFiles } from './attached-files.ts';
import { readManifest, type SiteManifest, writeManifest } from './manifest.ts';
import { writeOpenSearch } from './open-search.ts';
import { type PagePlan, type PlannedPages, plannedPages } from './plan.ts';
import { copyPublicFiles, type PublicFile } from './public-files.ts';
import { renderPages } from './render-pages.ts';
import { writeRobots } from './robots.ts';
import { writeSitemap } from './sitemap.ts';

interface SiteJob extends Handover {
  /** The content folder. */
  readonly folder: string;
  /** Held by this process. */
  readonly target: OutputFolder;
  /** What is in the output folder and not ours. */
  readonly foreign: readonly ForeignEntry[];
  /** Files of the archive that are published as they are. */
  readonly publicFiles: readonly PublicFile[];
  /** Files that are no pages, and are made like them. */
  readonly written: readonly SiteFile[];
  /** Files of the councils that their records name. */
  readonly attached: readonly AttachedCopy[];
  /** Where what is known of earlier builds is kept; undefined builds everything. */
  readonly cache: string | undefined;
  readonly faults: CacheFaults;
  /** Digest of the generator and of every setting that a site depends on. */
  readonly version: string;
  /** Digest of every file that was read, and what the check said of them. */
  readonly inputs: string;
  readonly report: string;
  readonly plan: PagePlan;
  readonly origin: Origin;
  /** When the text of a page was last changed, by its address, as far as that is known. */
  readonly pageDates: ReadonlyMap<string, string>;
  /** Told how many pages are to be rendered; returns what is called for each, and at the end. */
  readonly onPages: (total: number) => { readonly advance: () => void; readonly end: () => void };
  /** Writes the search index into a folder of the site, without the shards that stand in the old site. */
  readonly writeSearch: (
    site: string,
    stands: (shard: string) => boolean,
  ) => Promise<{ readonly standing: readonly string[] }>;
  /**
   * Writes Pagefind's bundle into a folder of the site, once the index is written, unless the one that stands in the old
   * site has the digest of this one; undefined where the archive wants none.
   */
  readonly writeBundle: ((site: string, standing: string | undefined) => Promise<BundleResult>) | undefined;
}

export type BuildResult =
  | {
      readonly status: 'built';
      /** Pages in all, and how many of them were rendered anew. */
      readonly pages: number;
      readonly rendered: number;
      readonly by: PublishedBy;
      /** Undefined where the archive wants none. */
      readonly bundle: BundleResult | undefined;
      /** Paths of the old site that are not ours and could be kept only where they are now. */
      readonly left: readonly string[];
    }
  /** Foreign files stand where the new site has pages; nothing was changed. */
  | { readonly status: 'conflict'; readonly paths: readonly string[] };

/** What an earlier build left in an output folder, and which of its files nobody has touched since. */
interface EarlierBuild {
  readonly manifest: SiteManifest;
  readonly standing: StandingFiles;
}

/** The last build into a folder by this version, as far as the cache knows of it. */
export function findEarlierBuild({
  target,
  cache,
  faults,
  version,
}: Pick<SiteJob, 'target' | 'cache' | 'faults' | 'version'>): EarlierBuild | undefined {
  if (cache === undefined || !target.ours.has(MARKER_FILE)) return undefined;
  const manifest = readManifest(cache, target.path, version, faults);
  return manifest && { manifest, standing: compareMarks(manifest.files, markFiles(target.path, target.ours)) };
}

/** True when an earlier build was made from these inputs and is untouched: then there is nothing to do. */
export function isFinished({ manifest, standing }: EarlierBuild, inputs: string, ours: ReadonlySet<string>): boolean {
  return manifest.inputs === inputs && standing.isWhole && ours.size === Object.keys(manifest.files).length;
}

/** What in an output folder is not ours. */
export const findForeignIn = ({ path, exists, ours }: OutputFolder): ForeignEntry[] =>
  exists ? findForeign(path, ours) : [];

/**
 * Builds the site of checked content into its output folder. Everything is made in a staging folder and takes the old
 * site's place at the end, so a build that fails or is stopped leaves the old site as it was. Pages of the old site whose
 * key is the same and whose file is untouched are taken over; what comes out is what a build from nothing makes.
 */
export async function buildSite(job: SiteJob, earlier: EarlierBuild | undefined): Promise<BuildResult> {
  const { target, foreign } = job;
  const pages = plannedPages(job.plan);
  const stale = new Set(findStale(pages, earlier));
  const staging = makeStaging(target);
  let done: {
    files: ReadonlySet<string>;
    kept: FileMarks;
    by: PublishedBy;
    bundle: BundleResult | undefined;
    written: WrittenFiles;
    digests: KnownDigests;
  };
  try {
    const { linked, bundle, written } = await makeSite(job, staging, pages, stale, earlier);
    const known = digestsOf(linked, earlier);
    const digests = writeSiteManifest(staging.site, listFiles(staging.site), job.origin, known);
    const files = new Set([...listFiles(staging.site), MARKER_FILE]);
    const paths = findConflicts(target.path, foreign, files);
    if (paths.length > 0) {
      staging.remove();
      return { status: 'conflict', paths };
    }
    writeFileSync(join(staging.site, MARKER_FILE), writeMarker(files));
    const by = publishSite({ site: staging.site, target, foreign, files, onReady: staging.noteNewSite });
    done = { files, kept: marksOf(linked, earlier), by, bundle, written, digests };
  } catch (error) {
    tidy(staging);
    throw error;
  }
  // From here on the new site stands, and nothing may be called a failure.
  const { version, report, plan, cache } = job;
  const { bundle } = done;
  const lacksBundle = bundle !== undefined && bundle.status !== 'made';
  // A site that lacks something is never finished: the next build tries again.
  const inputs = lacksBundle ? '' : job.inputs;
  if (cache !== undefined) {
    job.faults.keep(() => {
      const marks = markFiles(target.path, done.files, done.kept);
      const attached = Object.fromEntries(job.attached.map(({ path, digest }) => [path, digest]));
      const made = bundle?.status === 'made' ? { bundle: bundle.digest } : {};
      writeManifest(cache, target.path, {
        version,
        inputs,
        report,
        plan,
        attached,
        written: done.written,
        ...made,
        digests: done.digests,
        files: marks,
      });
    });
  }
  const counts = { pages: Object.keys(pages).length, rendered: stale.size };
  return { status: 'built', ...counts, by: done.by, bundle, left: tidy(staging) };
}

function tidy(staging: Staging): string[] {
  try {
    return staging.remove();
  } catch {
    // The next build into the same folder takes it away.
    return [];
  }
}

function marksOf(files: readonly string[], earlier: EarlierBuild | undefined): FileMarks {
  return Object.fromEntries(
    files.flatMap((file) => (earlier?.manifest.files[file] ? [[file, earlier.manifest.files[file]]] : [])),
  );
}

function digestsOf(files: readonly string[], earlier: EarlierBuild | undefined): KnownDigests {
  return Object.fromEntries(
    files.flatMap((file) => (earlier?.manifest.digests[file] ? [[file, earlier.manifest.digests[file]]] : [])),
  );
}

/** The files of pages that are not what an earlier build made from the same. */
function findStale(pages: PlannedPages, earlier: EarlierBuild | undefined): string[] {
  const known = earlier && plannedPages(earlier.manifest.plan);
  return Object.entries(pages)
    .filter(([name, { file, key }]) => known?.[name]?.key !== key || !earlier?.standing.isIntact(file))
    .map(([, { file }]) => file);
}

/**
 * Makes the whole site in the staging folder; the index, and then Pagefind's bundle, are made in threads of their own
 * while pages are rendered, and the files that are no pages are written by another.
 * @returns the files that are the old site's, their times too
 */
async function makeSite(
  job: SiteJob,
  { path, site }: Staging,
  pages: PlannedPages,
  stale: ReadonlySet<string>,
  earlier: EarlierBuild | undefined,
): Promise<{ linked: string[]; bundle: BundleResult | undefined; written: WrittenFiles }> {
  const { advance, end } = job.onPages(stale.size);
  const search = join(path, 'search');
  const standing = (shard: string) => earlier?.standing.wholeFolder(`${SEARCH_FOLDER}/${shard}`);
  const oldBundle = earlier?.standing.wholeFolder(PAGEFIND_FOLDER);
  const writeSearch = async () => {
    const { standing: shards } = await job.writeSearch(search, (shard) => standing(shard) !== undefined);
    return { shards, bundle: await job.writeBundle?.(search, oldBundle && earlier?.manifest.bundle) };
  };
  const isWritten = ({ path, key }: SiteFile) =>
    earlier?.manifest.written[path]?.key === key && earlier.standing.isIntact(path);
  const staleFiles = job.written.filter((file) => !isWritten(file));
  // All come to their end before anything is cleaned up, whichever fails.
  const [written, rendered, made] = await Promise.allSettled([
    writeSearch(),
    renderPages([...stale], site, { ...job, onPage: advance }).finally(end),
    writeFiles(staleFiles, site),
  ]);
  if (written.status === 'rejected') throw written.reason;
  if (rendered.status === 'rejected') throw rendered.reason;
  if (made.status === 'rejected') throw made.reason;
  renameSync(join(search, SEARCH_FOLDER), join(site, SEARCH_FOLDER));
  const { bundle } = written.value;
  const isKept = bundle?.status === 'made' && !bundle.isWritten;
  if (bundle?.status === 'made' && bundle.isWritten)
    renameSync(join(search, PAGEFIND_FOLDER), join(site, PAGEFIND_FOLDER));
  const indexed = [...written.value.shards.flatMap((shard) => standing(shard) ?? []), ...((isKept && oldBundle) || [])];
  const files = Object.values(pages).map(({ file }) => file);
  const unchanged = files.filter((file) => !stale.has(file));
  const isStanding = ({ path, digest }: AttachedCopy) =>
    digest !== '' && earlier?.manifest.attached[path] === digest && earlier.standing.isIntact(path);
  const attached = job.attached.filter(isStanding).map(({ path }) => path);
  const keptFiles = job.written.filter(isWritten).map(({ path }) => path);
  const linked = takeOver(job.target.path, site, [...unchanged, ...indexed, ...attached, ...keptFiles]);
  const taken = keptFiles.flatMap((path) => {
    const known = earlier?.manifest.written[path];
    return known ? [[path, known] as const] : [];
  });
  const allWritten = { ...Object.fromEntries(taken), ...made.value };
  writeRelease(job.written, allWritten, job.content.info, site);
  await writeSitemap(files, job.pageDates, site);
  const others = [...job.publicFiles, ...job.foreign].map(({ path }) => path);
  await writeRobots(others, site);
  const attachedPaths = job.attached.map(({ path }) => path);
  await writeHostHeaders(attachedPaths, others, site);
  await writeOpenSearch(job.content.info, site);
  copyPublicFiles(job.folder, job.publicFiles, site);
  copyAttachedFiles(
    job.folder,
    job.attached.filter((file) => !isStanding(file)),
    site,
  );
  return { linked, bundle, written: allWritten };
}

/**
 * Synchronous, as this is a long row of short calls, each of which would wait longer for its turn than for the disk.
 * @returns those that are the old site's, their times too; @throws what the system reports
 */
function takeOver(old: string, site: string, files: readonly string[]): string[] {
  const folders = new Set(files.map((file) => dirname(join(site, file))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  return files.filter((file) => {
    try {
      // A link costs no copying, and the old site's name for the file goes away with the old site.
      linkSync(join(old, file), join(site, file));
      return true;
    } catch {
      copyFileSync(join(old, file), join(site, file));
      return false;
    }
  });
}
