import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facets } from '../documents/document.ts';
import type { CatalogueEntry } from '../index/catalogue.ts';
import { readQuery, type SearchQuery } from '../query/query.ts';
import { FACETS, type Filters, valuesOf } from './facets.ts';
import type { Match } from './match.ts';
import { type Order, orderResults, typedLengths } from './order.ts';
import { countFacet, countForms, countHits, findResults, type Scope, wantedOf } from './results.ts';

/** Segments 0 and 1 are utterances: of a member, and of the chair leading through the order. */
function entry(place: number, matter: number, facets: Partial<Facets> = {}, length = 100): CatalogueEntry {
  return {
    folder: 'shard',
    text: { block: place, place: 0 },
    place,
    matter,
    matterLength: length,
    meeting: matter,
    date: '2010-01-22',
    facets: { council: 'kou', department: [], type: [], outcome: [], year: '2010', ...facets },
    utterances: 2,
    isProcedural: (own: number) => own === 1,
    voices: 'mc',
    segments: 10,
    nameLengths: [],
  };
}

const match = (own: CatalogueEntry, segments: Readonly<Record<number, number>>): Match => ({
  entry: own,
  segments: new Map(Object.entries(segments).map(([segment, words]) => [Number(segment), words])),
  forms: new Map(),
});

/** A query of so many words. */
const query = (words: number): SearchQuery =>
  readQuery(Array.from({ length: words }, (_, index) => `語${index}`).join(' '));
const OPTIONS = { role: [{ value: 'chair', label: '会長' }], year: [{ value: '2011', label: '2011年' }] };

const matters = (matches: readonly Match[], asked: SearchQuery, filters: Filters = {}, scope: Scope = 'matter') =>
  findResults(matches, wantedOf(asked, scope), filters).map(({ matter }) => matter);

describe('findResults', () => {
  it('wants every word in one segment, or somewhere in the matter', () => {
    const matches = [match(entry(0, 0), { 0: 0b01, 5: 0b10 }), match(entry(1, 1), { 0: 0b11, 1: 0b01 })];
    expect(matters(matches, query(2), {}, 'matter')).toEqual([0, 1]);
    expect(matters(matches, query(2), {}, 'segment')).toEqual([1]);
    expect(countHits(findResults(matches, wantedOf(query(2), 'segment'), {}))).toBe(1);
    expect(countHits(findResults(matches, wantedOf(query(2), 'matter'), {}))).toBe(4);
  });

  it('looks for the words in all documents of a matter', () => {
    const matches = [match(entry(0, 7), { 0: 0b01 }), match(entry(1, 7), { 0: 0b10 })];
    expect(matters(matches, query(2))).toEqual([7]);
  });

  it('does not count a word in a document that a filter leaves out', () => {
    const matches = [
      match(entry(0, 7, { type: ['outsourcing'] }), { 0: 0b01 }),
      match(entry(1, 7, { type: ['outsourcing', 'secondary-use'] }), { 0: 0b10 }),
    ];
    expect(matters(matches, query(2), { type: 'outsourcing' })).toEqual([7]);
    expect(matters(matches, query(2), { type: 'secondary-use' })).toEqual([]);
  });

  it('leaves out segments with an excluded word', () => {
    const matches = [match(entry(0, 0), { 0: 0b01, 3: 0b11 }), match(entry(1, 1), { 0: 0b11 })];
    const results = findResults(matches, wantedOf(readQuery('語 -別'), 'segment'), {});
    expect(results.map(({ documents }) => [...(documents[0]?.hits ?? [])])).toEqual([[[0, 0b01]]]);
  });

  it.each([
    ['語 speaker:会長', [[0, 0]], { 0: 0b11, 1: 0b01, 5: 0b11 }],
    [
      '語 -speaker:会長',
      [
        [0, 1],
        [0, 5],
      ],
      { 0: 0b11, 1: 0b01, 5: 0b01 },
    ],
    ['語 立場:会長', [[0, 1]], { 0: 1, 1: 1, 5: 1 }],
    [
      '語 -立場:会長',
      [
        [0, 0],
        [0, 5],
      ],
      { 0: 1, 1: 1, 5: 1 },
    ],
    ['語 年:2011', [], { 0: 1 }],
    ['語 -年:2011', [[0, 0]], { 0: 1 }],
  ])('heeds %s', (typed, expected, segments) => {
    const asked = readQuery(typed, { options: OPTIONS });
    const results = findResults(
      [match(entry(0, 0), segments as Record<number, number>)],
      wantedOf(asked, 'segment'),
      {},
    );
    expect(
      results.flatMap(({ matter, documents }) =>
        documents.flatMap(({ hits }) => [...hits.keys()].map((place) => [matter, place])),
      ),
    ).toEqual(expected);
  });

  it.each<[Filters, number[]]>([
    [{}, [0, 1]],
    [{ council: 'kou' }, [0]],
    [{ year: '2011' }, [1]],
    [{ council: 'kou', year: '2011' }, []],
    [{ department: 'otsu/tax' }, [1]],
    [{ outcome: 'noted' }, []],
    [{ role: 'member' }, [0]],
    [{ role: 'chair' }, []],
    [{ role: 'utterance' }, [0]],
    [{ role: 'writing' }, [1]],
  ])('filters by %j', (filters, expected) => {
    const matches = [
      match(entry(0, 0), { 0: 1 }),
      match(entry(1, 1, { council: 'otsu', department: ['otsu/tax', 'otsu/sea'], year: '2011' }), { 4: 1 }),
    ];
    expect(matters(matches, query(1), filters)).toEqual(expected);
  });
});

