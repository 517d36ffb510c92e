import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  halfReading,
  hasReading,
  type ReadWord,
  readReadings,
  toHiragana,
  wordsRead,
  writeReadings,
} from './readings.ts';

const WORDS: readonly ReadWord[] = [
  ['滞納', 'タイノウ'],
  ['国民年金', 'こくみんねんきん'],
  ['国保', 'コクホ'],
  ['以上', 'いじょう'],
  ['異常', 'いじょう'],
  ['委譲', 'いじょう'],
  ['以上', 'いじょう'],
  ['諮問', 'しもん'],
];
const readings = readReadings(writeReadings(WORDS));

describe('wordsRead', () => {
  it.each([
    ['たいのう', ['滞納']],
    ['タイノウ', ['滞納']],
    ['tainou', ['滞納']],
    ['kokuho', ['国保']],
    ['こくみんねんきん', ['国民年金']],
    ['kokuminnenkin', ['国民年金']],
    ['simon', ['諮問']],
    ['shimon', ['諮問']],
    ['いじょう', ['以上', '異常', '委譲']],
    ['izyou', ['以上', '異常', '委譲']],
    ['たいの', []],
    ['滞納', []],
    ['たいのう者', []],
    ['た', []],
    ['usb', []],
    ['privacy', []],
    ['', []],
    ['ー', []],
  ])('of %j are %j', (typed, expected) => {
    expect(wordsRead(typed, readings)).toEqual(expected);
  });

  it('are a few only', () => {
    const many = Array.from({ length: 30 }, (_, place): ReadWord => [`語${place}`, 'ご']);
    expect(wordsRead('ごご', readReadings(writeReadings(many.map(([word]): ReadWord => [word, 'ごご'])))).length).toBe(
      6,
    );
  });
});

describe('hasReading', () => {
  it.each([
    ['たいのう', true],
    ['委託 たいのう', true],
    ['委託　タイノウ', true],
    ['(たいのう OR 委託)', true],
    ['委託 -たいのう', true],
    ['tainou', true],
    ['委託', false],
    ['取り扱い', false],
    ['LGWAN', false],
    ['a', false],
    ['', false],
  ])('of %j is %j', (typed, expected) => {
    expect(hasReading(typed)).toBe(expected);
  });
});

describe('halfReading', () => {
  it.each([
    ['たいの', 'たいの'],
    ['たいのu', 'たいのu'.slice(0, 3)],
    ['タイn', 'たい'],
    ['taino', 'たいの'],
    ['tainok', 'たいの'],
    ['kokuminn', 'こくみ'],
    ['滞納', undefined],
    ['pdf', undefined],
  ])('of %j is %j', (typed, expected) => {
    expect(halfReading(typed)).toBe(expected);
  });
});

it('readings are kept in hiragana', () => {
  expect(toHiragana('ｺｸﾎヴー')).toBe('こくほゔー');
});

it('reads what it wrote', () => {
  const word = fc.string({ unit: fc.constantFrom(...'国保滞納年金'), minLength: 2, maxLength: 4 });
  const kana = fc.string({ unit: fc.constantFrom(...'こくほたいのう'), minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, kana)), (words) => {
      const read = readReadings(writeReadings(words));
      for (const [text, reading] of words) expect(read.get(reading)).toContain(text);
      expect(writeReadings([...read].flatMap(([reading, own]) => own.map((one): ReadWord => [one, reading])))).toBe(
        writeReadings(words),
      );
    }),
    { seed: 46 },
  );
});
