import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInFile, findSuspects } from './find.ts';
import { personalKey } from './same-words.ts';

describe('where a find stands', () => {
  it.each([
    ['on its line and column', 'a\nb 090-1234-5678', 2, 3],
    ['behind signs that are left out', '**注**：\u200B**090**-1234-5678', 1, 10],
    ['behind characters that are written by their numbers', '&#38;\r\n&#x41; 090-1234-5678', 2, 8],
  ])('%s', (_, source, line, column) => {
    expect(findSuspects(source)).toMatchObject([{ kind: 'telephone', line, column }]);
  });

  it('is told with the words as the file has them', () => {
    expect(
      findSuspects('山田太郎さん、０９０－**１２３４**－５６７８、12&#51;4-5678-9018').map(({ text }) => text),
    ).toEqual(['山田太郎', '０９０－**１２３４**－５６７８', '12&#51;4-5678-9018']);
  });
});

describe('of two finds in one place the surer one is told', () => {
  it.each([
    ['a card whose beginning is a telephone', '口座 4111 1111 1111 1111', ['card']],
    ['a name in a mail address', '<090-1234-5678@example.jp>', ['mail']],
    ['an account of seven digits in a number', '口座番号123456789018', ['my-number']],
    ['neighbours', '090-1234-5678、山田太郎さん', ['telephone', 'full-name']],
  ])('%s', (_, source, kinds) => {
    expect(findSuspects(source).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('the entries of a file do not find themselves', () => {
  const SECRET = '090-1234-5678';
  it.each([
    ['in a list', `---\nprivacy:\n  - text: ${SECRET}\n    reason: a\nplace: b\n---\n`, 0],
    [
      'in a list that is not indented',
      `privacy:\n- { text: ${SECRET}, reason: a }\n- { text: ${SECRET}, reason: b }\nplace: b\n`,
      0,
    ],
    ['on the line of the key', `privacy: [{ text: ${SECRET}, reason: a }]\nplace: b\n`, 0],
    ['with the line ends of Windows', `privacy:\r\n  - { text: ${SECRET}, reason: a }\r\nplace: b\r\n`, 0],
    ['but what stands behind them does', `privacy:\n  - { text: ${SECRET}, reason: a }\nplace: ${SECRET}\n`, 1],
    ['nor what is only called so within', `contact:\n  privacy: ${SECRET}\n`, 1],
    ['nor what has such a name', `privacy-note: ${SECRET}\n`, 1],
  ])('%s', (_, source, count) => {
    expect(findInFile(source)).toHaveLength(count);
  });

  it('keeps the places of the others', () => {
    const source = `privacy: [{ text: ${SECRET}, reason: a }]\nplace: ${SECRET}\n`;
    expect(findInFile(source)).toMatchObject([{ line: 2, column: 8, text: SECRET }]);
  });
});

it.each([
  ['０３－１２３４－５６７８', '03(1234)5678'],
  ['山田　太郎', '山田太郎'],
  ['TARO＠example.jp', 'taro@EXAMPLE.jp'],
  ['豊玉北6丁目12番1号', '豊玉北６丁目１２番１号'],
])('%s and %s are the same', (one, other) => {
  expect(personalKey(one)).toBe(personalKey(other));
});

const PIECES = [
  ...[
    '0',
    '９',
    '-',
    'ー',
    '(',
    '）',
    ' ',
    '　',
    '\n',
    '@',
    'a.',
    '*',
    '\\',
    '&#48;',
    '&#x1F600;',
    '\u200B',
    '😀',
    '一',
  ],
  ...[
    '電話',
    '内線',
    '丁目',
    '番地',
    '号',
    '市',
    '昭和',
    '年',
    '月',
    '日',
    '生',
    '生年月日',
    '口座番号',
    '普通',
    '氏名',
    '山田太郎',
    'さん',
    '様',
    '氏',
  ],
];

it('whatever the text is, a find is a part of it, at its place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      const lines = source.split('\n');
      for (const { text, line, column } of findSuspects(source)) {
        expect(text).not.toBe('');
        expect((lines[line - 1] ?? '').slice(column - 1)).toBe(
          text + (lines[line - 1] ?? '').slice(column - 1 + text.length),
        );
      }
    }),
    { seed: 25 },
  );
});

describe('one long text takes about as long as the same in parts', () => {
  const [LENGTH, PARTS] = [2_000, 40];
  it.each([
    ['digits', '0'],
    ['digits in groups', '0123-'],
    ['digits between blanks', '12 '],
    ['places', '練馬区豊玉北'],
    ['numbers of places', '一丁目'],
    ['letters before no sign', 'a.'],
    ['signs', 'a@'],
    ['names', '山田'],
    ['honorifics', 'の皆様。'],
    ['fields', '氏名:'],
    ['accounts', '口座'],
    ['days', '昭和3年'],
    ['marks', '*0'],
    ['keys', 'privacy:\n  - '],
    ['finds', '090-1234-5678、山田太郎さん、'],
  ])('%s', (_, piece) => {
    const part = piece.repeat(LENGTH / piece.length);
    const long = part.repeat(PARTS);
    const time = (look: () => void): number => {
      const start = performance.now();
      look();
      return performance.now() - start;
    };
    const inParts = () => {
      for (let count = 0; count < PARTS; count++) findInFile(part);
    };
    inParts();
    // Were it a square, it would be forty times as long.
    expect(time(() => findInFile(long)) / time(inParts)).toBeLessThan(10);
  });
});
