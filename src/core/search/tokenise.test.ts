import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldPieces } from './fold.ts';
import { END } from './token-code.ts';
import { readTokens, tokenise, tokenisePhrase } from './tokenise.ts';

/** Text as records have it, with all that folding and wrapping does to it. */
const record = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'国民健康保険料の滞納整理業務を委託する。個人情報、コールセンター') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('\n', '\t', ' ', '　', '（', '）', '「', '」', '・', '-', 'ー', '〜', '～'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('１', '3', 'Ａ', 'b', 'ﾊﾟ', '㈱', '６，０００', '﨑', '𠮷', '😀', '葛\u{E0100}'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('tokenise', () => {
  it.each([
    ['国民健康', ['国民', '民健', '健康', `康${END}`]],
    ['１３条', ['13', '3条', `条${END}`]],
    ['国', [`国${END}`]],
    ['', [END]],
    [' \n', [END]],
  ])('cuts %j', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it('makes any part of a text a run of its tokens', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.integer({ min: 2, max: 20 }), (text, at, length) => {
        const pieces = foldPieces(text).map((piece) => piece.stored);
        const from = at % (pieces.length + 1);
        const phrase = tokenisePhrase(fold(pieces.slice(from, from + length).join('')));
        expect(isRun(phrase, tokenise(text))).toBe(true);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  it('makes nothing else a run of its tokens', () => {
    const few = fc
      .array(fc.constantFrom('国', '民', '。', '１', '\n'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(few, few, (text, other) => {
        const phrase = fold(other).slice(0, 4);
        fc.pre(phrase.length >= 2);
        expect(isRun(tokenisePhrase(phrase), tokenise(text))).toBe(fold(text).includes(phrase));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('holds the folded text', () => {
    fc.assert(
      fc.property(fc.array(record), (texts) => {
        expect(readTokens(texts.flatMap(tokenise))).toEqual(texts.map(fold));
      }),
      { seed: 6 },
    );
  });
});

function isRun(phrase: readonly string[], tokens: readonly string[]): boolean {
  return tokens.some((_, start) => phrase.every((token, index) => tokens[start + index] === token));
}
