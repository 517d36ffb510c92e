import { describe, expect, it } from 'vitest';
import { escapePattern } from './escape-pattern.ts';

describe('a word as a pattern', () => {
  it.each([
    '議案',
    'A-議案',
    '議案(甲)',
    '議案/報告',
    '[秘]議案',
    '3.議案',
    '議案+',
    'a|b',
    '\\議案',
    '^議$',
    '{n}',
    'a?*b',
  ])('%s means just it, with and without the flags u and v', (word) => {
    for (const flags of ['', 'u', 'v']) {
      const pattern = new RegExp(`^(?:${escapePattern(word)})$`, flags);
      expect([pattern.test(word), pattern.test(`${word}x`), pattern.test('3x議案')]).toEqual([true, false, false]);
    }
  });
});
