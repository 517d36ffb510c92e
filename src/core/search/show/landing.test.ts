import fc from 'fast-check';
import { expect, it } from 'vitest';
import { landingAddress, readLanding } from './landing.ts';

it.each([
  ['/a/meetings/2010-01-22/#u12', '国保', false, '/a/meetings/2010-01-22/?find=%E5%9B%BD%E4%BF%9D#u12'],
  ['/a/meetings/2010-01-22/#u12', '国保', true, '/a/meetings/2010-01-22/?find=%E5%9B%BD%E4%BF%9D&exact=1#u12'],
  ['/a/inquiries/5-42/', 'a b&c#d', false, '/a/inquiries/5-42/?find=a+b%26c%23d'],
  ['/a/files/議案.pdf#page=3', '国保', false, '/a/files/議案.pdf#page=3'],
  ['/a/#u1', '', true, '/a/#u1'],
  ['/a/#u1', ' 　', false, '/a/#u1'],
  ['/a/', '\ud800', false, '/a/?find=%EF%BF%BD'],
])('%j with %j, exact %j, is %j', (address, typed, isExact, expected) => {
  expect(landingAddress(address, { typed, isExact })).toBe(expected);
});

it.each([
  ['', undefined],
  ['?q=国保', undefined],
  ['?exact=1', undefined],
  ['?find=', undefined],
  ['?find=%20%E3%80%80', undefined],
  ['?find=%E5%9B%BD', { typed: '国', isExact: false }],
  ['?find=%E5%9B%BD&exact=1', { typed: '国', isExact: true }],
  ['?find=%', { typed: '%', isExact: false }],
  ['?find=%FF', { typed: '\ufffd', isExact: false }],
])('%j asks for %j', (queryPart, expected) => {
  expect(readLanding(queryPart)).toEqual(expected);
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.boolean(), (typed, isExact) => {
      fc.pre(typed.trim() !== '');
      const { search, hash } = new URL(landingAddress('/page/#u12', { typed, isExact }), 'https://example.org');
      expect([readLanding(search), hash]).toEqual([{ typed, isExact }, '#u12']);
    }),
    { seed: 6 },
  );
});

it('passes on no more of a query than can be of use', () => {
  const { search } = new URL(
    landingAddress('/page/', { typed: '国'.repeat(10_000), isExact: false }),
    'https://example.org',
  );
  expect(readLanding(search)?.typed).toBe('国'.repeat(1000));
});
