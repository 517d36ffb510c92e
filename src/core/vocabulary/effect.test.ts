import { describe, expect, it } from 'vitest';
import { EFFECT_VALUES, EFFECTS, type Effect, formatEffect, isEffective, joinEffects } from './effect.ts';

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

describe('an item that was decided in parts', () => {
  it.each<[Effect[], Effect]>([
    [['rejected'], 'rejected'],
    [['noted', 'noted'], 'noted'],
    [['approved-as-proposed', 'continued'], 'continued'],
    [['rejected', 'continued', 'withdrawn'], 'continued'],
    [['approved-as-proposed', 'approved-with-conditions'], 'approved-with-conditions'],
    [['approved-with-conditions', 'approved-as-amended'], 'approved-as-amended'],
    [['noted', 'approved-as-proposed'], 'approved-as-proposed'],
    [['approved-as-proposed', 'rejected'], 'partly-upheld'],
    [['approved-with-conditions', 'withdrawn'], 'partly-upheld'],
    [['partly-upheld', 'rejected'], 'partly-upheld'],
    [['partly-upheld', 'approved-as-proposed'], 'partly-upheld'],
    [['rejected', 'withdrawn'], 'rejected'],
    [['answered', 'rejected'], 'answered'],
    [['answered', 'approved-as-proposed'], 'answered'],
  ])('%j comes to %s, in whatever order', (parts, whole) => {
    expect([joinEffects(parts), joinEffects([...parts].reverse())]).toEqual([whole, whole]);
  });

  it('holds from the meeting on where each of its parts does', () => {
    for (const one of EFFECTS)
      for (const other of EFFECTS) expect(isEffective(joinEffects([one, other]))).toBe([one, other].every(isEffective));
  });
});
