import { describe, expect, it } from 'vitest';
import { EFFECT_VALUES, EFFECTS, type Effect, formatEffect, isEffective } from './effect.ts';

describe('effects', () => {
  it('have labels that tell them apart, and are offered with them', () => {
    const labels = EFFECTS.map(formatEffect);
    expect(new Set(labels).size).toBe(EFFECTS.length);
    for (const [index, effect] of EFFECTS.entries()) {
      expect(labels[index]).not.toBe('');
      expect(EFFECT_VALUES).toContain(`${effect}（${labels[index]}）`);
    }
  });

  it.each<[Effect, boolean]>([
    ['approved-as-proposed', true],
    ['approved-with-conditions', true],
    ['approved-as-amended', true],
    ['noted', true],
    ['partly-upheld', false],
    ['answered', false],
    ['continued', false],
    ['rejected', false],
    ['withdrawn', false],
  ])('%s holds from the meeting on: %s', (effect, expected) => {
    expect(isEffective(effect)).toBe(expected);
  });
});
