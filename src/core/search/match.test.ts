import { describe, expect, it } from 'vitest';
import { makeMemoryShard } from './fixtures/memory-shard.ts';
import { smallDocuments } from './fixtures/small-archive.ts';
import { findMatches } from './match.ts';
import { readQuery } from './query.ts';

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
  const matches = await findMatches(whole, readQuery(typed).words);
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
    const { words } = readQuery(typed);
    const plain = (matches: Awaited<ReturnType<typeof findMatches>>) =>
      matches.map(({ entry: { placeInShard: _, ...entry }, segments, words: own }) => ({ entry, segments, own }));
    const found = plain(await findMatches(parted, words));
    expect(found).toEqual(plain(await findMatches(whole, words)));
    expect(found.length).toBeGreaterThan(1);
  });

  it('sums up the words of a document', async () => {
    const matches = await findMatches(whole, readQuery('契約 委員').words);
    expect(matches.map(({ words }) => words)).toEqual([0b10, 0b11, 0b10]);
  });

  it('knows what is needed to filter, count and order', async () => {
    const matches = await findMatches(whole, readQuery('の').words);
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
