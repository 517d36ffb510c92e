import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KindOf, kindsOfFiles } from './kinds-of-files.ts';

/** Bytes that the search asked for. */
export interface Load {
  readonly path: string;
  readonly kind: string;
  readonly bytes: number;
  /** The list of blocks with which a pack begins. */
  readonly isLeaf: boolean;
}

const HOST = 'http://index.test';

/**
 * Serves the index of a site to a search in this process, from a host that gives ranges.
 * @returns the address of its folder, and what was loaded since the last time
 */
export async function watchLoads(site: string): Promise<{ folder: string; take: () => readonly Load[] }> {
  const kindOf: KindOf = await kindsOfFiles(site);
  let loads: Load[] = [];
  globalThis.fetch = async (address, init) => {
    const path = new URL(String(address)).pathname;
    const whole = new Uint8Array(await readFile(join(site, path)));
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('Range') ?? '') ?? [];
    const bytes = from === undefined ? whole : whole.slice(Number(from), Number(to) + 1);
    loads.push({ path, kind: kindOf(path) ?? '', bytes: bytes.length, isLeaf: Number(from) === 0 });
    return new Response(bytes, { status: from === undefined ? 200 : 206 });
  };
  return {
    folder: `${HOST}/search-index/`,
    take: () => {
      const taken = loads;
      loads = [];
      return taken;
    },
  };
}