describe('countFacet', () => {
  const matches = [
    match(entry(0, 0, { type: ['outsourcing'], year: '2010' }), { 0: 1, 1: 1 }),
    match(entry(1, 1, { type: ['outsourcing', 'secondary-use'], year: '2011' }), { 0: 1 }),
    match(entry(2, 2, { type: [], year: '2011' }), { 0: 1, 3: 1, 4: 1 }),
  ];
  const wanted = wantedOf(query(1), 'segment');

  it('counts the hits behind each value and behind none', () => {
    const { any, values } = countFacet(matches, wanted, {}, 'type');
    expect(any).toBe(6);
    expect(Object.fromEntries(values)).toEqual({ outsourcing: 3, 'secondary-use': 1 });
    const roles = countFacet(matches, wanted, {}, 'role').values;
    expect(Object.fromEntries(roles)).toEqual({ member: 3, chair: 1, utterance: 4, writing: 2 });
  });

  it('heeds the other filters and not its own', () => {
    const { any, values } = countFacet(matches, wanted, { year: '2011', type: 'secondary-use' }, 'type');
    expect(any).toBe(4);
    expect(Object.fromEntries(values)).toEqual({ outsourcing: 1, 'secondary-use': 1 });
  });

  it('counts what choosing the value brings, under any combination', () => {
    const some = fc.record({
      matter: fc.nat(2),
      facets: fc.record({
        council: fc.constantFrom('kou', 'otsu'),
        type: fc.subarray(['outsourcing', 'secondary-use']),
        year: fc.constantFrom('2010', '2011'),
      }),
      segments: fc.dictionary(fc.constantFrom('0', '1', '4', '5'), fc.integer({ min: 1, max: 7 })),
    });
    const filters = fc.record(
      {
        council: fc.constant('kou'),
        type: fc.constant('outsourcing'),
        year: fc.constant('2011'),
        role: fc.constantFrom('member', 'writing', 'utterance'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 6 }),
        filters,
        fc.constantFrom<Scope>('segment', 'matter'),
        (documents, chosen, scope) => {
          const found = documents.map(({ matter, facets, segments }, place) =>
            match(entry(place, matter, facets), segments),
          );
          // Two words, and an excluded one.
          const asked = wantedOf(readQuery('語1 語2 -語3'), scope);
          for (const facet of FACETS) {
            const { any, values } = countFacet(found, asked, chosen as Filters, facet);
            const { [facet]: _, ...others } = chosen as Filters;
            expect(any).toBe(countHits(findResults(found, asked, others)));
            const there =
              facet === 'role'
                ? ['member', 'chair', 'utterance', 'writing']
                : found.flatMap((one) => valuesOf(one.entry.facets, facet));
            for (const value of there) {
              expect(values.get(value) ?? 0).toBe(countHits(findResults(found, asked, { ...others, [facet]: value })));
            }
          }
        },
      ),
      { seed: 44, numRuns: 200 },
    );
  });
});

describe('countForms', () => {
  it('counts the hits that have each form, of words with several', () => {
    const asked = readQuery('立会 語');
    const own = match(entry(0, 0), { 0: 0b11, 1: 0b01, 5: 0b11 });
    const matches = [
      {
        ...own,
        forms: new Map([
          ['0/0', new Set([0, 1])],
          ['0/1', new Set([5, 1])],
        ]),
      },
    ];
    const results = findResults(matches, wantedOf(asked, 'segment'), {});
    expect(countForms(matches, results, asked)).toEqual([[1, 1, 0, 0], []]);
  });
});

