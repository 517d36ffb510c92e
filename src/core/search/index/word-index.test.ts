import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BlockStore, type Extent } from './packs/block-store.ts';
import { readRoot } from './packs/root.ts';
import { writePacks } from './packs/write-packs.ts';
import { lastAtOrBelow, makeWordIndex } from './word-index.ts';
import { invert } from './words/invert.ts';
import { writeWordBlocks } from './words/word-blocks.ts';

/** Every pair of 120 letters once, in as many segments: more than one block holds. */
const LETTERS = Array.from({ length: 120 }, (_, index) => String.fromCharCode(0x4e00 + index));
const SEGMENTS = LETTERS.map((one) => [one, LETTERS.map((other) => one + other).join('')] as const);

function pack(segments: readonly (readonly [string, string])[]) {
  const { units, lists, positions } = writeWordBlocks(invert(segments));
  const others = { positions: positions.map((bytes) => ({ bytes })), columns: [], facets: [], documents: [] };
  return { ...writePacks({ units, lists, ...others }, [], 100), lists, positions };
}

function open({ root, packs }: ReturnType<typeof pack>, asked: (extent: Extent) => void = () => {}) {
  const load = async (extent: Extent): Promise<Uint8Array> => {
    asked(extent);
    return packs[extent.pack]?.subarray(extent.start, extent.start + extent.length) ?? new Uint8Array();
  };
  return makeWordIndex(new BlockStore(readRoot(root), load), async () => '');
}

describe('an index in blocks', () => {
  const packed = pack(SEGMENTS);

  it('has several blocks in several packs, in order', () => {
    const firsts = packed.lists.map(({ first }) => first);
    expect(firsts.length).toBeGreaterThan(5);
    expect(firsts).toEqual([...firsts].sort());
    expect(readRoot(packed.root).packs.lists.length).toBeGreaterThan(1);
    expect(readRoot(packed.root).packs.positions.length).toBeGreaterThan(0);
  });

  it('finds every pair and every single', async () => {
    const index = open(packed);
    for (const [segment, one] of LETTERS.entries()) {
      expect((await index.findList(one))?.segments).toHaveLength(LETTERS.length);
      for (const [place, other] of LETTERS.entries()) {
        const list = await index.findList(one + other);
        expect([...(list?.segments ?? [])]).toContain(segment);
        const places = list && (await index.findPlaces(list, Uint32Array.of(segment)));
        expect([...(places?.places ?? [])]).toContain(2 + 2 * place);
      }
    }
  });

  it('finds nothing where nothing stands', async () => {
    const index = open(packed);
    for (const term of ['あい', '龠一', '一あ', 'あ', '一'.repeat(4)])
      expect(await index.findList(term)).toBeUndefined();
    expect(await open(pack([])).findList('一')).toBeUndefined();
  });

  it('loads a block once, and again after a failure', async () => {
    const asked = vi.fn<(extent: Extent) => void>().mockImplementationOnce(() => {
      throw new Error('offline');
    });
    const index = open(packed, asked);
    await expect(index.findList('一一')).rejects.toThrow('offline');
    await Promise.all([index.findList('一一'), index.findList('一一')]);
    await index.findList('一一');
    // The list of the pack's blocks, twice, and the block.
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('loads the places of the segments asked for only', async () => {
    const long = pack(Array.from({ length: 3000 }, () => ['', 'ああああ'] as const));
    const parts: Extent[] = [];
    const index = open(long, (extent) => parts.push(extent));
    const list = await index.findList('ああ');
    expect(list?.where?.groups.length).toBeGreaterThan(5);
    parts.length = 0;
    const among = Uint32Array.of(700, 701);
    const found = list && (await index.findPlaces(list, among));
    expect(found).toEqual({
      segments: Uint32Array.of(700, 700, 700, 701, 701, 701),
      places: Uint32Array.of(1, 2, 3, 1, 2, 3),
    });
    // A list of blocks, and one part.
    expect(parts).toHaveLength(2);
  });
});

it('has lists of its own for words whose pairs are common, and they are right', async () => {
  const word = fc.constantFrom('個人情報', '個人', '情報', '人情', '報', 'の', 'コールセンタ', 'センター');
  const text = fc.array(word, { minLength: 40, maxLength: 40 }).map((words) => words.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 90, maxLength: 90 }), async (texts) => {
      const index = open(pack(texts.map((one) => ['', one] as const)));
      for (const gram of ['個人情報', 'センター', 'コールセンタ', '情報報', '人情人']) {
        const expected = texts.flatMap((one, segment) => (one.includes(gram) ? [segment] : []));
        const list = await index.findList(gram);
        if (expected.length > 80) expect(list).toBeDefined();
        if (list) expect([...list.segments]).toEqual(expected);
      }
    }),
    { seed: 13, numRuns: 10 },
  );
});

it('has lists of its own for spellings with kana, and they are right', async () => {
  const word = fc.constantFrom('受けの付け', '取り扱い', '受付け', '付け', '手続き', '手続', 'き', 'け付の');
  const text = fc.array(word, { minLength: 12, maxLength: 12 }).map((words) => words.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 90, maxLength: 90 }), async (texts) => {
      const index = open(pack(texts.map((one) => ['', one] as const)));
      for (const spelled of ['取り扱い', '受付け', '手続き']) {
        const expected = texts.flatMap((one, segment) => (one.includes(spelled) ? [segment] : []));
        const list = await index.findList(spelled);
        expect(list).toBeDefined();
        expect([...(list?.segments ?? [])]).toEqual(expected);
      }
      // Its pairs are common, and it stands nowhere.
      expect((await index.findList('受け付'))?.segments).toEqual(new Uint32Array());
      expect(await index.findList('立ち入り')).toBeUndefined();
    }),
    { seed: 14, numRuns: 10 },
  );
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
