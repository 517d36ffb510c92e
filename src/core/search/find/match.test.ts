import { describe, expect, it } from 'vitest';
import { makeMemoryShard } from '../fixtures/memory-shard.ts';
import { smallDocuments } from '../fixtures/small-archive.ts';
import type { Shard } from '../index/shard.ts';
import { readQuery } from '../query/query.ts';
import { findMatches } from './match.ts';

const documents = smallDocuments();
const older = documents.findIndex(({ date }) => date === '2010-01-22');
const meetings = new Set(documents.slice(0, older).map(({ address }) => address)).size;
const matters = new Set(documents.slice(0, older).map(({ matter }) => matter)).size;
const whole = [makeMemoryShard(documents)];
const parted = [
  makeMemoryShard(documents.slice(0, older)),
  makeMemoryShard(documents.slice(older), { documents: older, meetings, matters }),
];

async function matchesOf(typed: string) {
  const matches = await findMatches(whole, readQuery(typed));
  return matches.map(({ entry, segments }) => {
    const key = documents[entry.place]?.key.replace('/kou/meetings/', '');
    return [key, [...segments]] as const;
  });
}

describe('findMatches', () => {
  it('tells the segments that have each word', async () => {
    expect(await matchesOf('契約 委員')).toEqual([
      ['2010-02-10/#header', [[2, 0b10]]],
      [
        '2010-01-22/#inquiry-42',
        [
          [1, 0b11],
          [2, 0b10],
        ],
      ],
      [
        '2010-01-22/#header',
        [
          [4, 0b10],
          [5, 0b10],
        ],
      ],
    ]);
  });

  it('finds a phrase across a line end, but not across segments', async () => {
    expect(await matchesOf('伺います。契約の期間')).toHaveLength(1);
    expect(await matchesOf('住宅課長〔')).toEqual([]);
  });

  it('finds nothing for nothing', async () => {
    expect(await matchesOf('')).toEqual([]);
    expect(await matchesOf('ありえない')).toEqual([]);
  });

  it.each(['の', '委員', '契約 委員', '諮問 報告 会長'])('finds %j in shards as in the whole', async (typed) => {
    const query = readQuery(typed);
    const plain = async (shards: readonly Shard[]) => {
      const matches = await findMatches(shards, query);
      await Promise.all(shards.map(({ catalogue }) => catalogue.loadFacets()));
      return matches.map(({ entry: { text: _, isProcedural, ...entry }, segments, forms }) => ({
        entry: { ...entry, procedural: entry.voices.split('').map((_, place) => isProcedural(place)) },
        segments,
        forms,
      }));
    };
    const found = await plain(parted);
    expect(found).toEqual(await plain(whole));
    expect(found.length).toBeGreaterThan(1);
  });

  it('tells which segments have which form', async () => {
    const matches = await findMatches(whole, readQuery('住宅課長 OR 年金課長'));
    const forms = matches.map(({ forms: own }) => [...own].map(([key, places]) => [key, places.size]));
    expect(forms.flat()).toEqual(
      expect.arrayContaining([
        ['0/0', expect.any(Number)],
        ['0/1', expect.any(Number)],
      ]),
    );
  });

  it('marks excluded words and speakers where a word stands', async () => {
    const bits = (typed: string) =>
      matchesOf(typed).then((found) => found.flatMap(([, segments]) => segments.map(([, own]) => own)));
    expect(await bits('契約')).toEqual([0b1]);
    expect(await bits('契約 -期間')).toEqual([0b11]);
    expect(await bits('契約 -ありえない -期間')).toEqual([0b101]);
    expect(await bits('契約 speaker:委員')).toEqual([0b11]);
    expect(await bits('契約 speaker:会長 -speaker:委員')).toEqual([0b101]);
  });

  it('finds what a speaker says without a word', async () => {
    const said = documents.flatMap(({ segments }) =>
      segments.filter(({ anchor, label }) => /^u/.test(anchor) && label === '会長'),
    );
    const found = await matchesOf('speaker:会長');
    expect(found.flatMap(([, segments]) => segments)).toHaveLength(said.length);
  });

  it('lists the documents that a field lets pass', async () => {
    const options = { year: [{ value: '2010', label: '2010年' }], council: [{ value: 'otsu', label: '乙審議会' }] };
    const count = async (typed: string) => (await findMatches(whole, readQuery(typed, { options }))).length;
    expect(await count('year:2010')).toBe(documents.length);
    expect(await count('council:乙')).toBe(0);
    expect(await count('-council:乙')).toBe(documents.length);
  });

  it('knows what is needed to filter, count and order', async () => {
    const matches = await findMatches(whole, readQuery('の'));
    for (const { entry } of matches) {
      const { date, facets, segments } = documents[entry.place] ?? {};
      expect({ date: entry.date, facets: entry.facets }).toEqual({ date, facets });
      expect(entry.utterances).toBe(segments?.filter(({ anchor }) => /^u\d/.test(anchor)).length);
    }
    const shape = (keys: readonly (string | number | undefined)[]) => keys.map((key) => keys.indexOf(key));
    const found = matches.map(({ entry }) => entry);
    const own = found.map(({ place }) => documents[place]);
    expect(shape(found.map(({ matter }) => matter))).toEqual(shape(own.map((document) => document?.matter)));
    expect(shape(found.map(({ meeting }) => meeting))).toEqual(shape(own.map((document) => document?.address)));
  });
});
