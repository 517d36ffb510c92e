import { describe, expect, it } from 'vitest';
import { CONTENT, DIST } from '../support/built.ts';
import { type Answer, openSearch } from './engine.ts';
import { readFacts, readOtherPages } from './facts.ts';
import { PASSAGES, type Query, readQueries } from './queries.ts';
import { extraOf, formatScores, judge, missedOf, type Outcome, score } from './score.ts';
import { readDeclared } from './truth/declared.ts';
import { formsOf, readAs } from './truth/reading.ts';
import { type Expected, readTruth } from './truth/truth.ts';

const byHand = await readQueries('by-hand');
const sampled = await readQueries('sampled');
const isFirst = (query: Query, index: number, all: readonly Query[]): boolean =>
  all.findIndex(({ typed }) => typed === query.typed) === index;
const queries = [...byHand, ...sampled].filter(isFirst);
const truth = await readTruth(CONTENT, (page) => readFacts(DIST, page), await readOtherPages(DIST));
const search = await openSearch(DIST);
const declaredOf = await readDeclared(CONTENT);

/** What must be found for words as they stand; figures may be found however they are grouped. */
const literal = (words: readonly string[]): Expected => ({
  required: truth.expect(words.map((word) => [readAs(word)])).required,
  allows: truth.expect(words.map(formsOf)).allows,
});

/** What must be found for words as they stand; what has a declared spelling of each is wanted, too. */
const typed = (words: readonly string[]): Expected => ({
  required: truth.expect(words.map(formsOf)).required,
  allows: truth.expect(words.map(declaredOf)).allows,
});

/** Asks all, one after the other. What a page counts must be what it lists. */
async function ask(
  all: readonly Query[],
  answerOf: (query: Query) => Promise<Answer>,
  expectedOf: (query: Query) => Expected,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const counts: string[] = [];
  for (const query of all) {
    const answer = await answerOf(query);
    outcomes.push(judge(query, answer, expectedOf(query)));
    if (answer.total !== answer.listed) counts.push(`${query.typed}: counts ${answer.total}, lists ${answer.listed}`);
  }
  expect.soft(counts).toEqual([]);
  return outcomes;
}

describe('a judgement', () => {
  it('names what was missed and what should not have been found', () => {
    const expected = {
      required: new Set(['#u1', '#u2', '#u3', '#u4']),
      allows: (address: string) => address !== '#u9',
    };
    const outcome = judge({ kind: 'words', typed: '語' }, { hits: new Set(['#u1', '#u2', '#u3', '#u9']) }, expected);
    expect(outcome).toMatchObject({ missed: ['#u4'], extra: ['#u9'] });
    expect(score([outcome, outcome])).toEqual({ queries: 2, required: 8, found: 8, recall: 0.75, precision: 0.75 });
    expect([missedOf([outcome]), extraOf([outcome])]).toEqual([['語: #u4'], ['語: #u9']]);
  });
});

describe('the golden queries', () => {
  it('are enough, of all kinds, and mostly about something that stands in the archive', () => {
    expect(byHand.length).toBeGreaterThanOrEqual(60);
    expect(queries.length).toBeGreaterThanOrEqual(300);
    const found = queries.filter(({ words }) => literal(words).required.size > 0);
    expect(found.length / queries.length).toBeGreaterThan(0.9);
    const absent = byHand.filter(({ kind }) => kind === 'absent');
    expect(absent.filter(({ words }) => literal(words).required.size > 0)).toEqual([]);
  });

  it('find every place that has the phrases as they stand, and no other', async () => {
    const outcomes = await ask(
      queries,
      ({ words }) => search.findPhrases(words),
      ({ words }) => literal(words),
    );
    console.log(formatScores('phrases, as they stand', outcomes));
    expect.soft(missedOf(outcomes)).toEqual([]);
    expect.soft(extraOf(outcomes)).toEqual([]);
    expect(score(outcomes).recall).toBe(1);
    expect(score(outcomes).precision).toBeGreaterThanOrEqual(0.995);
  });

  it('find every place that has the words, typed as people type them, and none without a spelling of each', async () => {
    const asked = queries.filter(({ kind }) => kind !== PASSAGES);
    const outcomes = await ask(
      asked,
      (query) => search.find(query.typed),
      ({ words }) => typed(words),
    );
    console.log(formatScores('words, as typed', outcomes));
    expect.soft(missedOf(outcomes)).toEqual([]);
    expect.soft(extraOf(outcomes)).toEqual([]);
    expect(score(outcomes).precision).toBeGreaterThanOrEqual(0.995);
  });

  it('find the same when characters without width or height come along', async () => {
    const { hits } = await search.find('個人情報');
    expect(hits.size).toBeGreaterThan(50);
    for (const invisible of ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\ufe00', '\u{e0100}']) {
      expect((await search.find(`個${invisible}人情${invisible}報`)).hits).toEqual(hits);
    }
  });
});
