import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../documents/document.ts';
import type { Filters } from '../find/facets.ts';
import { findMatches } from '../find/match.ts';
import { documentOf, makeMemoryShard } from '../fixtures/memory-shard.ts';
import { readQuery } from '../query/query.ts';
import { makeLexicon } from '../spelling/lexicon.ts';
import { findNearest } from './nearest.ts';

const matter = (name: string, ...texts: string[]): SearchDocument => ({
  ...documentOf(...texts),
  key: name,
  matter: name,
});
const OF_2009 = { address: '/kou/meetings/2009-01-22/', date: '2009-01-22' };
const documents = [
  matter('call', 'コールセンターの業務を委託します', '原案どおり承認いたします', '委託の期間は一年です'),
  matter('camera', '防犯カメラの映像は二週間保存します', 'カメラの台数は三台です', '委託はいたしません'),
  { ...matter('waste', 'ごみの収集を委託します', '反対いたします'), ...OF_2009 },
  { ...matter('order', '委託についてご質問はありますか'), voices: 'C' },
];
const lexicon = makeLexicon([['ごみ', '廃棄物']]);
const shard = makeMemoryShard(documents);
const archive = {
  size: { matters: 4, characters: 120 },
  lexicon,
  find: (query: ReturnType<typeof readQuery>, filters: Filters) => findMatches([shard], query, filters),
  loadFacets: () => shard.catalogue.loadFacets(),
};

async function ask(typed: string, filters = {}) {
  const { results } = await findNearest(archive, readQuery(typed, { lexicon }), filters);
  return results.map(({ documents: own, missing }) => {
    const [first] = own;
    const name = documents[first?.entry.place ?? -1]?.matter;
    return [name, [...(first?.hits.keys() ?? [])], missing.map((word) => word.typed).join()] as const;
  });
}

describe('the nearest', () => {
  it.each<[typed: string, results: Awaited<ReturnType<typeof ask>>[number][]]>([
    ['コールセンターの委託はいつ認められたか', [['call', [0, 2], '認め']]],
    ['誰がごみの収集に反対した？', [['waste', [0, 1], '']]],
    ['廃棄物の委託に反対', [['waste', [0, 1], '']]],
    ['防犯カメルの映像', [['camera', [0], 'カメル']]],
    ['コルセンター', [['call', [0], 'コル']]],
    ['"防犯映像" 収集', [['waste', [0], '防犯映像']]],
    ['ざりがにの飼育', []],
    ['ですか', []],
  ])('of %s', async (typed, results) => {
    expect((await ask(typed)).slice(0, Math.max(1, results.length))).toEqual(results);
  });

  it('has words that are procedure behind all others', async () => {
    expect((await ask('委託はだれが')).at(-1)?.[0]).toBe('order');
  });

  it('passes the filters, the fields and what is excluded', async () => {
    expect((await ask('委託とは何', { year: '2009' })).map(([name]) => name)).toEqual(['waste']);
    expect((await ask('委託とは何 -ごみ')).flatMap(([name, hits]) => (name === 'waste' ? hits : []))).toEqual([]);
  });
});
