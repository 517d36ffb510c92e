import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from './catalogue.ts';
import type { Facets } from './document.ts';
import type { Match } from './match.ts';
import { countFacet, countHits, type Filters, findResults, orderResults } from './results.ts';

function entry(place: number, matter: number, facets: Partial<Facets> = {}, length = 100): CatalogueEntry {
  return {
    folder: 'shard',
    placeInShard: place,
    place,
    matter,
    matterLength: length,
    meeting: matter,
    date: '2010-01-22',
    facets: { council: 'kou', department: [], type: [], outcome: [], year: '2010', ...facets },
    utterances: 2,
  };
}

/** @param segments words by segment; segments 0 and 1 are utterances */
const match = (own: CatalogueEntry, segments: Readonly<Record<number, number>>): Match => ({
  entry: own,
  segments: new Map(Object.entries(segments).map(([segment, words]) => [Number(segment), words])),
  words: Object.values(segments).reduce((union, words) => union | words, 0),
});

const matters = (matches: readonly Match[], words: number, filters: Filters = {}) =>
  findResults(matches, words, filters).map(({ matter }) => matter);

describe('findResults', () => {
  it('wants every word somewhere in the matter', () => {
    const matches = [match(entry(0, 0), { 0: 0b01, 5: 0b10 }), match(entry(1, 1), { 0: 0b01 })];
    expect(matters(matches, 2)).toEqual([0]);
  });

  it('looks for the words in all documents of a matter', () => {
    const matches = [match(entry(0, 7), { 0: 0b01 }), match(entry(1, 7), { 0: 0b10 })];
    expect(matters(matches, 2)).toEqual([7]);
    expect(countHits(findResults(matches, 2, {}))).toBe(2);
  });

  it('does not count a word in a document that a filter leaves out', () => {
    const matches = [
      match(entry(0, 7, { type: ['outsourcing'] }), { 0: 0b01 }),
      match(entry(1, 7, { type: ['outsourcing', 'secondary-use'] }), { 0: 0b10 }),
    ];
    expect(matters(matches, 2, { type: 'outsourcing' })).toEqual([7]);
    expect(matters(matches, 2, { type: 'secondary-use' })).toEqual([]);
  });

  it.each<[Filters, number[]]>([
    [{}, [0, 1]],
    [{ council: 'kou' }, [0]],
    [{ year: '2011' }, [1]],
    [{ council: 'kou', year: '2011' }, []],
    [{ department: 'otsu/tax' }, [1]],
    [{ outcome: 'noted' }, []],
  ])('filters by %j', (filters, expected) => {
    const matches = [
      match(entry(0, 0), { 0: 1 }),
      match(entry(1, 1, { council: 'otsu', department: ['otsu/tax', 'otsu/sea'], year: '2011' }), { 0: 1 }),
    ];
    expect(matters(matches, 1, filters)).toEqual(expected);
  });
});

describe('countFacet', () => {
  const matches = [
    match(entry(0, 0, { type: ['outsourcing'], year: '2010' }), { 0: 1, 1: 1 }),
    match(entry(1, 1, { type: ['outsourcing', 'secondary-use'], year: '2011' }), { 0: 1 }),
    match(entry(2, 2, { type: [], year: '2011' }), { 0: 1, 3: 1, 4: 1 }),
  ];

  it('counts the hits behind each value and behind none', () => {
    const { any, values } = countFacet(matches, 1, {}, 'type');
    expect(any).toBe(6);
    expect(Object.fromEntries(values)).toEqual({ outsourcing: 3, 'secondary-use': 1 });
  });

  it('heeds the other filters and not its own', () => {
    const { any, values } = countFacet(matches, 1, { year: '2011', type: 'secondary-use' }, 'type');
    expect(any).toBe(4);
    expect(Object.fromEntries(values)).toEqual({ outsourcing: 1, 'secondary-use': 1 });
  });

  it('counts what choosing the value brings', () => {
    for (const [value, hits] of countFacet(matches, 1, { type: 'outsourcing' }, 'year').values) {
      expect(countHits(findResults(matches, 1, { type: 'outsourcing', year: value }))).toBe(hits);
    }
  });
});

describe('orderResults', () => {
  const order = (matches: readonly Match[], words: number, by: 'relevance' | 'newest' = 'relevance') =>
    orderResults(findResults(matches, words, {}), words, by, {
      matters: matches.length,
      characters: matches.reduce((sum, one) => sum + one.entry.matterLength, 0),
    }).map(({ matter }) => matter);

  it('leaves the newest first', () => {
    expect(order([match(entry(0, 0), { 5: 1 }), match(entry(1, 1), { 0: 1, 1: 1 })], 1, 'newest')).toEqual([0, 1]);
  });

  it('puts first what was said with all words in one breath, then what was written so', () => {
    const matches = [
      match(entry(0, 0), { 0: 0b01, 1: 0b10, 2: 0b01, 3: 0b10 }),
      match(entry(1, 1), { 5: 0b11 }),
      match(entry(2, 2), { 1: 0b11 }),
    ];
    expect(order(matches, 2)).toEqual([2, 1, 0]);
  });

  it('puts more segments before fewer, and shorter matters before longer', () => {
    const more = [match(entry(0, 0), { 0: 1 }), match(entry(1, 1), { 0: 1, 1: 1, 2: 1 })];
    expect(order(more, 1)).toEqual([1, 0]);
    const shorter = [match(entry(0, 0, {}, 900), { 0: 1 }), match(entry(1, 1, {}, 100), { 0: 1 })];
    expect(order(shorter, 1)).toEqual([1, 0]);
  });

  it('keeps equals newest first', () => {
    expect(order([match(entry(0, 0), { 0: 1 }), match(entry(1, 1), { 0: 1 })], 1)).toEqual([0, 1]);
  });

  it('orders nothing', () => {
    expect(orderResults([], 1, 'relevance', { matters: 0, characters: 0 })).toEqual([]);
  });
});
