import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectReadings, type DictionaryWord, MOST_UNITS } from './collect-readings.ts';

const word = (
  text: string,
  reading: string | undefined,
  joins: DictionaryWord['joins'] = 'nothing',
): DictionaryWord => ({
  text,
  reading,
  joins,
});
const collect = (runs: readonly (readonly [count: number, ...words: DictionaryWord[]])[]) => {
  const named = runs.map(([count, ...words]) => ({ run: words.map(({ text }) => text).join(''), count, words }));
  return collectReadings(
    [],
    new Map(named.map(({ run, count }) => [run, count])),
    new Map(named.map(({ run, words }) => [run, words])),
  ).map((read) => read.join(' '));
};

describe('collectReadings', () => {
  it('has the words of the dictionary and those that are made of several', () => {
    const words = collect([[3, word('国民', 'コクミン'), word('年金', 'ネンキン'), word('課', 'カ', 'before')]]);
    expect(words).toEqual([
      '国民 こくみん',
      '国民年金 こくみんねんきん',
      '国民年金課 こくみんねんきんか',
      '年金 ねんきん',
      '年金課 ねんきんか',
    ]);
  });

  it('has no single ideographs, nothing that begins or ends in the middle, and none that the dictionary cannot read', () => {
    expect(collect([[2, word('第', 'ダイ', 'after'), word('三', 'サン'), word('者', 'シャ', 'before')]])).toEqual([
      '三者 さんしゃ',
      '第三 だいさん',
      '第三者 だいさんしゃ',
    ]);
    expect(collect([[2, word('柴', 'シバ'), word('𠮷田', undefined), word('住宅', 'ジュウタク')]])).toEqual([
      '住宅 じゅうたく',
    ]);
    expect(collect([[2, word('委託', 'イタク'), word('等', 'トウ', 'before')]])).toEqual(['委託 いたく']);
  });

  it('leaves out what is made of several and stands once', () => {
    expect(collect([[1, word('委託', 'イタク'), word('報告', 'ホウコク')]])).toEqual(['報告 ほうこく', '委託 いたく']);
  });

  it('begins with what was named, then the commonest', () => {
    const counts = new Map([
      ['委託', 1],
      ['滞納', 5],
    ]);
    const cut = new Map([
      ['委託', [word('委託', 'イタク')]],
      ['滞納', [word('滞納', 'タイノウ')]],
    ]);
    expect(
      collectReadings(
        [
          ['諮問', 'シモン'],
          ['委託', 'いたく'],
        ],
        counts,
        cut,
      ),
    ).toEqual([
      ['諮問', 'しもん'],
      ['委託', 'いたく'],
      ['滞納', 'たいのう'],
    ]);
  });

  it('never takes more than its room', () => {
    const ideographs = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(ideographs, { minLength: 3000, maxLength: 5000 }), (texts) => {
        const cut = new Map(texts.map((text) => [text, [word(text, 'アイウエオ')]]));
        const words = collectReadings([], new Map(texts.map((text) => [text, 1])), cut);
        expect(words.reduce((sum, [text, reading]) => sum + text.length + reading.length, 0)).toBeLessThanOrEqual(
          MOST_UNITS,
        );
        expect(words.length).toBeGreaterThan(500);
      }),
      { seed: 48, numRuns: 5 },
    );
  });
});
