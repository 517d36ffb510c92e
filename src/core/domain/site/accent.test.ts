import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { accentColours, isReadable, usableAccent, whiteContrast } from './accent.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a council’s colour', () => {
  it.each([
    ['#00582c', true, '#00582c', 8.6],
    ['#fc0', false, '#907200', 1.5],
    ['#000', true, '#000', 21],
    ['#ffffff', false, '#767676', 1],
  ])('%s: readable %s, usable as %s', (accent, readable, usable, contrast) => {
    expect([isReadable(accent), usableAccent(accent), whiteContrast(accent)]).toEqual([readable, usable, contrast]);
  });

  it('reads on its ground in light and dark, whatever it is', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        const { light, dark } = accentColours(accent);
        return wcagContrast(light, '#fff') >= 4.5 && wcagContrast(dark, '#1a1a1a') >= 4.5;
      }),
      { numRuns: 200 * inject('propertyRuns') },
    );
  });
});
