import type { Files } from '../../src/core/guide/sample-archive.ts';

const MEETING = 'meetings/2026-04-21.md';
const FIRST = 'meetings/2026-02-10.md';
const OPINION = 'opinions/2026-05-01-1.md';

/** A council in which every place that takes a text of somebody's has one; by the paths below its folder. */
const COUNCIL: Files = {
  'council.yaml': `name: 星見町審議会
municipality: 星見町
numbering: term
speakers:
  - { label: 会長, role: chair }
  - { label: 委員, role: member }
links:
  - { label: 星見町, url: "https://www.example.lg.jp/" }
`,
  'departments.yaml': `- { id: general, name: 総務部 }
- { id: information, name: 情報課, kana: じょうほうか, parent: general }
`,
  'laws.yaml': `- id: ordinance
  title: 星見町個人情報保護条例
  kind: ordinance
  aliases: [条例]
  articles:
    - { number: "13", subject: 委託 }
`,
  'criteria.yaml': `- id: table-4
  name: 別表4
  title: 目的外利用に関する基準
  type: secondary-use
  categories:
    - number: 2
      summary: 同じ課が扱うとき
      cases:
        - { from: 介護に関する業務, to: 年金に関する業務 }
`,
  'counterparties.yaml': `- { id: hoshizora, name: 株式会社ほしぞら }
`,
  'data-items.yaml': `- { id: address, name: 住所地 }
`,
  [FIRST]: `---
period: 3
session: 1
date: 2026-02-10
attendees: { members: [青木] }
inquiries:
  - number: 10
    title: 電算処理の委託について
    type: outsourcing
    department: information
    outcome: approved-as-proposed
record: { fidelity: summary, source: { title: 会議要録 } }
---

## 発言

### 諮問第10号

（会長）承認します。
`,
  [MEETING]: `---
period: 3
session: 2
date: 2026-04-21
place: 町役場
attendees:
  members: [青木, 井上]
  absent: [江口]
  officials: [情報課長]
notes: [{ text: 原本では略されている。 }]
inquiries:
  - number: 12
    title: 相談業務の委託について
    type: outsourcing
    department: information
    documents: [資料1]
    cites: [条例第13条]
    outcome: approved-with-conditions
    conditions: [{ text: 記録を残さないこと }]
  - number: 13
    title: 名簿の目的外利用について
    type: secondary-use
    department: information
    outcome: approved-as-proposed
reports:
  - title: 状況について
    department: information
attachments:
  - { title: 資料2, url: "https://www.example.lg.jp/2.pdf" }
  - { title: 資料3, withheld: 個人に関する情報のため }
record: { fidelity: summary, source: { title: 会議要録, url: "https://www.example.lg.jp/1.pdf" } }
---

## 要旨

条件を付けて承認した。

## 発言

### 諮問第12号・第13号

（情報課長）〔資料1に基づき説明〕

（委員）残りますか。

- 一つ目です。

| 項目 | 値 |
| --- | --- |
| 甲 | 乙 |

（会長）[資料](https://www.example.lg.jp/3.pdf)のとおりです。

### 報告1

（情報課長）報告します。

## 資料1

### 諮問第12号

| 件名 | 相談の業務 |
| --- | --- |
| 委託先 | 株式会社ほしぞら |
`,
  [OPINION]: `---
number: 1
date: 2026-05-01
title: 相談業務の委託について
record: { fidelity: verbatim, source: { title: 答申 } }
---

## 本文

適当である。
`,
};

interface Place {
  readonly file: string;
  /** What stands there in the harmless council. */
  readonly text: string;
  /** A value of YAML is quoted; in the text it stands as it is. */
  readonly isYaml: boolean;
}

const yaml = (file: string, text: string): Place => ({ file, text, isYaml: true });
const body = (text: string, file = MEETING): Place => ({ file, text, isYaml: false });

/** Where a text of somebody's comes into the site. */
export const PLACES: Readonly<Record<string, Place>> = {
  'council name': yaml('council.yaml', 'name: 星見町審議会'),
  municipality: yaml('council.yaml', 'municipality: 星見町'),
  'label of a link': yaml('council.yaml', 'label: 星見町,'),
  'address of a link': yaml('council.yaml', 'url: "https://www.example.lg.jp/"'),
  department: yaml('departments.yaml', 'name: 総務部'),
  'kana of a department': yaml('departments.yaml', 'kana: じょうほうか,'),
  'title of a law': yaml('laws.yaml', 'title: 星見町個人情報保護条例'),
  'subject of an article': yaml('laws.yaml', 'subject: 委託'),
  'title of criteria': yaml('criteria.yaml', 'title: 目的外利用に関する基準'),
  'summary of criteria': yaml('criteria.yaml', 'summary: 同じ課が扱うとき'),
  'case of criteria': yaml('criteria.yaml', 'from: 介護に関する業務,'),
  counterparty: yaml('counterparties.yaml', 'name: 株式会社ほしぞら'),
  'data item': yaml('data-items.yaml', 'name: 住所地'),
  'place of a meeting': yaml(MEETING, 'place: 町役場'),
  note: yaml(MEETING, 'text: 原本では略されている。'),
  'title of an inquiry': yaml(MEETING, 'title: 相談業務の委託について'),
  'title of another inquiry': yaml(FIRST, 'title: 電算処理の委託について'),
  condition: yaml(MEETING, 'text: 記録を残さないこと'),
  'title of a report': yaml(MEETING, 'title: 状況について'),
  'title of a paper': yaml(MEETING, 'title: 資料2,'),
  'address of a paper': yaml(MEETING, 'url: "https://www.example.lg.jp/2.pdf"'),
  'reason of withholding': yaml(MEETING, 'withheld: 個人に関する情報のため'),
  'title of the source': yaml(MEETING, 'title: 会議要録,'),
  'address of the source': yaml(MEETING, 'url: "https://www.example.lg.jp/1.pdf"'),
  'title of a document': yaml(OPINION, 'title: 相談業務の委託について'),
  summary: body('条件を付けて承認した。'),
  'stage direction': body('資料1に基づき説明'),
  utterance: body('残りますか。'),
  'list item': body('一つ目です。'),
  'table cell': body('甲'),
  'target of a link': body('https://www.example.lg.jp/3.pdf'),
  'case sheet': body('相談の業務'),
  'text of a document': body('適当である。', OPINION),
};

/** The council with a payload at each of these places, in a folder of its own. */
export function hostileCouncil(folder: string, payload: string, places: readonly string[]): Files {
  const files: Record<string, string> = { ...COUNCIL };
  for (const name of places) {
    const place = PLACES[name];
    const text = place && files[place.file];
    if (!place || text === undefined || !text.includes(place.text)) throw new Error(`there is no place ${name}`);
    // No `$` of a payload is a pattern.
    files[place.file] = text.replace(place.text, () => (place.isYaml ? quoted(place.text, payload) : payload));
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

const quoted = (place: string, payload: string): string =>
  `${/^\w+: /.exec(place)?.[0] ?? ''}${JSON.stringify(payload)}${place.endsWith(',') ? ',' : ''}`;
