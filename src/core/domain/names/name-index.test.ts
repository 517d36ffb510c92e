import { describe, expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { indexNames, type NameUse } from './name-index.ts';

const sheet = (...rows: readonly (readonly [label: string, cell: string])[]) =>
  `| 件名 | 委託 |\n| --- | --- |\n${rows.map(([label, cell]) => `| ${label} | ${cell} |\n`).join('')}`;

const said = (...headings: string[]) =>
  `## 発言\n${headings.map((heading) => `### ${heading}\n（会長）はい。\n`).join('')}`;

const MEETINGS = {
  '2001-05-01': {
    inquiries: ['1, documents: [資料1]', '2, documents: [資料1]', '3, documents: [資料2]', '4, documents: [資料2]'],
    reports: ['documents: [資料3]'],
    body: `${said('諮問第1号', '諮問第2号', '諮問第3号・第4号', '報告1')}
## 資料1
### 諮問第1号
${sheet(['委託先', '(1) 株式会社甲（予定）'], ['', '未定'], ['取り扱う個人情報', '基本情報（氏名、住所等）'])}
### 諮問第2号
${sheet(['結合先', '甲'], ['提供先における個人情報の保護', '株式会社乙'])}
## 資料2
${sheet(['委 託 先', '株式会社丙'])}
## 資料3
| 適用日 | 平成13年5月1日 |
| --- | --- |
| 利用した個人情報 | 年齢および住所 |
`,
  },
  '2002-05-01': {
    inquiries: ['5, documents: [資料1]'],
    body: `${said('諮問第5号')}
## 資料1
| 委託先 | 株式会社丁 |
| --- | --- |
| 備考 | 案件シートではない表 |

${sheet(['委託先', '株式会社甲'], ['取り扱う個人情報', '氏名'])}
`,
  },
};
const LISTS = {
  'counterparties.yaml': '- { id: kou, name: 株式会社甲, aliases: [甲] }\n- { id: none, name: 誰も挙げない相手 }\n',
  'data-items.yaml':
    '- { id: name, name: 氏名 }\n- { id: address, name: 住所, within: [年齢および住所] }\n- { id: age, name: 年齢, within: [年齢および住所] }\n',
};
const { council, content } = plainCouncil(MEETINGS, LISTS);
const uses = (map: ReadonlyMap<string, readonly NameUse[]>, show: (use: NameUse) => string) =>
  Object.fromEntries([...map].map(([key, list]) => [key, list.map(show)]));

describe('counterparties', () => {
  const index = indexNames(council, 'counterparties');

  it('by entry of the list, with who named them, as what, and how', () => {
    const show = ({ item, role, label, words, remark }: NameUse) => [item.id, role, label, words, remark].join(' ');
    expect(uses(index.byEntry, show)).toEqual({
      kou: ['1-1 outsourced 委託先 株式会社甲 予定', '1-2 linked 結合先 甲 ', '1-5 outsourced 委託先 株式会社甲 '],
    });
  });

  it('what the list does not know, under its own words; a sheet of several items is each one’s', () => {
    expect(uses(index.unlisted, ({ item }) => item.id)).toEqual({ 未定: ['1-1'], 株式会社丙: ['1-3', '1-4'] });
  });

  it('where they stand', () => {
    const at = index.byItem.get('1-1')?.[0]?.at;
    expect(at?.file).toBe('kou/meetings/2001-05-01.md');
  });
});

describe('data items', () => {
  it('by entry; a wording that names several is each one’s', () => {
    const { byEntry, unlisted } = indexNames(council, 'data-items');
    expect(uses(byEntry, ({ item, group, words }) => [item.id, group, words].filter(Boolean).join(' '))).toEqual({
      name: ['1-1 基本情報 氏名', '1-5 氏名'],
      address: ['1-1 基本情報 住所', '2001-05-01-1 年齢および住所'],
      age: ['2001-05-01-1 年齢および住所'],
    });
    expect([...unlisted]).toEqual([]);
  });
});

describe('what an item names without a sheet', () => {
  const { council, content } = plainCouncil(
    {
      '2001-05-01': {
        inquiries: [
          '1, counterparties: [甲, { name: 株式会社乙、丙, role: 委託先 }, { name: 株式会社甲, role: 運営者 }], dataItems: [年齢および住所, 病歴]',
        ],
      },
    },
    LISTS,
  );

  it('counterparties, each one name, with the role as a term or as the word that is written', () => {
    const { byItem, unlisted } = indexNames(council, 'counterparties');
    const show = ({ role, label, words, entries }: NameUse) => [role, label, words, entries[0]?.id].join(' ');
    expect(uses(byItem, show)['1-1']).toEqual([
      ' 相手方 甲 kou',
      'outsourced 委託先 株式会社乙、丙 ',
      '運営者 運営者 株式会社甲 kou',
    ]);
    expect([...unlisted.keys()]).toEqual(['株式会社乙、丙']);
  });

  it('data items', () => {
    const { byItem } = indexNames(council, 'data-items');
    expect(uses(byItem, ({ label, words, entries }) => [label, words, entries.length].join(' '))['1-1']).toEqual([
      '取り扱う個人情報 年齢および住所 2',
      '取り扱う個人情報 病歴 0',
    ]);
  });

  it('is advised on as what sheets name, at its place', () => {
    expect(content.diagnostics.map(({ code, message, at }) => [code, message, at.column > 1])).toEqual([
      ['name-not-listed', '「委託先」の「株式会社乙、丙」（1件）が kou/counterparties.yaml にありません。', true],
      ['name-not-listed', '「取り扱う個人情報」の「病歴」（1件）が kou/data-items.yaml にありません。', true],
    ]);
  });
});

it('the check advises on what is not listed, once for each wording', () => {
  expect(
    content.diagnostics.map(({ code, severity, message }) => [
      code,
      severity,
      /「([^「」]+)」（\d件）/.exec(message)?.[1],
    ]),
  ).toEqual([
    ['name-not-listed', 'advice', '未定'],
    ['name-not-listed', 'advice', '株式会社丙'],
  ]);
});
