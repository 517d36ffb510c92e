import { describe, expect, it } from 'vitest';
import { formatState, readState, type SearchState } from './state.ts';

const read = (text: string) => readState(new URLSearchParams(text));
const EMPTY: SearchState = { typed: '', filters: {}, scope: 'segment', isExact: false, order: 'relevance', page: 1 };

describe('readState', () => {
  it.each<[string, Partial<SearchState>]>([
    ['', {}],
    ['?q=%E6%BB%9E%E7%B4%8D&year=2010&sort=newest', { typed: '滞納', filters: { year: '2010' }, order: 'newest' }],
    ['?q=&council=&department=&sort=best&within=here&exact=0&page=0', {}],
    ['?page=2&q=a+b', { typed: 'a b', page: 2 }],
    ['?page=-1', {}],
    ['?page=1e99', {}],
    ['?page=2.5', {}],
    ['?within=matter&exact=1&role=chair', { scope: 'matter', isExact: true, filters: { role: 'chair' } }],
    [
      '?council=nerima&department=nerima/tax&type=outsourcing&outcome=noted',
      { filters: { council: 'nerima', department: 'nerima/tax', type: 'outsourcing', outcome: 'noted' } },
    ],
  ])('reads %j', (text, state) => {
    expect(read(text)).toEqual({ ...EMPTY, ...state });
  });
});

describe('formatState', () => {
  it('leaves out what is empty or as usual', () => {
    expect(formatState({ ...EMPTY, typed: ' ' })).toBe('');
  });

  it('is read back as it was', () => {
    const state: SearchState = {
      typed: '保険 料&q=1',
      filters: { council: 'a', year: '2010', role: 'writing' },
      scope: 'matter',
      isExact: true,
      order: 'oldest',
      page: 3,
    };
    expect(read(formatState(state))).toEqual(state);
  });
});
