import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../../core/search/index/files.ts';
import { loadFile, loadZipped } from './load-file.ts';

const answer = (bytes: Uint8Array<ArrayBuffer>, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(bytes, { status }));

afterEach(() => vi.unstubAllGlobals());

describe('a file of the search', () => {
  const plain = Uint8Array.of(1, 2, 3);

  it('is loaded as it is', async () => {
    answer(plain);
    expect(await loadFile('/a.bin', factsOf(plain))).toEqual(plain);
    await expect(loadFile('/a.bin', factsOf(Uint8Array.of(1, 2, 4)))).rejects.toThrow('broken: /a.bin');
  });

  it('is unpacked, unless the host has done so', async () => {
    answer(new Uint8Array(gzipSync(plain)));
    expect(await loadZipped('/a.bin')).toEqual(plain);
    answer(plain);
    expect(await loadZipped('/a.bin')).toEqual(plain);
  });

  it('is missed when the host does not have it, and when nobody answers', async () => {
    answer(plain, 404);
    await expect(loadZipped('/a.bin')).rejects.toThrow('missing: /a.bin');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await expect(loadFile('/a.bin', factsOf(plain))).rejects.toThrow('unreachable: /a.bin');
  });
});
