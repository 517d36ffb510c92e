import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { FACETS } from './facet.ts';
import { SORT_KEYS } from './sort.ts';
import { formatState, readState, toggle, withChosen } from './state.ts';

const read = (query: string) => readState(new URLSearchParams(query));

describe('the address of a state', () => {
  it.each([
    ['', ''],
    ['?page=1&sort=-date&q=%20', ''],
    ['?sort=date', '?sort=date'],
    ['?sort=nothing&group=nothing&from=2009&page=0&other=1', ''],
    ['?year=2010&year=2009&year=2010', '?year=2009&year=2010'],
    ['?council=b&dissent=yes&q=委託', `?q=${encodeURIComponent('委託')}&dissent=yes&council=b`],
    ['?department=nerima-privacy%2Finsurance-pension', '?department=nerima-privacy/insurance-pension'],
    ['?from=2009-04-01&to=2010-03-31&group=article&page=3', '?from=2009-04-01&to=2010-03-31&group=article&page=3'],
  ])('%s is %s', (written, canonical) => {
    expect(formatState(read(written))).toBe(canonical);
  });

  it('is read as what it was written for', () => {
    const id = fc.stringMatching(/^[^\ud800-\udfff]{1,8}$/u).filter((text) => text.isWellFormed());
    const state = fc.record({
      chosen: fc
        .dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(id, { minLength: 1, maxLength: 3 }))
        .map((chosen) => Object.fromEntries(Object.entries(chosen).map(([name, ids]) => [name, [...ids].sort()]))),
      words: fc.constantFrom('', '委託', 'a&b=c %2F /', '１　２'),
      from: fc.constantFrom('', '2009-04-01'),
      to: fc.constantFrom('', '2010-03-31'),
      sorting: fc.record({ key: fc.constantFrom(...SORT_KEYS), isDescending: fc.boolean() }),
      group: fc.option(fc.constantFrom(...FACETS), { nil: undefined }),
      page: fc.integer({ min: 1, max: 99 }),
    });
    const property = fc.property(state, (one) => {
      expect(read(formatState(one))).toEqual(one);
    });
    fc.assert(property, { seed: 20261129, numRuns: 300 * inject('propertyRuns') });
  });
});

describe('a value that is chosen', () => {
  it('is taken away when it is chosen again, and begins on the first page', () => {
    const once = toggle(read('?page=4'), 'year', '2010');
    expect(formatState(once)).toBe('?year=2010');
    expect(formatState(toggle(once, 'year', '2009'))).toBe('?year=2009&year=2010');
    expect(formatState(toggle(once, 'year', '2010'))).toBe('');
  });

  it('can take the place of all others', () => {
    expect(formatState(withChosen(read('?year=2010&type=a'), 'year', ['2009']))).toBe('?type=a&year=2009');
  });
});