describe('orderResults', () => {
  const order = (matches: readonly Match[], words: number, by: Order = 'relevance') =>
    orderResults(findResults(matches, wantedOf(query(words), 'matter'), {}), words, by, {
      matters: matches.length,
      characters: matches.reduce((sum, one) => sum + one.entry.matterLength, 0),
    }).map(({ matter }) => matter);

  it('leaves the newest first, or turns them', () => {
    const matches = [match(entry(0, 0), { 5: 1 }), match(entry(1, 1), { 0: 1 })];
    expect(order(matches, 1, 'newest')).toEqual([0, 1]);
    expect(order(matches, 1, 'oldest')).toEqual([1, 0]);
  });

  it('puts first what was said with all words in one breath, then what was written so, then procedure', () => {
    const matches = [
      match(entry(0, 0), { 0: 0b01, 2: 0b10, 3: 0b01, 4: 0b10 }),
      match(entry(1, 1), { 1: 0b11 }),
      match(entry(2, 2), { 5: 0b11 }),
      match(entry(3, 3), { 0: 0b11 }),
    ];
    expect(order(matches, 2)).toEqual([3, 2, 1, 0]);
  });

  it('puts more segments before fewer, and shorter matters before longer', () => {
    const more = [match(entry(0, 0), { 0: 1 }), match(entry(1, 1), { 0: 1, 5: 1, 6: 1 })];
    expect(order(more, 1)).toEqual([1, 0]);
    const shorter = [match(entry(0, 0, {}, 900), { 0: 1 }), match(entry(1, 1, {}, 100), { 0: 1 })];
    expect(order(shorter, 1)).toEqual([1, 0]);
  });

  it('keeps the results of a meeting together, where its best one stands', () => {
    const inMeeting = (place: number, meeting: number, segments: Record<number, number>) =>
      match({ ...entry(place, place), meeting }, segments);
    const matches = [inMeeting(0, 0, { 1: 1 }), inMeeting(1, 1, { 5: 1 }), inMeeting(2, 0, { 0: 1 })];
    expect(order(matches, 1)).toEqual([2, 0, 1]);
  });

  describe('of pages that are no records', () => {
    const page = (place: number, nameLengths: number[], segments: Record<number, number>) =>
      match(
        { ...entry(place, place), date: '', utterances: 0, isProcedural: () => false, voices: '', nameLengths },
        segments,
      );
    const procedure = match(entry(0, 0), { 1: 1 });
    const apart = match(entry(0, 0), { 0: 0b01, 2: 0b10 });
    const orderTyped = (matches: readonly Match[], typed: string, by: Order = 'relevance') => {
      const asked = readQuery(typed);
      const results = findResults(matches, wantedOf(asked, 'matter'), {});
      const size = { matters: matches.length, characters: 1000 };
      return orderResults(results, asked.words.length, by, size, typedLengths(asked)).map(({ matter }) => matter);
    };

    it.each<[string, Match[], string, number[]]>([
      ['puts them behind all that was said', [procedure, page(1, [3], { 4: 1 })], '住宅課', [0, 1]],
      ['also behind words that stand apart', [apart, page(1, [3], { 4: 0b11 })], '住宅 課長', [0, 1]],
      ['puts the one first whose name was typed', [procedure, page(1, [3], { 0: 1 })], '住宅課', [1, 0]],
      ['for any of its names', [procedure, page(1, [3, 7], { 1: 1 })], 'じゅうたくかい', [1, 0]],
      ['not one whose name is longer', [procedure, page(1, [5], { 0: 1 })], '住宅課', [0, 1]],
      ['not one that has the name further down', [procedure, page(1, [3], { 1: 1 })], '住宅課', [0, 1]],
      ['for several words as one name', [apart, page(1, [6], { 0: 0b11 })], '別表4 類型2', [1, 0]],
    ])('%s', (_, matches, typed, expected) => {
      expect(orderTyped(matches, typed)).toEqual(expected);
    });

    it('leaves them last by date, either way', () => {
      const matches = [match(entry(0, 0), { 0: 1 }), match(entry(1, 1), { 0: 1 }), page(2, [3], { 0: 1 })];
      expect(orderTyped(matches, '住宅課', 'newest')).toEqual([0, 1, 2]);
      expect(orderTyped(matches, '住宅課', 'oldest')).toEqual([1, 0, 2]);
    });
  });

  it('keeps equals newest first, and orders nothing', () => {
    expect(order([match(entry(0, 0), { 0: 1 }), match(entry(1, 1), { 0: 1 })], 1)).toEqual([0, 1]);
    expect(orderResults([], 1, 'relevance', { matters: 0, characters: 0 })).toEqual([]);
  });
});
