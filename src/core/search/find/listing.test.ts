import { describe, expect, it } from 'vitest';
import { makeMemoryShard } from '../fixtures/memory-shard.ts';
import { smallDocuments } from '../fixtures/small-archive.ts';
import { readQuery } from '../query/query.ts';
import { type Filters, isAsked } from './facets.ts';
import { findListed, isListing } from './listing.ts';
import { findMatches } from './match.ts';
import { answer, countFacets } from './search.ts';

const OPTIONS = {
  type: [{ value: 'outsourcing', label: '委託' }],
  conditions: [
    { value: 'yes', label: 'あり' },
    { value: 'no', label: '記録になし', also: ['なし'] },
  ],
  role: [{ value: 'chair', label: '会長' }],
};
const documents = smallDocuments();
const shards = [makeMemoryShard(documents)];
const read = (typed: string) => readQuery(typed, { options: OPTIONS });

it.each<[string, Filters, boolean, boolean]>([
  ['', {}, false, true],
  ['', { type: 'outsourcing' }, true, true],
  ['種別:委託', {}, true, true],
  ['-種別:委託', {}, true, true],
  ['', { role: 'chair' }, true, false],
  ['種別:委託 立場:会長', {}, true, false],
  ['種別:委託 契約', {}, true, false],
  ['種別:委託 -契約', {}, true, false],
  ['発言者:会長', {}, true, false],
])('%j with %j asks: %j, for items: %j', (typed, filters, asked, listing) => {
  const query = read(typed);
  expect([isAsked(query, filters), isListing(query, filters)]).toEqual([asked, listing]);
});

describe('a list of items', () => {
  const list = async (typed: string, filters: Filters = {}, order: 'relevance' | 'newest' | 'oldest' = 'relevance') => {
    const question = { filters, scope: 'segment', order } as const;
    const matches = await findListed(shards);
    const answered = answer(matches, read(typed), question, { matters: 5, characters: 500 });
    const keys = answered.results.map(({ documents: [one] }) =>
      documents[one?.entry.place ?? -1]?.key.replace('/kou/meetings/', ''),
    );
    return { ...answered, keys, facets: countFacets(matches, read(typed), question) };
  };

  it('has all that pass the filters, each once, newest first', async () => {
    const { keys, hits, items, utterances, meetings } = await list('', { type: 'outsourcing' });
    expect(keys).toEqual(['2010-02-10/#inquiry-42', '2010-02-10/#inquiry-44', '2010-01-22/#inquiry-42']);
    expect([hits, items, utterances, meetings]).toEqual([3, 3, 0, 2]);
    expect((await list('種別:委託')).keys).toEqual(keys);
    expect((await list('', { type: 'outsourcing' }, 'oldest')).keys).toEqual([keys[2], keys[0], keys[1]]);
  });

  it('takes filters and fields together', async () => {
    expect((await list('条件:あり')).keys).toEqual(['2010-01-22/#inquiry-43']);
    expect((await list('', { conditions: 'yes', type: 'outsourcing' })).keys).toEqual([]);
    expect((await list('種別:委託', { dissent: 'yes' })).keys).toEqual(['2010-01-22/#inquiry-42']);
    expect((await list('条件:なし 種別:委託')).keys).toEqual((await list('種別:委託')).keys);
    expect((await list('-種別:委託', { year: '2010' })).keys).toEqual([
      '2010-01-22/#inquiry-43',
      '2010-01-22/#report-1',
    ]);
  });

  it('counts what each choice would list, and no roles, since these belong to texts', async () => {
    const { facets } = await list('', { type: 'outsourcing' });
    expect(Object.fromEntries(facets.get('dissent')?.values ?? [])).toEqual({ yes: 1, no: 2 });
    expect(facets.get('type')?.any).toBe(5);
    expect(facets.has('role')).toBe(false);
    expect(countFacets([], read('契約'), { filters: {}, scope: 'segment' }).has('role')).toBe(true);
  });
});

it('a record without items is listed as itself', async () => {
  const { listed: _, ...document } = documents.find(({ key }) => key.endsWith('2010-01-22/#header')) ?? {};
  const shard = makeMemoryShard([{ ...(document as (typeof documents)[number]), listed: 'record' }]);
  const question = { filters: { council: 'kou' }, scope: 'segment', order: 'newest' } as const;
  const { hits, items } = answer(await findListed([shard]), read(''), question, { matters: 1, characters: 100 });
  expect([hits, items]).toEqual([1, 0]);
});

it('a role alone finds all that is said in it', async () => {
  const query = read('');
  const question = { filters: { role: 'utterance' }, scope: 'segment', order: 'relevance' } as const;
  const answered = answer(await findMatches(shards, query, question.filters), query, question, {
    matters: 5,
    characters: 500,
  });
  const spoken = documents.flatMap(({ segments }) => segments).filter(({ anchor }) => /^u\d+$/.test(anchor));
  expect([answered.hits, answered.utterances, answered.isListing]).toEqual([spoken.length, spoken.length, false]);
});
