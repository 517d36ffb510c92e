import { expect, it } from 'vitest';
import { fillPattern, patternOf } from './dictionary.ts';

it.each([
  ['第5期諮問第5号', 5, '第5期諮問第{n}号'],
  ['fy2016-8', 8, 'fy2016-{n}'],
  ['報告', 3, '報告'],
  ['{n}号1', 1, '{n}号1'],
])('the pattern of %s with %i', (text, number, pattern) => {
  expect(patternOf(text, number)).toBe(pattern);
});

it.each([
  ['第{n}号', 42, '第42号'],
  ['報告', 1, '報告'],
])('%s with %i', (pattern, number, text) => {
  expect(fillPattern(pattern, number)).toBe(text);
});
