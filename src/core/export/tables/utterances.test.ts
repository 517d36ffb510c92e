import { expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { councilData } from '../council-data.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { cellsOf } from '../table.ts';
import { UTTERANCES } from './utterances.ts';

const BODY = `
## 発言
（会長）開きます。
### 諮問第1号
（住宅課長）説明します。

- 一つ目
- 二つ目

〔非公開：氏名〕

| 項目 | 値 |
| --- | --- |
| 件数 | 3 |

（見知らぬ人）次のとお
りです。
`;

it('tells who said what of which item, as the page shows it', () => {
  const { council } = plainCouncil({ '2001-05-01': { inquiries: ['1'], body: BODY } });
  const id = (number: number) => `/kou/meetings/2001-05-01/#u${number}`;
  const items = ['/kou/inquiries/1-1/'];
  expect(
    rowsOf(UTTERANCES, council, 'id', 'number', 'speaker', 'role', 'items', 'text', 'withheld', 'fidelity'),
  ).toEqual([
    { id: id(1), number: 1, speaker: '会長', role: 'chair', text: '開きます。', fidelity: 'paraphrase' },
    {
      id: id(2),
      number: 2,
      speaker: '住宅課長',
      items,
      text: '説明します。\n一つ目\n二つ目\n非公開〔氏名〕\n項目\t値\n件数\t3',
      withheld: ['氏名'],
      fidelity: 'paraphrase',
    },
    { id: id(3), number: 3, speaker: '見知らぬ人', items, text: '次のとおりです。', fidelity: 'paraphrase' },
  ]);
});

it('by years, the rows of all are those of each', () => {
  const body = '## 発言\n（会長）開きます。\n';
  const { council } = plainCouncil({ '2001-05-01': { body }, '2001-06-01': { body }, '2003-05-01': { body } });
  const data = councilData(council);
  const of = (year?: string) => cellsOf(UTTERANCES, data, year);
  expect([of('2001').length, of('2002').length, of('2003').length]).toEqual([2, 0, 1]);
  expect([...of('2001'), ...of('2003')]).toEqual(of());
});
