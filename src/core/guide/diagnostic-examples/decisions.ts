import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { SAMPLE_FILE } from '../sample-archive.ts';

/** Mistakes in items: their numbers, decisions, and how they refer to one another. */
export const DECISION_EXAMPLES = {
  'duplicate-item': {
    means:
      '同じ番号の諮問が二か所にあります。前の会議から続けて審議した諮問であれば、そのことを carriedOver に書きます。',
    file: SAMPLE_FILE,
    right: '    carriedOver: { from: 2026-02-10 }\n    outcome: approved-as-proposed',
    wrong: '    outcome: approved-as-proposed',
  },
  'carried-over-from-nothing': {
    means: '継続元に書いた会議に、この諮問の記録がありません。',
    file: SAMPLE_FILE,
    right: 'carriedOver: { from: 2026-02-10 }',
    wrong: 'carriedOver: { from: 2026-01-10 }',
  },
  'relation-to-nothing': {
    means: 'つながりの相手に書いた番号の案件が、この審議会の記録にありません。番号は「期-諮問の番号」で書きます。',
    file: SAMPLE_FILE,
    right: 'relatesTo: [3-12]',
    wrong: 'relatesTo: [3-21]',
  },
  'relation-to-itself': {
    means: 'つながりの相手が、その案件自身になっています。',
    file: SAMPLE_FILE,
    right: 'relatesTo: [3-12]',
    wrong: 'relatesTo: [3-13]',
  },
  'relation-now-recorded': {
    means: '以前は未収録だった案件が、あとから収録されました。番号だけを書けばリンクになります。',
    file: SAMPLE_FILE,
    right: 'relatesTo: [3-12]',
    wrong: 'relatesTo: [{ id: 3-12, recorded: false }]',
  },
  'votes-differ-from-names': {
    means: '賛否の人数と、賛否を示した委員の名前の数が違います。',
    file: SAMPLE_FILE,
    right:
      'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
    wrong: 'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員, 上田委員] } }',
  },
  'voter-twice': {
    means: '同じ委員が、1つの採決に2回書かれています。',
    file: SAMPLE_FILE,
    right:
      'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
    wrong:
      'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 上田委員], against: [上田委員] } }',
  },
  'unknown-member': {
    means:
      '採決で賛否を示した委員、退席した委員、署名した委員の名前が、出席した委員の名簿にないか、姓だけでは2人に当たります。',
    file: SAMPLE_FILE,
    right:
      'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
    wrong:
      'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [下田委員] } }',
  },
  'below-quorum': {
    means: '名簿にある出席した委員の数が、書かれた定足数より少なくなっています。',
    file: SAMPLE_FILE,
    right: '  absent: [江口]\n  quorum: { seats: 4, needed: 3 }',
    wrong: '  absent: [江口]\n  quorum: { seats: 7, needed: 4 }',
  },
  'settles-unknown-meeting': {
    means: '会議での要望や約束に答えたことを書きましたが、その会議が、この会議より前の記録にありません。',
    file: SAMPLE_FILE,
    right:
      '    outcome: approved-with-conditions\n    votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
    wrong:
      '    settles: [{ meeting: 2026-01-10, requests: [1] }]\n    outcome: approved-with-conditions\n    votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
  },
  'votes-exceed-members': {
    means: '票の合計が、出席した委員の数より多くなっています。欠席した委員を数えたか、出席者を書き落としています。',
    file: SAMPLE_FILE,
    right:
      'votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
    wrong: 'votes: { method: show-of-hands, for: 12, against: 1 }',
  },
  'conditions-missing': {
    means: '「条件を付して承認」としながら、どのような条件かが書かれていません。',
    file: SAMPLE_FILE,
    right:
      '    outcome: approved-with-conditions\n    votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }\n    conditions: [{ text: 相談の記録を委託先に残さないこと }]',
    wrong:
      '    outcome: approved-with-conditions\n    votes: { method: show-of-hands, for: 2, against: 1, named: { for: [青木会長, 井上委員], against: [上田委員] } }',
  },
  'conditions-unexpected': {
    means: '条件が書かれていますが、結論は条件付きの承認になっていません。どちらかが誤りです。',
    file: SAMPLE_FILE,
    right: 'outcome: approved-with-conditions',
    wrong: 'outcome: approved-as-proposed',
  },
  'item-not-discussed': {
    means: '見出し情報にある案件が、発言の見出しに現れません。見出しの番号を書き落としたときに起こります。',
    file: SAMPLE_FILE,
    right: '### 諮問第12号・第13号',
    wrong: '### 諮問第12号',
  },
  'item-discussed-after-all': {
    means: '「発言なし」とした案件に、発言の見出しがあります。',
    file: SAMPLE_FILE,
    right: '  - title: 委託の状況について\n    department: information',
    wrong: '  - title: 委託の状況について\n    discussed: false\n    department: information',
  },
  'document-without-section': {
    means: '案件の資料に書いた名前の見出しが、本文にありません。記録は公開できますが、資料は案件のページに載りません。',
    file: SAMPLE_FILE,
    right: 'documents: [資料1]',
    wrong: 'documents: [資料1, 資料2]',
  },
  'section-without-item': {
    means: '本文にある資料が、どの案件のものか分かりません。記録は公開できますが、その資料は案件のページに載りません。',
    file: SAMPLE_FILE,
    right: '## 資料1\n\n### 諮問第12号\n\n| 件名 | 年金の相談に関する業務の委託 |',
    wrong: '## 資料1\n\n| 件名 | 年金の相談に関する業務の委託 |',
    spoil: (files) =>
      replaceIn(
        replaceIn(files, SAMPLE_FILE, '    documents: [資料1]\n', ''),
        SAMPLE_FILE,
        '## 資料1\n\n### 諮問第12号\n',
        '## 資料1\n',
      ),
  },
} as const satisfies DiagnosticExplanations;
