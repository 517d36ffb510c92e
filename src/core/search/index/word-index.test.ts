import { describe, expect, it, vi } from 'vitest';
import { invert } from './invert.ts';
import { termOf } from './term.ts';
import { chunkSizeFor, cutIntoChunks } from './word-chunk.ts';
import { lastAtOrBelow, makeWordIndex } from './word-index.ts';

/** Every pair of 120 letters once, in as many segments: more than one chunk holds. */
const LETTERS = Array.from({ length: 120 }, (_, index) => String.fromCharCode(0x4e00 + index));
const segments = LETTERS.map((one) => [one, LETTERS.map((other) => one + other).join('')] as const);
const chunks = [...cutIntoChunks(invert(segments), chunkSizeFor(segments.length))];
const firsts = chunks.map(({ first }) => first);
const bytesOf = async (chunk: number): Promise<Uint8Array> => chunks[chunk]?.bytes ?? new Uint8Array();
const pair = (first: string, second: string) => termOf(first.charCodeAt(0), second.charCodeAt(0));

describe('an index in chunks', () => {
  it('has several, in order', () => {
    expect(chunks.length).toBeGreaterThan(5);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  });

  it('finds every pair and every single', async () => {
    const index = makeWordIndex(firsts, bytesOf);
    for (const [segment, one] of LETTERS.entries()) {
      expect([...(await index.findSingle(termOf(one.charCodeAt(0))))]).toHaveLength(LETTERS.length);
      for (const other of LETTERS) {
        const [postings] = await index.findPairs([pair(one, other)]);
        expect([...(postings?.segments ?? [])]).toContain(segment);
      }
    }
  });

  it('finds nothing where nothing stands', async () => {
    const index = makeWordIndex(firsts, bytesOf);
    const found = await index.findPairs([pair('あ', 'い'), pair('龠', '一'), pair('一', 'あ')]);
    expect(found.map(({ segments: own }) => own.length)).toEqual([0, 0, 0]);
    expect(await makeWordIndex([], bytesOf).findSingle(termOf(0x4e00))).toHaveLength(0);
  });

  it('loads a chunk once, and again after a failure', async () => {
    const load = vi.fn(bytesOf).mockRejectedValueOnce(new Error('offline'));
    const index = makeWordIndex(firsts, load);
    await expect(index.findPairs([pair('一', '一')])).rejects.toThrow('offline');
    await index.findPairs([pair('一', '一'), pair('一', '一')]);
    await index.findPairs([pair('一', '一')]);
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('chunkSizeFor', () => {
  it.each([
    [0, 1500],
    [1_000_000, 2000],
    [8_000_000, 4000],
  ])('gives a shard of %d characters chunks of %d bytes', (characters, bytes) => {
    expect(chunkSizeFor(characters)).toBe(bytes);
  });
});

describe('lastAtOrBelow', () => {
  it.each([
    [[], 3, -1],
    [[4], 3, -1],
    [[3], 3, 0],
    [[1, 3, 5], 4, 1],
    [[1, 3, 5], 9, 2],
    [[1, 3, 3, 5], 3, 2],
  ])('finds in %j for %j the place %j', (numbers, wanted, place) => {
    expect(lastAtOrBelow(numbers, wanted)).toBe(place);
  });
});
