import type { Secrets } from './secrets.ts';

/** What everybody may read: in the text, in a title, in a table and in an attached file. */
export const PUBLIC_WORDS = '陽炎座の巡業';

/** The name of a withdrawn file is its address, at which a stone stands. */
export const WITHDRAWN_FILE = 'torisageta-shiryou.txt';

const header = (date: string, session: number, more: string): string => `---
period: 1
session: ${session}
date: ${date}
attendees: { members: [青木, 上田] }
${more}record: { fidelity: summary, source: { title: 会議要録 } }
---
`;

/** A whole record each of whose parts holds a secret. @param name of its routes */
function secretRecord(secrets: Secrets, name: string, date: string, session: number, field: string): string {
  const of = (part: string) => secrets.of(`${name}: ${part}`);
  return `${header(
    date,
    session,
    `${field}place: ${of('place')}
inquiries:
  - number: ${session}0
    title: ${of('title of an item')}
    type: outsourcing
    department: 港湾課
    documents: [資料1]
    outcome: approved-with-conditions
    conditions: [{ text: ${of('condition')} }]
attachments: [{ title: ${of('title of a file')}, file: ${name}-${of('name of a file')}.txt }]
notes: [${of('note')}]
`,
  )}
## 要旨

### 諮問第${session}0号

${of('summary')}

## 発言

### 諮問第${session}0号

（会長）${of('utterance')}

〔${of('stage direction')}〕

## 資料1

### 諮問第${session}0号

| 件名 | ${of('case sheet')} |
| --- | --- |
| 委託先 | ${of('counterparty')} |
`;
}

/** A content folder by its paths, with a secret by every way that words can take. */
export function secretContent(secrets: Secrets): Record<string, string> {
  const of = (route: string) => secrets.of(route);
  const files: Record<string, string> = {
    'archive.yaml': `title: 陽だまり市会議録\ndescription: 会議録です。\npagefind: true\ndata: { perMeeting: true }\n# ${of('comment of archive.yaml')}\n`,
    'synonyms.yaml': `- words: [港, 港湾] # ${of('comment of synonyms.yaml')}\n`,
    'grounds.yaml': `- { id: personal, name: 個人に関する情報, law: 条例第7条, note: ${of('note of a ground')} }\n`,
    'README.md': of('README of the folder'),
    '.hidden.md': of('hidden file'),
    '_root.md': of('file set aside in the folder'),
    'hinata/council.yaml': `name: 陽だまり市審議会
municipality: 陽だまり市
numbering: term
speakers:
  - { label: 会長, role: chair }
  - { label: 委員, role: member }
privacy: [{ text: 03-1234-5678, reason: ${of('reason of an entry of privacy')} }] # ${of('comment of council.yaml')}
`,
    'hinata/README.md': of('README of a council'),
    'hinata/departments.yaml': `- { id: minato, name: 港湾課 } # ${of('comment of departments.yaml')}\n`,
    'hinata/members.yaml': `- { name: 青木, kana: ${of('kana of a member')}, note: ${of('note of a member')} }\n- { name: ${of('member')} }\n`,
    'hinata/laws.yaml': `[] # ${of('comment of laws.yaml')}\n`,
    'hinata/drafts/one.md': of('waiting draft'),
    'hinata/meetings/_memo.md': of('record set aside'),
    'hinata/meetings/_old/2020-01-01.md': of('folder set aside'),
    [`hinata/files/_${of('name of a file set aside')}.txt`]: of('file set aside'),
    [`hinata/files/${of('name of a file that no record names')}.txt`]: of('file that no record names'),
    'hinata/files/koukai.txt': PUBLIC_WORDS,
  };
  const records = [
    ['draft', '2026-01-10', 2, 'status: draft\n'],
    ['future', '2026-01-20', 3, 'publishFrom: 2026-06-01\n'],
    ['withdrawn', '2026-01-30', 4, ''],
  ] as const;
  for (const [name, date, session, field] of records) {
    files[`hinata/meetings/${date}.md`] = secretRecord(secrets, name, date, session, field);
    const attached = `hinata/files/${name}-${secrets.words.get(`${name}: name of a file`)}.txt`;
    files[attached] = of(`${name}: file`);
  }
  files[`hinata/files/${WITHDRAWN_FILE}`] = of('withdrawn file');
  files['hinata/opinions/1.md'] = `---
number: 1
date: 2026-02-01
title: ${of('title of a withdrawn document')}
record: { fidelity: verbatim, source: { title: 答申 } }
---

## 本文

${of('text of a withdrawn document')}
`;
  files['hinata/opinions/2.md'] = `---
number: 2
date: 2026-02-02
title: ${PUBLIC_WORDS}について
record: { fidelity: verbatim, source: { title: 答申 } }
---

## 本文

連絡先は 03-1234-5678 です。

${of('withdrawn paragraph of a document')}
`;
  files['hinata/meetings/2026-04-21.md'] = `${header(
    '2026-04-21',
    1,
    `# ${of('comment of a header')}
inquiries:
  - number: 1
    title: ${PUBLIC_WORDS}
    type: outsourcing
    department: 港湾課
    outcome: approved-as-proposed
    relatesTo: [1-2, 1-20]
  - number: 2
    title: ${of('title of a withdrawn item')}
    type: outsourcing
    department: 港湾課
    documents: [資料1]
    outcome: approved-with-conditions
    conditions: [{ text: ${of('condition of a withdrawn item')} }]
    sideOpinions: [${of('side opinion of a withdrawn item')}]
attachments:
  - { title: 次第, file: koukai.txt }
  - { title: ${of('title of a withdrawn file')}, file: ${WITHDRAWN_FILE} }
notes:
  - { text: ${of('note on a withdrawn item')}, on: 諮問第2号 }
  - { text: ${of('note on a withdrawn utterance')}, on: u2 }
speakers: [{ label: ${of('speaker of a withdrawn utterance')}, is: 委員 }]
`,
  )}
## 要旨

### 諮問第2号

${of('summary of a withdrawn item')}

## 発言

### 諮問第1号

（会長）${PUBLIC_WORDS}は〔非公開：personal〕です。諮問第2号と諮問第20号も参照。

（${secrets.words.get('speaker of a withdrawn utterance')}）${of('withdrawn utterance')}

- ${of('list of a withdrawn utterance')}

（会長）続けます。

### 諮問第2号

（会長）${of('utterance on a withdrawn item')}

〔${of('stage direction on a withdrawn item')}〕

## 資料1

### 諮問第2号

| 件名 | ${of('case sheet of a withdrawn item')} |
| --- | --- |
| 委託先 | ${of('counterparty of a withdrawn item')} |
`;
  const withdrawal = (address: string, kind: string): string =>
    `- { address: "${address}", kind: ${kind}, ground: personal, date: 2026-05-01, by: 総務課, note: ${of(`note of a withdrawal: ${kind} ${address.length}`)} }\n`;
  files['hinata/withdrawals.yaml'] = [
    withdrawal('/hinata/meetings/2026-01-30/', 'record'),
    withdrawal('/hinata/opinions/1/', 'opinion'),
    withdrawal('/hinata/opinions/2/#p2', 'passage'),
    withdrawal('/hinata/inquiries/1-2/', 'item'),
    withdrawal('/hinata/meetings/2026-04-21/#u2', 'passage'),
    withdrawal(`/hinata/files/${WITHDRAWN_FILE}`, 'file'),
  ].join('');
  return files;
}
