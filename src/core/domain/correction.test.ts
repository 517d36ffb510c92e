import { describe, expect, it } from 'vitest';
import { correctionsField, readCorrections } from './correction.ts';

const written = {
  date: '2010-03-01',
  place: 'u12',
  was: '12,000件',
  now: '1,200件',
  reason: '録音と照合した',
  kind: '誤字',
};

describe('the corrections of a record', () => {
  it.each([
    ['誤字', 'misprint'],
    ['misprint', 'misprint'],
    ['実質', 'substantive'],
    ['substantive', 'substantive'],
  ])('%s is %s', (kind, expected) => {
    const { data } = correctionsField.safeParse([{ ...written, kind }]);
    expect(readCorrections(data).map((one) => one.kind)).toEqual([expected]);
  });

  it.each([
    ['no kind', { kind: undefined }],
    ['a kind that is none', { kind: '誤植' }],
    ['no reason', { reason: undefined }],
    ['an empty text', { now: '' }],
    ['both texts and a ground', { wasWithheld: 'personal' }],
    ['a field that is none', { author: '甲野' }],
  ])('refuses %s', (_what, edit) => {
    expect(correctionsField.safeParse([{ ...written, ...edit }]).success).toBe(false);
  });

  it.each([
    ['what was there', {}],
    ['why that is not shown', { was: undefined, wasWithheld: 'personal' }],
    ['neither, where words were added', { was: undefined }],
    ['by whom, and more', { by: '情報公開課長', note: '原本は改めていません' }],
  ])('takes %s', (_what, edit) => {
    expect(correctionsField.safeParse([{ ...written, ...edit }]).success).toBe(true);
  });

  it('has none where a record says nothing, or could not be read', () => {
    expect([readCorrections(correctionsField.parse(undefined)), readCorrections(undefined)]).toEqual([[], []]);
  });
});
