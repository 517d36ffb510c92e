import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { describeRestoration, restore } from './restoration.ts';

describe('describeRestoration', () => {
  it.each([
    ['国民健康保険', []],
    ['条例第１３条', [3, 2, '１３']],
    ['㈱と㈲', [0, 3, '㈱', 1, 3, '㈲']],
    ['国民\n健康', [2, 0, '\n']],
    ['柴﨑 敏', [1, 1, '﨑 ']],
  ])('tells where %j differs from its folded text', (text, restoration) => {
    expect(describeRestoration(text)).toEqual(restoration);
  });
});

describe('restore', () => {
  it('gives the stored text back, white space included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(restore(fold(text), describeRestoration(text))).toBe(text);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('leaves the folded text where a restoration is damaged', () => {
    expect(restore('13条', ['?', 2, '１３'])).toBe('13条');
  });
});
