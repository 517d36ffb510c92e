import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../../core/search/index/files.ts';
import { inflate, loadFile, loadZipped } from './load-file.ts';

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

  it.each([0, 1, 4096, 65_535])('is unpacked with a dictionary of %d bytes', async (length) => {
    const dictionary = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
    const own = Uint8Array.from({ length: 3000 }, (_, at) => ((at + 900) * 7) % 251);
    const bytes = new Uint8Array(deflateRawSync(own, { dictionary }));
    expect(await inflate(bytes, dictionary)).toEqual(own);
  });

  it('is missed when the host does not have it, and when nobody answers', async () => {
    answer(plain, 404);
    await expect(loadZipped('/a.bin')).rejects.toThrow('missing: /a.bin');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await expect(loadFile('/a.bin', factsOf(plain))).rejects.toThrow('unreachable: /a.bin');
  });
});
