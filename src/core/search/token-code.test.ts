import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeToken, END, encodeCharacter } from './token-code.ts';

const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

describe('encodeCharacter', () => {
  it.each(['a', '7', 'あ', 'ヴ', 'ー', '々', '〇', '国'])('leaves %s as it is', (plain) => {
    expect(encodeCharacter(plain)).toBe(plain);
  });

  it.each(['。', '(', ' ', '\t', 'é', '𠮷', '😀', '\ud800', 'ꀀ', END])('writes %j as two syllables', (other) => {
    expect(encodeCharacter(other)).toMatch(/^[ꀀ-ꑋ]{2}$/);
  });

  it('gives no character a code that another code begins with', () => {
    fc.assert(
      fc.property(character, character, (a, b) => {
        fc.pre(a !== b);
        expect(encodeCharacter(a).startsWith(encodeCharacter(b))).toBe(false);
      }),
      { seed: 2 },
    );
  });
});

describe('decodeToken', () => {
  it('gives the first character back, whatever follows', () => {
    fc.assert(
      fc.property(character, fc.option(character), (first, second) => {
        const token = encodeCharacter(first) + (second === null ? END : encodeCharacter(second));
        expect(decodeToken(token)).toEqual({ character: first, isLast: second === null });
      }),
      { seed: 3 },
    );
  });

  it('reads the end mark alone as the end of an empty text', () => {
    expect(decodeToken(END)).toEqual({ character: '', isLast: true });
  });
});
