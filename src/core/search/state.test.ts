import { describe, expect, it } from 'vitest';
import { formatState, readState } from './state.ts';

const read = (text: string) => readState(new URLSearchParams(text));

describe('readState', () => {
  it.each([
    ['', { typed: '', filters: {}, order: 'relevance' }],
    ['?q=%E6%BB%9E%E7%B4%8D&year=2010&sort=newest', { typed: '滞納', filters: { year: '2010' }, order: 'newest' }],
    ['?q=&council=&department=&sort=best', { typed: '', filters: {}, order: 'relevance' }],
    ['?page=2&q=a+b', { typed: 'a b', filters: {}, order: 'relevance' }],
    [
      '?council=nerima&department=nerima/tax&type=outsourcing&outcome=noted',
      {
        typed: '',
        filters: { council: 'nerima', department: 'nerima/tax', type: 'outsourcing', outcome: 'noted' },
        order: 'relevance',
      },
    ],
  ])('reads %j', (text, state) => {
    expect(read(text)).toEqual(state);
  });
});

describe('formatState', () => {
  it('leaves out what is empty or as usual', () => {
    expect(formatState({ typed: ' ', filters: {}, order: 'relevance' })).toBe('');
  });

  it('is read back as it was', () => {
    const state = { typed: '保険 料&q=1', filters: { council: 'a', year: '2010' }, order: 'newest' } as const;
    expect(read(formatState(state))).toEqual(state);
  });
});
