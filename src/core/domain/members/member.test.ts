import { describe, expect, it } from 'vitest';
import { isInOffice, type Member, membersSchema, termsOf } from './member.ts';

const read = (entry: object): Member => membersSchema.parse([entry])[0] as Member;

describe('an entry of the list', () => {
  it('needs a name only', () => {
    expect(read({ name: '青木一郎' })).toEqual({ name: '青木一郎', terms: [] });
  });

  it.each([
    ['no name', { kana: 'あおき' }],
    ['a field that nobody knows', { name: '青木一郎', post: '会長' }],
    ['a term beside the list of terms', { name: '青木一郎', to: '2010-03-31', terms: [{ from: '2008-04-01' }] }],
    ['a day in another writing', { name: '青木一郎', from: '平成20年4月1日' }],
  ])('is refused with %s', (_, entry) => {
    expect(membersSchema.safeParse([entry]).success).toBe(false);
  });
});

describe('the terms of a member', () => {
  it.each([
    [
      'one, where the entry itself has it',
      { from: '2008-04-01', role: '会長' },
      [{ from: '2008-04-01', role: '会長' }],
    ],
    ['one of nothing, where none is known', {}, [{}]],
    [
      'all that are listed, with what holds of them all',
      { category: '市民', role: '委員', terms: [{ to: '2008-03-31' }, { from: '2008-04-01', role: '会長' }] },
      [
        { category: '市民', role: '委員', to: '2008-03-31' },
        { category: '市民', role: '会長', from: '2008-04-01' },
      ],
    ],
  ])('are %s', (_, fields, terms) => {
    expect(termsOf(read({ name: '青木一郎', ...fields }))).toEqual(terms);
  });
});

describe('a member in office on 2010-01-22', () => {
  it.each<[what: string, fields: object, expected: boolean]>([
    ['whose term is not known', {}, true],
    ['since that day', { from: '2010-01-22' }, true],
    ['to that day', { to: '2010-01-22' }, true],
    ['from the day after', { from: '2010-01-23' }, false],
    ['to the day before', { to: '2010-01-21' }, false],
    ['in the second term', { terms: [{ to: '2008-03-31' }, { from: '2009-04-01' }] }, true],
    ['between two terms', { terms: [{ to: '2008-03-31' }, { from: '2011-04-01' }] }, false],
    ['whose dates contradict each other', { from: '2011-04-01', to: '2009-03-31' }, true],
  ])('one %s: %s %s', (_, fields, expected) => {
    expect(isInOffice(read({ name: '青木一郎', ...fields }), '2010-01-22')).toBe(expected);
  });
});
