import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoShards } from './shards.ts';

interface Meeting {
  readonly council: string;
  readonly meeting: string;
  readonly date: string;
}

const SIZES = { past: 12, recent: 5 };

const on = (date: string, council = 'kou'): Meeting => ({ council, meeting: date, date });
const monthly = (from: number, to: number): Meeting[] =>
  Array.from({ length: (to - from) * 12 }, (_, month) => {
    const year = from + Math.floor(month / 12);
    return on(`${year}-${String((month % 12) + 1).padStart(2, '0')}-10`);
  });
const cut = (meetings: readonly Meeting[]) => cutIntoShards(meetings, SIZES);
const names = (shard: readonly Meeting[]) => shard.map(({ council, meeting }) => `${council} ${meeting}`).join();

const date = fc
  .record({
    year: fc.integer({ min: 1999, max: 2006 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
const meetings = fc.uniqueArray(
  fc.tuple(date, fc.constantFrom('kou', 'otsu')).map(([day, council]) => on(day, council)),
  {
    selector: ({ council, meeting }) => council + meeting,
    maxLength: 80,
  },
);

describe('cutIntoShards', () => {
  it('gives nothing of nothing, and one shard of a small archive', () => {
    expect(cut([])).toEqual([]);
    expect(cut(monthly(2001, 2002).slice(0, 4))).toHaveLength(1);
  });

  it('puts the newest first, and the councils of one day in order', () => {
    const [shard] = cut([on('2001-01-10', 'otsu'), on('2001-02-10'), on('2001-01-10', 'kou'), on('2001-01-10-2')]);
    expect(shard?.map(({ meeting, council }) => `${meeting} ${council}`)).toEqual([
      '2001-02-10 kou',
      '2001-01-10-2 kou',
      '2001-01-10 kou',
      '2001-01-10 otsu',
    ]);
  });

  it('puts what has no date into a shard of its own, behind all others, by council', () => {
    const pages = [on('', 'otsu'), on('', 'kou'), on('', '')];
    const dated = monthly(2001, 2003);
    expect(cut([...pages, ...dated])).toEqual([...cut(dated), [on('', ''), on('', 'kou'), on('', 'otsu')]]);
    expect(cut(pages)).toHaveLength(1);
  });

  it('lets the recent months stand apart', () => {
    expect(
      cut(monthly(2001, 2003))
        .at(0)
        ?.map(({ date: day }) => day),
    ).toEqual(['2002-12-10', '2002-11-10', '2002-10-10']);
  });

  it('holds a month together, however much is in it', () => {
    const crowded = Array.from({ length: 40 }, (_, day) => on(`2001-05-${String(day + 1).padStart(2, '0')}`));
    expect(cut(crowded)).toHaveLength(1);
    expect(cut([...crowded, on('2003-05-10')])).toHaveLength(2);
  });

  it('loses nothing, in order, in shards that are small enough', () => {
    fc.assert(
      fc.property(meetings, (some) => {
        const shards = cut(some);
        const order = shards.flat().map(({ date: day }) => day);
        expect(order).toEqual([...order].sort().reverse());
        expect(new Set(shards.flat())).toEqual(new Set(some));
        for (const shard of shards) {
          const months = new Set(shard.map(({ date: day }) => day.slice(0, 7)));
          expect(shard.length <= SIZES.past || months.size === 1).toBe(true);
        }
      }),
      { seed: 4 },
    );
  });

  it('changes, for a meeting of the past, the shard that it falls into and no other', () => {
    fc.assert(
      fc.property(meetings, date, (some, day) => {
        const added = on(day, 'new');
        const before = cut(some);
        const after = new Set(cut([...some, added]).map(names));
        // A meeting of the recent months changes the recent shard, and may push the oldest of them into the past.
        fc.pre(before[0] !== undefined && after.has(names(before[0])));
        expect(before.filter((shard) => !after.has(names(shard))).length).toBeLessThanOrEqual(1);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('does not depend on the order of the meetings', () => {
    fc.assert(
      fc.property(meetings, (some) => {
        expect(cut([...some].reverse()).map(names)).toEqual(cut(some).map(names));
      }),
      { seed: 8 },
    );
  });
});
