import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { cardDrawing } from './card-drawing.ts';
import { cardFiles } from './card-files.ts';
import { cutToWidth, widthOf, wrapPhrases } from './wrap-phrases.ts';

const { council } = plainCouncil({ '2010-01-22': { inquiries: ['1, title: 祭り', '2, title: 備品'] } });
const linesOf = (title: string) =>
  [
    ...cardDrawing({ above: '甲市', title, below: '書庫' }).matchAll(/font-size="(\d+)" font-weight="700">([^<]*)</g),
  ].map(([, size, text]) => ({ size: Number(size), text }));

describe('the words of a card', () => {
  it.each([
    ['個人情報の外部提供について', 8, ['個人情報の', '外部提供に', 'ついて']],
    ['（仮称）条例の「改正」', 6, ['（仮称）', '条例の', '「改正」']],
    ['祭り', 6, ['祭り']],
    ['', 6, []],
  ])('%s in lines of %i', (text, most, lines) => {
    const wrapped = wrapPhrases(text, most);
    expect(wrapped.join('')).toBe(text);
    expect(wrapped.every((line) => widthOf(line) <= most)).toBe(true);
    expect(wrapped.length).toBeLessThanOrEqual(lines.length);
    expect(wrapped.slice(1).filter((line) => /^[のに）」]/.test(line))).toEqual([]);
  });

  it('are all there, in lines that have room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'個人情報のをA1、。「」（） 𠮷葛\u{E0100}') }),
        fc.integer({ min: 4, max: 30 }),
        (text, most) => {
          const lines = wrapPhrases(text, most);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          expect(lines.filter((line) => widthOf(line) > most)).toEqual([]);
          expect(widthOf(cutToWidth(text, most))).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('are the smaller the longer they are, and cut only where there is no room at all', () => {
    const sizes = [5, 30, 60].map((length) => linesOf('審'.repeat(length))[0]?.size ?? 0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(1);
    expect(
      linesOf('審'.repeat(60))
        .map(({ text }) => text)
        .join(''),
    ).toBe('審'.repeat(60));
    expect(linesOf('審'.repeat(400)).at(-1)?.text).toMatch(/…$/);
  });
});

it('a council has one card, and its items have theirs where the archive wants them', () => {
  const pathsOf = (perItem: boolean) =>
    [...cardFiles(council, { title: '書庫', cards: { perItem } }, (words) => words)].map(({ path }) => path);
  expect(pathsOf(false)).toEqual(['kou/card.png']);
  expect(pathsOf(true)).toEqual(['kou/card.png', 'kou/inquiries/1-1/card.png', 'kou/inquiries/1-2/card.png']);
});
