import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromRomaji } from './romaji.ts';

it.each([
  ['tainou', 'たいのう'],
  ['kokuho', 'こくほ'],
  ['shimon', 'しもん'],
  ['simon', 'しもん'],
  ['itaku', 'いたく'],
  ['jouhou', 'じょうほう'],
  ['zyouhou', 'じょうほう'],
  ['chuushi', 'ちゅうし'],
  ['tyuusi', 'ちゅうし'],
  ['hokken', 'ほっけん'],
  ['kecchaku', 'けっちゃく'],
  ['ketchaku', 'けっちゃく'],
  ['kinnen', 'きんねん'],
  ['kin\u0027en', 'きんえん'],
  ['shimbun', 'しんぶん'],
  ['honyaku', 'ほにゃく'],
  ['kanna', 'かんな'],
  ['senta-', undefined],
  ['sentaー', 'せんたー'],
  ['privacy', undefined],
  ['xml', undefined],
  ['', ''],
])('%j is %j', (romaji, kana) => {
  expect(fromRomaji(romaji)).toBe(kana);
});

it('reads anything, and gives nothing but kana', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aiueokstnhmyrwgzjdbpcf'), maxLength: 20 }), (text) => {
      expect(fromRomaji(text) ?? '').toMatch(/^[ぁ-ゖー]*$/);
    }),
    { seed: 47 },
  );
});
