import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../query/query.ts';
import { findOccurrences } from './occurrences.ts';
import { makeSnippet } from './snippet.ts';

/** The snippet as text: marks in 【】, … where it is cut. */
function show(text: string, typed: string): string {
  const { parts, isCutBefore, isCutAfter } = makeSnippet(text, findOccurrences(text, readQuery(typed).words));
  const shown = parts.map((part) => (part.isMarked ? `【${part.text}】` : part.text)).join('');
  return `${isCutBefore ? '…' : ''}${shown}${isCutAfter ? '…' : ''}`;
}

describe('makeSnippet', () => {
  it.each([
    ['条例第１３条です。', '13条', '条例第【１３条】です。'],
    ['件名\t国民健康\n保険', '健康保険', '件名 国民【健康 保険】'],
    ['滞納整理', '滞納 納整', '【滞納整】理'],
    ['国国国', '国国', '【国国国】'],
    ['はい。', '滞納', 'はい。'],
    ['', '滞納', ''],
  ])('marks in %j the words %j', (text, typed, shown) => {
    expect(show(text, typed)).toBe(shown);
  });

  it('begins a long text at the sentence', () => {
    const text = `${'前の文です。'.repeat(40)}ここに滞納があります。${'後の文です。'.repeat(40)}`;
    expect(show(text, '滞納')).toMatch(/^…ここに【滞納】があります。後の文です。.*…$/);
  });

  it('begins inside a sentence that is too long', () => {
    const text = `${'長'.repeat(300)}滞納${'長'.repeat(300)}`;
    expect(show(text, '滞納')).toMatch(/^…長{24}【滞納】長+…$/);
  });

  it('shows the place with the most words', () => {
    const text = `滞納。${'長い話です。'.repeat(40)}保険料の滞納。${'長い話です。'.repeat(40)}`;
    expect(show(text, '滞納 保険料')).toContain('【保険料】の【滞納】');
  });

  it('shows the first word, and never half a character', () => {
    const text = fc
      .array(fc.constantFrom('あ', '。', '\n', '𠮷', '滞納'), { maxLength: 400 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (stored) => {
        const occurrences = findOccurrences(stored, readQuery('滞納').words);
        const { parts } = makeSnippet(stored, occurrences);
        expect(parts.some(({ isMarked }) => isMarked)).toBe(occurrences.length > 0);
        for (const part of parts) expect(part.text.isWellFormed()).toBe(true);
      }),
      { seed: 10 },
    );
  });
});
