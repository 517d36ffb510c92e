import { readContent } from '../../src/core/content.ts';
import type { TextFile } from '../../src/core/content-source.ts';
import { createSiteContext } from '../../src/views/create-site-context.ts';
import type { ArchiveContext } from '../../src/views/site-context.ts';

const COUNCIL = `
name: 星見市個人情報審議会
municipality: 星見市
numbering: term
speakers:
  - { label: 会長, role: chair }
  - { label: 委員, role: member }
`;
const DEPARTMENTS = `
- { id: planning, name: 企画部 }
- { id: digital, name: デジタル課, kana: でじたるか, parent: planning, from: 2001-04-01, to: 2003-03-31, successor: data }
- { id: data, name: 情報課, parent: planning }
`;
const LAWS = `
- id: ordinance
  title: 星見市個人情報保護条例
  kind: ordinance
  aliases: [条例]
  articles: [{ number: "13", subject: 委託, summary: 委託の前に審議会の意見を聴く。 }]
- { id: rule, title: 星見市個人情報保護条例施行規則, kind: rule, of: ordinance, articles: [{ number: "6", subject: 契約 }] }
- { id: act, title: 星明かり保護法, kind: act, outside: true, url: "https://example.org/act" }
`;
const CRITERIA = `
- id: table-4
  name: 別表4
  title: 目的外利用の基準
  type: secondary-use
  categories:
    - number: 1
      summary: 要件を確かめるとき
      cases:
        - { from: 住民の業務, to: 祭りの業務, seen: 2002-05-10 }
`;
const COUNTERPARTIES = '- { id: printers, name: 株式会社星見印刷 }\n- { id: other, name: 別の会社 }\n';
const DATA_ITEMS = '- { id: name, name: 氏名 }\n';
const HEADER = `period: 1
attendees: { members: [青木, 井上], officials: [デジタル課長] }
record: { fidelity: paraphrase, source: { title: 原本 } }`;
const FIRST = `---
${HEADER}
session: 1
date: 2002-05-10
time: { start: "15:30", end: "17:00" }
visitors: { admitted: true, count: 0 }
inquiries:
  - number: 1
    title: 星空だよりの委託について
    type: outsourcing
    department: digital
    documents: [資料1]
    cites: [条例第13条]
    outcome: continued
  - number: 2
    title: 名簿の目的外利用について
    type: secondary-use
    department: digital
    departments: [{ department: data, role: 利用 }, { department: 情報課, role: 共管 }]
    criteria: [{ table: 別表4, category: 1, adds: [{ from: 住民の業務, to: 星空の業務 }] }]
    relatesTo: [1-1]
    outcome: approved-as-proposed
    votes: { for: 1, against: 1, majority: true }
---

## 要旨
### 諮問第1号
配信を委ねる。
## 発言
### 諮問第1号・第2号
（会長）諮問第1号は、星見市個人情報保護条例第13条および同条例施行規則第6条によるものです。

（デジタル課長）〔資料1に基づき説明〕

〔後日補足：件数は120件〕
## 資料1
| 件名 | 星空だよりの委託 |
| --- | --- |
| 委託先 | (1) 株式会社星見印刷（予定） |
|  | 未定 |
| 取り扱う個人情報 | 氏名、住所等 |
| 提供元 | 企画部 情報課 |
|  | ほかの課 |
| 根拠 | 条例第13条 |
|  | 星明かり保護法 |
`;
const SECOND = `---
${HEADER}
session: 2
date: 2002-06-14
inquiries:
  - number: 1
    title: 星空だよりの委託について
    type: outsourcing
    department: digital
    cites: [条例第13条]
    carriedOver: { from: 2002-05-10 }
    outcome: approved-with-conditions
    conditions: [{ text: 結果を示す, due: next-meeting }]
reports:
  - title: 基準の適用について
    department: data
    criteria:
      - { table: 別表4, category: 1, applies: [{ from: 住民の業務, to: 祭りの業務 }], adds: [{ from: 住民の業務, to: 灯台の業務 }] }
    answers: [1-2]
---

## 発言
### 諮問第1号
（会長）条件を付けます。
### 報告1
（会長）別表４について報告があります。
`;

const file = (name: string, source: string): TextFile => ({ file: name, source });

/** A small invented archive that uses every construct of a record once, read the way a content folder is. */
export function sampleSite(base = '/'): ArchiveContext {
  const content = readContent({
    root: 'content',
    archive: file('archive.yaml', 'title: 星見の審議録\ndescription: 見本の書庫です。\n'),
    councils: [
      {
        id: 'hoshimi',
        council: file('council.yaml', COUNCIL),
        departments: file('departments.yaml', DEPARTMENTS),
        laws: file('laws.yaml', LAWS),
        criteria: file('criteria.yaml', CRITERIA),
        counterparties: file('counterparties.yaml', COUNTERPARTIES),
        dataItems: file('data-items.yaml', DATA_ITEMS),
        meetings: [
          { id: '2002-05-10', ...file('2002-05-10.md', FIRST) },
          { id: '2002-06-14', ...file('2002-06-14.md', SECOND) },
        ],
      },
    ],
    orphans: [],
    guide: [
      {
        id: 'index',
        ...file('index.md', '---\ntitle: 手引\ndescription: 説明です。\norder: 1\n---\n\n## 読む\n本文\n'),
      },
    ],
  });
  return createSiteContext(content, { base });
}
