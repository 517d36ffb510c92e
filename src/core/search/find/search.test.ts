import { expect, it } from 'vitest';
import { documentOf, makeMemoryShard } from '../fixtures/memory-shard.ts';
import { readQuery } from '../query/query.ts';
import { findMatches } from './match.ts';
import { answer, countFacets, findAlternatives, type Question } from './search.ts';

const documents = [
  { ...documentOf('立会いと催告', '立ち会い', '催告'), voices: 'mcm' },
  { ...documentOf('催告'), voices: 'm', address: '/kou/meetings/2009-01-22/', matter: 'other', date: '2009-01-22' },
];
const shard = makeMemoryShard(documents);
const QUESTION: Question = { filters: {}, scope: 'segment', order: 'newest' };

const ask = async (typed: string, question: Partial<Question> = {}) => {
  const query = readQuery(typed);
  const matches = await findMatches([shard], query);
  const asked = { ...QUESTION, ...question };
  await shard.catalogue.loadFacets();
  return {
    ...answer(matches, query, asked, { matters: 2, characters: 20 }),
    facets: countFacets(matches, query, asked),
    others: findAlternatives(matches, query, asked),
  };
};

it('answers with results, counts, facets and forms', async () => {
  const { results, hits, utterances, meetings, facets, forms } = await ask('立会い');
  expect([results.length, hits, utterances, meetings]).toEqual([1, 2, 2, 1]);
  expect(Object.fromEntries(facets.get('role')?.values ?? [])).toEqual({ member: 1, chair: 1, utterance: 2 });
  expect(forms).toEqual([[1, 1, 1]]);
});

it('knows what fewer words, a wider scope or no filters would bring', async () => {
  expect((await ask('立ち会い 催告')).others).toEqual({ unfiltered: 1, wider: 3, without: [3, 2], alone: [2, 3] });
  expect((await ask('催告', { filters: { year: '2009' } })).others).toEqual({
    unfiltered: 3,
    wider: 0,
    without: [],
    alone: [],
  });
  expect((await ask('催告 ない', { filters: { year: '2010' } })).others).toMatchObject({
    unfiltered: 0,
    alone: [2, 0],
  });
});

it('puts the meetings of a day that is named before those that mention it', async () => {
  const day = '平成21年1月22日';
  const shards = [
    { ...documentOf(`${day}に答申があった。${day}。${day}。`), matter: 'a' },
    {
      ...documentOf(`日時は${day}、場所は本庁舎。`),
      matter: 'b',
      address: '/kou/meetings/2009-01-22/',
      date: '2009-01-22',
    },
  ];
  const query = readQuery('2009-01-22');
  const matches = await findMatches([makeMemoryShard(shards)], query);
  const dates = (order: Question['order']) =>
    answer(matches, query, { ...QUESTION, order }, { matters: 2, characters: 60 }).results.map(
      ({ documents: [first] }) => first?.entry.date,
    );
  expect(dates('relevance')).toEqual(['2009-01-22', '2010-01-22']);
  expect(dates('newest')).toEqual(['2010-01-22', '2009-01-22']);
});
