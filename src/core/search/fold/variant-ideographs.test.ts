import { describe, expect, it } from 'vitest';
import { VARIANT_IDEOGRAPHS } from './variant-ideographs.ts';

describe('variant ideographs', () => {
  it.each([
    ['﨑', '崎'],
    ['髙', '高'],
    ['齋', '斎'],
    ['齊', '斉'],
    ['邉', '辺'],
    ['邊', '辺'],
    ['德', '徳'],
    ['濵', '浜'],
    ['澤', '沢'],
  ])('%s is a form of %s', (variant, everyday) => {
    expect(VARIANT_IDEOGRAPHS.get(variant)).toBe(everyday);
  });

  it('leads to an everyday form in one step', () => {
    const chained = [...VARIANT_IDEOGRAPHS].filter(([from, to]) => from === to || VARIANT_IDEOGRAPHS.has(to));
    expect(chained).toEqual([]);
  });

  it('keeps characters apart that only look alike', () => {
    expect(VARIANT_IDEOGRAPHS.get('斎')).toBeUndefined();
    expect(VARIANT_IDEOGRAPHS.get('斉')).toBeUndefined();
  });
});
