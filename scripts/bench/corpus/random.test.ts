import { describe, expect, test } from 'vitest';
import { Random } from './random.ts';

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.next());

describe('Random', () => {
  test('gives the same numbers for the same seed and others for another', () => {
    expect(draw(new Random('a'), 20)).toEqual(draw(new Random('a'), 20));
    expect(draw(new Random('a'), 20)).not.toEqual(draw(new Random('b'), 20));
  });

  test('stays inside its bounds and reaches both ends', () => {
    const random = new Random('dice');
    const throws = Array.from({ length: 600 }, () => random.int(1, 6));
    expect(new Set(throws)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  test('samples without repeating and without touching the list', () => {
    const list = ['a', 'b', 'c', 'd'];
    expect(new Random('s').sample(list, 9).sort()).toEqual(list);
    expect(list).toEqual(['a', 'b', 'c', 'd']);
  });

  test('weighs', () => {
    const random = new Random('w');
    const drawn = Array.from({ length: 2000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }));
    const share = drawn.filter((key) => key === 'often').length / drawn.length;
    expect(share).toBeGreaterThan(0.86);
    expect(share).toBeLessThan(0.94);
    expect(drawn).not.toContain('never');
  });

  test('spreads log-normally around the median', () => {
    const random = new Random('n');
    const values = Array.from({ length: 4000 }, () => random.logNormal(60, 0.7)).sort((a, b) => a - b);
    expect(values[2000]).toBeGreaterThan(56);
    expect(values[2000]).toBeLessThan(64);
    expect((values[3364] ?? 0) / 60).toBeCloseTo(Math.exp(0.7), 0);
  });

  test('has nothing to pick from an empty list', () => {
    expect(() => new Random('e').pick([])).toThrow(RangeError);
  });
});
