import { describe, expect, it } from 'vitest';
import { comparePositions, formatPosition, positionAt, positionsAt, spansWithin } from './span.ts';

describe('positions', () => {
  it('are ordered by file, line, column', () => {
    const at = (file: string, line: number, column: number) => ({ file, line, column });
    const sorted = [at('a', 1, 2), at('a', 2, 1), at('a', 10, 1), at('b', 1, 1)];
    expect([...sorted].reverse().sort(comparePositions)).toEqual(sorted);
    expect(comparePositions(at('a', 1, 1), at('a', 1, 1))).toBe(0);
  });

  it('are written as editors link them', () => {
    expect(formatPosition({ file: 'a.md', line: 3, column: 5 })).toBe('a.md:3:5');
  });

  it.each([
    ['', 0, 1, 1],
    ['ab', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['𠮷a', 2, 1, 3],
  ])('of %j at %d is %d:%d', (source, offset, line, column) => {
    expect(positionAt('f', source, offset)).toEqual({ file: 'f', line, column });
  });
});

it('finds the spans within a range', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 1, end: 9 },
    { start: 3, end: 4 },
    { start: 4, end: 6 },
    { start: 7, end: 8 },
  ];
  for (let from = 0; from < 10; from++)
    for (let to = from; to < 10; to++)
      expect(spansWithin(spans, from, to)).toEqual(spans.filter(({ start, end }) => start >= from && end <= to));
});

it('finds the places of many offsets in one walk', () => {
  const text = 'あ\nい\r\nうえ\rお\n\nか';
  const offsets = [...text].flatMap((character, offset) => (/[\r\n]/.test(character) ? [] : [offset]));
  expect(positionsAt('a', text, offsets)).toEqual(offsets.map((offset) => positionAt('a', text, offset)));
  expect(positionsAt('a', 'xx', [0, 0, 1])).toEqual([0, 0, 1].map((offset) => positionAt('a', 'xx', offset)));
});
