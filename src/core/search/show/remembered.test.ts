import { describe, expect, it } from 'vitest';
import type { Result } from '../find/results.ts';
import { findNew, MOST_REMEMBERED, readRemembered, remember, tallySeen } from './remembered.ts';

/** A result in a meeting with so many hits in each of its documents. */
const result = (council: string, date: string, ...hits: number[]): Result => ({
  matter: 0,
  meeting: 0,
  documents: hits.map((count) => ({
    entry: { date, facets: { council } } as unknown as Result['documents'][number]['entry'],
    hits: new Map(Array.from({ length: count }, (_, place) => [place, 1])),
  })),
});

describe('what is new in a search', () => {
  it('counts hits by meeting, and a listed item as one', () => {
    const results = [
      result('kou', '2010-01-22', 2, 1),
      result('kou', '2010-01-22', 1),
      result('otsu', '2010-01-22', 0),
    ];
    expect(tallySeen(results)).toEqual({ 'kou 2010-01-22': 4, 'otsu 2010-01-22': 1 });
  });

  it('a page that is no record has no day, and is never new', () => {
    expect(tallySeen([result('kou', '', 3)])).toEqual({});
  });

  it.each([
    [{}, {}, 0, []],
    [{ a: 2 }, { a: 2 }, 0, []],
    [{ a: 2 }, { a: 2, b: 3 }, 3, ['b']],
    [{ a: 2 }, { a: 5, b: 1 }, 4, ['a', 'b']],
    [{ a: 2, b: 1 }, { a: 1 }, 0, []],
    [{}, { toString: 2, constructor: 1 }, 3, ['toString', 'constructor']],
  ])('of %j and now %j: %i', (seen, now, hits, meetings) => {
    expect(findNew(seen, now as Record<string, number>)).toEqual({ hits, meetings: new Set(meetings) });
  });
});

describe('what a browser kept', () => {
  const one = { address: '?q=a', label: 'a', seen: { 'kou 2010-01-22': 1 } };

  it.each([
    [null, []],
    ['', []],
    ['{', []],
    ['{}', []],
    [JSON.stringify([one, 1, null, { ...one, address: 'https://example.org/' }, { ...one, seen: { a: 'x' } }]), [one]],
  ])('%s', (text, expected) => {
    expect(readRemembered(text)).toEqual(expected);
  });

  it('is the newest first, each once, and no more than are looked through', () => {
    const many = Array.from({ length: MOST_REMEMBERED }, (_, n) => ({ ...one, address: `?q=${n}` }));
    const kept = remember(many, { ...one, address: '?q=5', label: 'again' });
    expect(kept.map(({ address }) => address).slice(0, 3)).toEqual(['?q=5', '?q=0', '?q=1']);
    expect(kept).toHaveLength(MOST_REMEMBERED);
    expect(remember(many, one)).toHaveLength(MOST_REMEMBERED);
  });
});
