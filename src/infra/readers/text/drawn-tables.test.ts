import { describe, expect, it } from 'vitest';
import { show } from '../fixtures/show-blocks.ts';
import { readText } from './read-text.ts';

const read = async (...lines: string[]) => show(await readText(new TextEncoder().encode(lines.join('\n')), 'a.txt'));

describe('tables that a text draws', () => {
  it.each<[string, string[], string[]]>([
    [
      'with rules',
      ['題', '┌──┬───┐', '│日時│四月　 │', '├──┼───┤', '│場所│会議室│', '└──┴───┘', '○会長　はい'],
      ['題', '', '| 日時 | 四月 |', '', '| 場所 | 会議室 |', '', '○会長　はい'],
    ],
    ['with heavy rules', ['┏━┳━┓', '┃甲┃乙┃', '┗━┻━┛'], ['', '| 甲 | 乙 |']],
    [
      'with rows of several lines',
      [
        '┌─┬──┐',
        '│場所│市役所│',
        '│　　│会議室│',
        '├─┼──┤',
        '│議題│委託　│',
        '├─┼──┤',
        '│以上│　　　│',
        '└─┴──┘',
        '後',
      ],
      ['', '| 場所 | 市役所⏎会議室 |', '', '', '| 議題 | 委託 |', '', '| 以上 |  |', '', '後'],
    ],
    [
      'with rules around all of it only',
      ['┌─┬─┐', '│甲│乙│', '│丙│丁│', '└─┴─┘', '後'],
      ['', '| 甲 | 乙 |', '| 丙 | 丁 |', '', '後'],
    ],
    ['with signs of a keyboard', ['+----+----+', '| 甲 | 乙 |', '+----+----+', '後'], ['', '| 甲 | 乙 |', '', '後']],
    [
      'with bars',
      ['| 日時 | 四月 |', '|---|---|', '| 場所 | 会議室 |', '後'],
      ['| 日時 | 四月 |', '', '| 場所 | 会議室 |', '後'],
    ],
    ['with bars and no head', ['| 甲 | 乙 |', '| 丙 | 丁 |'], ['| 甲 | 乙 |', '| 丙 | 丁 |']],
    ['with a bar in a cell', ['| 甲 | a\\|b |', '|:--|--:|'], ['| 甲 | a|b |']],
    [
      'with a cell that goes down',
      ['┌─┬─┐', '│甲│乙│', '│　├─┤', '│　│丙│', '└─┴─┘', '後'],
      ['', '| 甲 | 乙 |', '', '|  | 丙 |', '', '後'],
    ],
    ['with full-width bars', ['｜甲｜乙｜', '｜丙｜丁｜'], ['| 甲 | 乙 |', '| 丙 | 丁 |']],
    ['at the end', ['前', '│甲│乙│', '│丙│丁│'], ['前', '| 甲 | 乙 |', '| 丙 | 丁 |']],
  ])('%s', async (_, lines, expected) => {
    expect((await read(...lines)).join('\n').trimEnd().split('\n')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['a rule between paragraphs', ['前', '────────', '後']],
    ['one line between bars', ['前', '| 甲 | 乙 |', '後']],
    ['rows of different cells', ['| 甲 | 乙 |', '| 丙 |']],
    ['a box of one cell', ['┌──┐', '│甲　│', '└──┘']],
    ['bars in a sentence', ['甲|乙|丙の順', '丁|戊']],
    ['a dash that opens a line', ['│甲は言った', '│乙は言った']],
    ['letters of programs', ['a || b', 'c || d']],
  ])('but not %s', async (_, lines) => {
    expect(await read(...lines)).toEqual(lines);
  });
});
