import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { SAMPLE_FILE } from '../sample-archive.ts';

const ANSWER = '（保険年金長）残りません。条例第13条による契約に定めます。';

/** Mistakes in the text of a record. */
export const BODY_EXAMPLES = {
  'text-outside-section': {
    means: '「## 要旨」「## 発言」などの見出しより前に文章があります。どこに載せる文章か分かりません。',
    file: SAMPLE_FILE,
    right: '---\n\n## 要旨',
    wrong: '---\n\n令和8年度の会議である。\n\n## 要旨',
  },
  'note-on-nothing': {
    means: '注記の on に書かれた発言、案件、資料が、この会議の記録にありません。',
    file: SAMPLE_FILE,
    right: 'notes: [{ text: 原本では課の名前が略されている。, on: u1 }]',
    wrong: 'notes: [{ text: 原本では課の名前が略されている。, on: u99 }]',
  },
  'heading-form': {
    means:
      '要旨・発言・資料の下の見出しに、番号のほかの言葉が付いています。見出しは番号だけにし、件名は見出し情報の title に書きます。',
    file: SAMPLE_FILE,
    right: '### 諮問第12号\n\n相談の記録を',
    wrong: '### 諮問第12号について\n\n相談の記録を',
  },
  'heading-unknown-item': {
    means: '見出しの番号の案件が、見出し情報にありません。番号の誤りか、見出し情報への書き忘れです。',
    file: SAMPLE_FILE,
    right: '### 諮問第12号・第13号',
    wrong: '### 諮問第12号・第13号・第14号',
  },
  'heading-without-turns': {
    means: '見出しの下に発言がありません。記録は公開できますが、書き忘れでないか確かめてください。',
    file: SAMPLE_FILE,
    right: '### 開会\n\n（会長）ただいまから開会します。',
    wrong: '### 配付資料の確認\n\n### 開会\n\n（会長）ただいまから開会します。',
  },
  'text-before-speaker': {
    means: '「## 発言」の下の文章に、だれの発言かが示されていません。',
    file: SAMPLE_FILE,
    right: '（会長）ただいまから開会します。',
    wrong: 'ただいまから開会します。',
  },
  'unclosed-speaker': {
    means: '発言者を囲むかっこが、途中で終わっています。',
    file: SAMPLE_FILE,
    right: '（委員）相談の記録は、',
    wrong: '（委員 相談の記録は、',
  },
  'half-width-speaker': {
    means: '発言者は全角のかっこで囲みます。半角のかっこは、文章の中の注釈と区別できません。',
    file: SAMPLE_FILE,
    right: '（委員）相談の記録は、',
    wrong: '(委員)相談の記録は、',
  },
  'misplaced-speaker': {
    means:
      '発言者らしい「（…）」が行の途中や字下げの後にあります。このままでは、前の人の発言の続きになってしまいます。',
    file: SAMPLE_FILE,
    right: '（委員）相談の記録は、委託先に残りますか。',
    wrong: '- （委員）相談の記録は、委託先に残りますか。',
  },
  'speaker-in-other-form': {
    means:
      '発言の段落や行が「会長：」「【会長】」「○会長」のように始まっています。発言者は「（会長）」の形だけで読まれるため、このままでは前の人の発言になります。',
    file: SAMPLE_FILE,
    right: '\n（委員）相談の記録は、',
    wrong: '\n委員：相談の記録は、',
  },
  'table-row-too-long': {
    means: '表の1行目より列の多い行があります。はみ出した列には見出しがなく、何の値か分かりません。',
    file: SAMPLE_FILE,
    right: '| 委託先 | 株式会社ほしぞら |',
    wrong: '| 委託先 | 株式会社ほしぞら | 再委託あり |',
  },
  'text-in-table': {
    means: '表の最後の行のすぐ下に文章があります。表の下に空行がないと、文章が表の行になります。',
    file: SAMPLE_FILE,
    right: '| 委託先 | 株式会社ほしぞら |',
    wrong: '| 委託先 | 株式会社ほしぞら |\n以上のとおりである。',
  },
  'table-unread': {
    means: '「|」で区切った行が並んでいますが、「| --- |」の行がないか、列の数が合わないため、表になりません。',
    file: SAMPLE_FILE,
    right: '| --- | --- |\n| 委託先 |',
    wrong: '| 委託先 |',
  },
  'link-end-unclear': {
    means:
      '文章の中のアドレスのすぐ後に日本語が続き、どこまでがアドレスか分かりません。短く切ると別のページへのリンクになるため、リンクにしません。',
    file: SAMPLE_FILE,
    right: '[会議録のページ](https://www.example.lg.jp/会議録/2026/)をご覧ください。',
    wrong: 'https://www.example.lg.jp/会議録/2026/をご覧ください。',
    spoil: (files) =>
      replaceIn(
        files,
        SAMPLE_FILE,
        '残りません。',
        '残りません。https://www.example.lg.jp/会議録/2026/をご覧ください。',
      ),
  },
  'empty-utterance': {
    means: '発言者だけがあって、発言がありません。',
    file: SAMPLE_FILE,
    right: ANSWER,
    wrong: `（住宅課長）\n\n${ANSWER}`,
  },
  'unknown-speaker': {
    means:
      '発言者が、出席者にも council.yaml の発言者の一覧にもありません。原本の誤記をそのまま残すときは、見出し情報の speakers に書きます。',
    file: SAMPLE_FILE,
    right: '（住宅課長）前回の',
    wrong: '（住宅化長）前回の',
  },
  'unclosed-note': {
    means: '説明を囲む「〔」が閉じられていません。',
    file: SAMPLE_FILE,
    right: '〔資料1に基づき説明〕',
    wrong: '〔資料1に基づき説明',
  },
  'raw-html': {
    means: 'HTMLのタグは使えません。ほかのページから文章を写したときに混じることがあります。',
    file: SAMPLE_FILE,
    right: '残りません。条例第13条',
    wrong: '残りません。<br>条例第13条',
  },
  'link-target': {
    means: 'リンクの行き先に使えるのは、https:// で始まる住所だけです。手元のファイルの場所は、公開すると開けません。',
    file: SAMPLE_FILE,
    right: '残りません。条例第13条',
    wrong: '[残りません](../keiyaku.pdf)。条例第13条',
  },
  'unsupported-markdown': {
    means:
      '取消線、引用、区切り線など、会議録では使わない書き方です。記号をそのまま写したために、思わぬ意味になることもあります。',
    file: SAMPLE_FILE,
    right: '相談の記録を委託先に残さないことを条件に承認した。',
    wrong: '> 相談の記録を委託先に残さないことを条件に承認した。',
  },
  'unsettled-speaker': {
    means:
      '取り込みで発言者を決められなかった発言が残っています。記録は公開できますが、そのまま「発言者不明」と示されます。',
    file: SAMPLE_FILE,
    right: '（委員）相談の記録は、',
    wrong: '（発言者不明）相談の記録は、',
  },
  'needs-confirmation': {
    means:
      '取り込みで決められなかったところが、見出し情報に「# 要確認」として残っています。原本で確かめたら、その行を消します。',
    file: SAMPLE_FILE,
    right: 'place: 星見市役所 3階会議室',
    wrong: '# 要確認（原本4行）：場所が二つ書かれています。\nplace: 星見市役所 3階会議室',
  },
  'unplaced-text': {
    means: '取り込みで置き場所の決まらなかった文章が残っています。記録は公開できますが、発言や資料としては載りません。',
    file: SAMPLE_FILE,
    right: '| 委託先 | 株式会社ほしぞら |',
    wrong: '| 委託先 | 株式会社ほしぞら |\n\n## 取り込めなかった箇所\n\n配付資料一覧',
  },
} as const satisfies DiagnosticExplanations;
