import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchUnit } from '../../core/search/index/search-unit.ts';
import { PAGEFIND_FOLDER } from '../../core/search/pagefind/folder.ts';
import type { BundlePage } from '../../core/search/pagefind/page.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { digest } from '../digest.ts';
import { answerWorker } from '../search/answer-worker.ts';
import { unitDigest } from '../search/search-index.ts';
import type { FromWorker, PagefindJob } from './job.ts';
import { dropOldBundles } from './prune.ts';

/** What a bundle is made from. */
interface BundleSources {
  readonly pages: readonly BundlePage[];
  /** The records of the archive, in any order. */
  readonly units: readonly SearchUnit[];
}

interface BundleOptions {
  /** Where the finished bundle is kept; undefined remembers nothing. Safe to delete and to share. */
  readonly cache: string | undefined;
  /** Where the search keeps the documents of its units. */
  readonly searchCache: string | undefined;
  /** Digest of the generator: what another version kept is not used. */
  readonly version: string;
  /** Digest of the bundle that stands in the old site, whole. */
  readonly standing: string | undefined;
  readonly faults: CacheFaults;
}

export type BundleResult =
  | {
      readonly status: 'made';
      /** Of all that it was made from. */
      readonly digest: string;
      /** False when it stands in the old site already, and was not written. */
      readonly isWritten: boolean;
      /** True when Pagefind was run. */
      readonly isBuilt: boolean;
    }
  /** Pagefind cannot be started on this machine, or stopped before its end. Nothing was written. */
  | { readonly status: 'missing' | 'stopped'; readonly reason: string };

/**
 * Writes Pagefind's bundle of an archive into the {@link PAGEFIND_FOLDER} of a site, in a thread of its own. The same
 * pages and units give the same bytes; when they are those of an earlier build, Pagefind is not run.
 * @param site the root folder of the built site, without such a folder
 */
export async function writeBundle(
  { pages, units }: BundleSources,
  site: string,
  { cache, searchCache, version, standing, faults }: BundleOptions,
): Promise<BundleResult> {
  const ordered = units
    .map((unit, number) => ({ number, digest: unitDigest(unit, version), key: `${unit.council} ${unit.meeting}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ number, digest }) => ({ number, digest }));
  const whole = digest(version, JSON.stringify(pages), ...ordered.map((unit) => unit.digest));
  if (whole === standing) return { status: 'made', digest: whole, isWritten: false, isBuilt: false };
  const folder = join(site, PAGEFIND_FOLDER);
  const job: PagefindJob = { folder, digest: whole, pages, units: ordered, cache, searchCache };
  const { built, failure, damaged, unkept } = await runWorker(job, units);
  faults.damaged.push(...damaged);
  faults.unkept ??= unkept;
  if (failure) return { status: failure.kind, reason: failure.reason };
  if (cache !== undefined && faults.unkept === undefined) await dropOldBundles(cache, whole);
  return { status: 'made', digest: whole, isWritten: true, isBuilt: built };
}

type Done = Extract<FromWorker, { type: 'done' }>;

function runWorker(job: PagefindJob, units: readonly SearchUnit[]): Promise<Done> {
  // Pagefind's package prints the traces of its errors: what there is to say is said once, by the build.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job, stderr: true });
  // Nothing keeps the thread alive when Pagefind is killed while it owes an answer.
  const stopped = { kind: 'stopped', reason: 'no answer' } as const;
  return answerWorker(
    worker,
    units,
    (): Done => ({ type: 'done', built: true, failure: stopped, damaged: [], unkept: undefined }),
  );
}
