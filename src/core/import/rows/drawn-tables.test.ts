import { expect, it } from 'vitest';
import { plain, readRows } from './rows.ts';

const read = (...lines: string[]) =>
  readRows({ name: 'a.txt', blocks: lines.map((text) => ({ type: 'line', text })) }).map(({ kind, text, cells }) =>
    kind === 'cells' ? cells.map((cell) => cell.map(plain).join('\n')) : kind === 'text' ? text : kind,
  );

it.each<[string, string[], unknown[]]>([
  [
    'pipes with a rule',
    ['| 日時 | 午後2時 |', '|---|---|', '| 場所 | 議場 |'],
    [['日時', '午後2時'], 'page-number', ['場所', '議場']],
  ],
  [
    'pipes without a rule',
    ['|日時|午後2時|', '|場所|議場|'],
    [
      ['日時', '午後2時'],
      ['場所', '議場'],
    ],
  ],
  ['a rule with colons', ['| 日時 | 午後2時 |', '|:--|--:|'], [['日時', '午後2時'], 'page-number']],
  [
    'full-width bars',
    ['｜日時｜午後2時｜', '｜場所｜議場｜'],
    [
      ['日時', '午後2時'],
      ['場所', '議場'],
    ],
  ],
  [
    'plus and minus',
    ['+---+---+', '| 日時 | 午後2時 |', '+---+---+'],
    ['page-number', ['日時', '午後2時'], 'page-number'],
  ],
  ['light rules', ['┌──┬──┐', '│日時│午後2時　│', '└──┴──┘'], ['page-number', ['日時', '午後2時'], 'page-number']],
  ['heavy rules', ['┏━┳━┓', '┃日時┃午後2時　┃', '┗━┻━┛'], ['page-number', ['日時', '午後2時'], 'page-number']],
  ['double rules', ['╔══╦══╗', '║日時║午後2時　║', '╚══╩══╝'], ['page-number', ['日時', '午後2時'], 'page-number']],
  ['line breaks of a web page', ['| 出席 | 高松<br>大川 |', '|---|---|'], [['出席', '高松\n大川'], 'page-number']],
  [
    'an empty cell',
    ['| 日時 | 6月3日 |', '|  | 午後2時 |'],
    [
      ['日時', '6月3日'],
      ['', '午後2時'],
    ],
  ],
  [
    'a name that a narrow cell cut',
    ['┌──┬──┐', '│出席│高松会長、大│', '│　　│川委員　　　│', '└──┴──┘'],
    ['page-number', ['出席', '高松会長、大川委員'], 'blank', 'page-number'],
  ],
  [
    'a cell that is full by chance',
    ['┌──┬──┐', '│出席│高松委員│', '│　　│大川委員│', '└──┴──┘'],
    ['page-number', ['出席', '高松委員'], ['', '大川委員'], 'page-number'],
  ],
  ['a cell alone, which is a line', ['┌──┐', '│会議録│', '└──┘'], ['page-number', '会議録', 'page-number']],
  ['one line of bars, which is text', ['|A|と|B|'], ['|A|と|B|']],
  ['a bar within a sentence', ['「|」は縦棒です。', '次の行'], ['「|」は縦棒です。', '次の行']],
  ['a line of dashes', ['――――――', '次の行'], ['――――――', '次の行']],
])('%s', (_, lines, rows) => expect(read(...lines)).toEqual(rows));
