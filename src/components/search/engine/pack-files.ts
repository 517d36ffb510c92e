import { packFile } from '../../../core/search/index/files.ts';
import type { Extent } from '../../../core/search/index/packs/block-store.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { isAs } from './load-file.ts';
import { SearchFault } from './search-fault.ts';

/** Bytes between two extents up to which they are asked for together: less than another request takes. */
const GAP = 200;

/** What the host of the index has shown of HTTP ranges; all shards of a site have the same host. */
interface Host {
  givesRanges: boolean;
}

interface Waiting {
  readonly extent: Extent;
  readonly done: (bytes: Uint8Array) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The packs of a shard. Bytes are asked for by HTTP range, those that stand side by side together. A host that answers
 * with the whole pack is asked for whole packs from then on, which are kept. All bytes are held against their length and
 * checksum; where they differ, whatever the reason, the whole pack is fetched once more past every cache.
 */
export class PackFiles {
  private readonly folder: string;
  private readonly host: Host;
  private readonly packs = new Map<number, Promise<Uint8Array>>();
  private readonly waiting = new Map<number, Waiting[]>();

  /** @param folder address of the shard's folder, with a slash at its end */
  constructor(folder: string, host: Host) {
    this.folder = folder;
    this.host = host;
  }

  /** @throws {SearchFault} */
  load(extent: Extent): Promise<Uint8Array> {
    return new Promise((done, fail) => {
      const others = this.waiting.get(extent.pack);
      if (others) {
        others.push({ extent, done, fail });
        return;
      }
      this.waiting.set(extent.pack, [{ extent, done, fail }]);
      // Who else asks for the same pack does so by then.
      setTimeout(() => this.answer(extent.pack));
    });
  }

  private answer(pack: number): void {
    const waiting = (this.waiting.get(pack) ?? []).sort((a, b) => a.extent.start - b.extent.start);
    this.waiting.delete(pack);
    for (const run of this.usesRange(pack) ? joinNear(waiting) : [waiting]) void this.answerRun(pack, run);
  }

  private usesRange(pack: number): boolean {
    return this.host.givesRanges && !this.packs.has(pack);
  }

  private async answerRun(pack: number, run: readonly Waiting[]): Promise<void> {
    let left = run;
    try {
      left = giveOut(
        run,
        ...(await (this.usesRange(pack) ? this.fetchRange(pack, run) : this.fetchPack(pack, 'default'))),
      );
    } catch (error) {
      if (!(error instanceof SearchFault)) return refuse(left, error);
    }
    if (left.length === 0) return;
    try {
      left = giveOut(left, ...(await this.fetchPack(pack, 'reload')));
      refuse(left, new SearchFault('broken', this.addressOf(pack)));
      if (left.length > 0) this.packs.delete(pack);
    } catch (error) {
      refuse(left, error);
    }
  }

  /** @returns bytes of the pack, and where they begin in it */
  private async fetchRange(pack: number, run: readonly Waiting[]): Promise<[Uint8Array, number]> {
    const start = run[0]?.extent.start ?? 0;
    const end = Math.max(...run.map(({ extent }) => extent.start + extent.length));
    const { status, bytes } = await fetchBytes(this.addressOf(pack), {
      headers: { Range: `bytes=${start}-${end - 1}` },
    });
    if (status === 206) {
      const isRight = run.every(({ extent }) => isAs(cutOut(bytes, start, extent), extent));
      // Some hosts compress on the way, and cut the range out of that.
      if (!isRight) this.host.givesRanges = false;
      return [bytes, start];
    }
    this.host.givesRanges = false;
    this.packs.set(pack, Promise.resolve(bytes));
    return [bytes, 0];
  }

  private async fetchPack(pack: number, cache: RequestCache): Promise<[Uint8Array, number]> {
    const known = cache === 'default' ? this.packs.get(pack) : undefined;
    const loading = known ?? fetchBytes(this.addressOf(pack), { cache }).then(({ bytes }) => bytes);
    this.packs.set(pack, loading);
    try {
      return [await loading, 0];
    } catch (error) {
      this.packs.delete(pack);
      throw error;
    }
  }

  private addressOf(pack: number): string {
    return this.folder + packFile(pack);
  }
}

/** Gives their bytes to those for whom they are right. @returns the others */
function giveOut(run: readonly Waiting[], bytes: Uint8Array, start: number): Waiting[] {
  return run.filter(({ extent, done }) => {
    const own = cutOut(bytes, start, extent);
    const isRight = isAs(own, extent);
    if (isRight) done(own);
    return !isRight;
  });
}

const cutOut = (bytes: Uint8Array, start: number, extent: Extent): Uint8Array =>
  bytes.subarray(extent.start - start, extent.start - start + extent.length);

function refuse(run: readonly Waiting[], error: unknown): void {
  for (const { fail } of run) fail(error);
}

/** Runs of extents that stand near one another. Expects them in order. */
function joinNear(waiting: readonly Waiting[]): Waiting[][] {
  const runs: Waiting[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of waiting) {
    if (one.extent.start - end <= GAP) runs.at(-1)?.push(one);
    else runs.push([one]);
    end = Math.max(end, one.extent.start + one.extent.length);
  }
  return runs;
}
