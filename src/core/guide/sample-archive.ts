import { type ContentFiles, contentFilesFrom } from '../content.ts';
import { entriesOf, type TreeEntry } from '../tree/entry.ts';
import { readTree } from '../tree/read-tree.ts';

/** Files of a content folder by their paths below it. */
export type Files = Readonly<Record<string, string>>;

/** The council of the handbook's examples, and its newest meeting: the one that the examples are parts of. */
export const SAMPLE_COUNCIL = 'hoshimi-privacy';
export const SAMPLE_MEETING = '2026-04-21';
export const SAMPLE_FILE = `${SAMPLE_COUNCIL}/meetings/${SAMPLE_MEETING}.md`;

/** A small invented archive in which nothing is wrong; what the handbook shows is shown in it. */
export const SAMPLE_ARCHIVE: Files = {
  'archive.yaml': `title: 星見市の審議会の記録
description: 星見市の審議会の会議録です。
owner: 星見市
logo: { file: logo.svg, alt: 星見市 }
accent: "#907200"
`,
  'public/logo.svg': '',
  'synonyms.yaml': `- words: [国保, 国民健康保険]
- words: [個人番号, マイナンバー]
`,
  'grounds.yaml': `- { id: personal, name: 個人に関する情報, law: 星見市情報公開条例第7条第2号 }
`,
  'hoshimi-privacy/council.yaml': `name: 星見市個人情報保護審議会
municipality: 星見市
numbering: term
speakers:
  - { label: 会長, role: chair }
  - { label: 副会長, role: vice-chair }
  - { label: 委員, role: member }
  - { label: 事務局, role: secretariat }
links:
  - { label: 星見市, url: "https://www.example.lg.jp/" }
`,
  'hoshimi-privacy/departments.yaml': `- { id: general-affairs, name: 総務部 }
- { id: information, name: 情報課, kana: じょうほうか, parent: general-affairs }
- { id: welfare, name: 福祉部 }
- { id: housing, name: 住宅課, kana: じゅうたくか, parent: welfare }
- { id: pension, name: 年金課, parent: welfare, to: 2025-03-31, successor: insurance-pension }
- { id: insurance-pension, name: 保険年金課, parent: welfare, from: 2025-04-01 }
`,
  'hoshimi-privacy/laws.yaml': `- id: ordinance
  title: 星見市個人情報保護条例
  kind: ordinance
  aliases: [条例]
  articles:
    - { number: "13", subject: 委託 }
    - { number: "16", subject: 目的外利用と外部提供 }
    - { number: "17", subject: 電子計算組織の結合 }
- id: rule
  title: 星見市個人情報保護条例施行規則
  kind: rule
  of: ordinance
  aliases: [規則]
  articles:
    - { number: "6", subject: 委託の契約 }
`,
  'hoshimi-privacy/criteria.yaml': `- id: table-4
  name: 別表4
  title: 目的外利用に関する審議会事前一括承認基準
  type: secondary-use
  categories:
    - number: 2
      summary: 業務どうしの関わりが深く、同じ課が扱うとき
      cases:
        - { from: 介護保険に関する業務, to: 国民年金に関する業務 }
`,
  'hoshimi-privacy/counterparties.yaml': `- { id: hoshizora, name: 株式会社ほしぞら }
`,
  'hoshimi-privacy/meetings/2026-02-10.md': `---
period: 3
session: 1
date: 2026-02-10
attendees:
  members: [青木, 井上, 上田]
  officials: [住宅課長]
inquiries:
  - number: 10
    title: 住民票の電算処理に関する業務の委託について
    type: outsourcing
    department: information
    cites: [条例第13条]
    outcome: approved-with-conditions
    conditions: [{ text: 委託の状況を次回の審議会で報告すること, due: next-meeting }]
  - number: 11
    title: 市営住宅の収納に関する業務の委託について
    type: outsourcing
    department: housing
    cites: [条例第13条]
    outcome: continued
record: { fidelity: summary, source: { title: 会議要録 } }
---

## 発言

### 諮問第10号

（会長）条件を付けて承認します。

### 諮問第11号

（会長）次回も引き続き審議します。
`,
  'hoshimi-privacy/meetings/2026-04-21.md': `---
period: 3
session: 2
date: 2026-04-21
time: { start: "14:00", end: "16:00" }
place: 星見市役所 3階会議室
attendees:
  members: [{ name: 青木, role: 会長 }, 井上, 上田]
  absent: [江口]
  quorum: { seats: 4, needed: 3 }
  officials: [総務部長, 住宅課長, 保険年金課長]
visitors: { admitted: true, count: 1 }
notes: [{ text: 原本では課の名前が略されている。, on: u1 }]
speakers:
  - { label: 保険年金長, is: 保険年金課長 }
inquiries:
  - number: 11
    title: 市営住宅の収納に関する業務の委託について
    type: outsourcing
    department: housing
    carriedOver: { from: 2026-02-10 }
    outcome: approved-as-proposed
  - number: 12
    title: 年金の相談に関する業務の委託について
    type: outsourcing
    department: insurance-pension
    documents: [資料1]
    cites: [条例第13条, 規則第6条]
    outcome: approved-with-conditions
    votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }
    conditions: [{ text: 相談の記録を委託先に残さないこと }]
  - number: 13
    title: 介護保険の名簿の目的外利用について
    type: secondary-use
    department: insurance-pension
    cites: [条例第16条]
    criteria:
      - table: 別表4
        category: 2
        adds: [{ from: 介護保険に関する業務, to: 健康診査に関する業務 }]
    relatesTo: [3-12]
    outcome: approved-as-proposed
    votes: { method: consensus }
reports:
  - title: 委託の状況について
    department: information
    answers: [3-10]
record: { fidelity: summary, source: { title: 会議要録 } }
---

## 要旨

### 諮問第12号

相談の記録を委託先に残さないことを条件に承認した。

## 発言

### 開会

（会長）ただいまから開会します。

### 諮問第11号

（住宅課長）前回のご質問にお答えします。

### 諮問第12号・第13号

（保険年金課長）〔資料1に基づき説明〕

（委員）相談の記録は、委託先に残りますか。

（保険年金長）残りません。条例第13条による契約に定めます。

### 報告1

（総務部長）委託の状況を報告します。

## 資料1

### 諮問第12号

| 件名 | 年金の相談に関する業務の委託 |
| --- | --- |
| 委託先 | 株式会社ほしぞら |
`,
  'hoshimi-disclosure/council.yaml': `name: 星見市情報公開審議会
municipality: 星見市
numbering: fiscal-year
speakers:
  - { label: 会長, role: chair }
`,
  'hoshimi-disclosure/departments.yaml': `- { id: information, name: 情報課 }
`,
  'hoshimi-disclosure/meetings/2026-03-12.md': `---
period: 2025
session: 3
date: 2026-03-12
attendees: { members: [大野, 加藤] }
inquiries:
  - number: 8
    title: 情報の提供に関する業務の委託について
    type: outsourcing
    department: information
    outcome: approved-as-proposed
record: { fidelity: summary, source: { title: 会議要録 } }
---

## 発言

### 諮問第8号

（会長）原案のとおりとします。
`,
};

/**
 * Files by path as the files of a content folder.
 * @param change what stands there besides, or in another way than as a file of text
 */
export function contentOf(
  files: Files,
  change: (entries: readonly TreeEntry[]) => readonly TreeEntry[] = (entries) => entries,
): ContentFiles {
  const place = (path: string) => (path === '' ? 'content' : `content/${path}`);
  const textOf = (path: string) => ({ file: place(path), source: files[path] ?? '' });
  return contentFilesFrom(readTree(change(entriesOf(Object.keys(files))), place), textOf, place);
}
