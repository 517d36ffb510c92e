import { type DiagnosticExplanations, replaceIn, without } from '../diagnostic-example.ts';
import { SAMPLE_FILE } from '../sample-archive.ts';

const COUNCIL = 'hoshimi-privacy/council.yaml';
const LAWS = 'hoshimi-privacy/laws.yaml';

/** Mistakes in how files are named, stored and begun. */
export const FILE_EXAMPLES = {
  'no-council': {
    means:
      '会議録のフォルダに審議会のフォルダが一つもありません。指定したフォルダが一つ上や一つ下になっていることがよくあります。',
    file: COUNCIL,
    wrong: 'npm run check -- --content content/hoshimi-privacy',
    right: 'npm run check -- --content content',
    spoil: () => ({}),
  },
  'council-file-missing': {
    means:
      '会議録のあるフォルダに council.yaml がありません。審議会の名前や数え方が分からないので、その審議会のページを作れません。',
    file: COUNCIL,
    wrong: 'content/hoshimi-privacy/meetings/2026-04-21.md だけがある',
    right: 'content/hoshimi-privacy/council.yaml もある',
    spoil: (files) => without(files, (path) => path !== COUNCIL),
  },
  'folder-name': {
    means:
      '審議会のフォルダ名がそのままページの住所になるため、使える文字が限られています。検索や手引のページと同じ名前も使えません。',
    file: COUNCIL,
    wrong: 'content/星見市/council.yaml',
    right: 'content/hoshimi-privacy/council.yaml',
    spoil: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path.replace('hoshimi-privacy/', '星見市/'), text]),
      ),
  },
  'file-name': {
    means: 'ファイル名が開催日と違います。ファイル名は会議のページの住所になるので、開催日と同じでなければなりません。',
    file: SAMPLE_FILE,
    right: 'date: 2026-04-21',
    wrong: 'date: 2026-04-22',
  },
  'unreadable-file': {
    means: 'ファイルの文字コードがUTF-8でないため、読めない文字があります。古いソフトで保存し直したときに起こります。',
    file: SAMPLE_FILE,
    right: '（会長）ただいまから開会します。',
    wrong: '（会長）\uFFFD\uFFFD\uFFFD\uFFFD開会します。',
  },
  'merge-conflict': {
    means:
      '同じ行を二人が変えたときに git が付ける、しるしの行が残っています。このままでは、二人の書いたものがどちらも載ってしまいます。',
    file: SAMPLE_FILE,
    right: '（会長）ただいまから開会します。',
    wrong: '<<<<<<< HEAD\n（会長）ただいまから開会します。\n=======\n（会長）開会いたします。\n>>>>>>> 2026-04-21',
  },
  'control-character': {
    means: '画面に見えない文字が混じっています。検索や表示がそこで乱れるので、取り除く必要があります。',
    file: SAMPLE_FILE,
    right: 'ただいまから開会します。',
    wrong: 'ただいまから\u000B開会します。',
  },
  'invisible-character': {
    means:
      '幅のない空白や、文字の並ぶ向きを変える文字など、見えない文字が混じっています。名前や件名が別の言葉になり、逆さに読めることもあります。',
    file: SAMPLE_FILE,
    right: 'ただいまから開会します。',
    wrong: 'ただいま\u200Bから開会します。',
  },
  'comment-in-value': {
    means:
      '見出し情報や一覧の値に「空白と#」があり、そこから後ろが注釈（読み飛ばす言葉）になっています。件名や場所の後ろ半分が消えたまま公開されます。',
    file: SAMPLE_FILE,
    right: 'place: "星見市役所 #301会議室"',
    wrong: 'place: 星見市役所 #301会議室',
    spoil: (files) => replaceIn(files, SAMPLE_FILE, 'place: 星見市役所 3階会議室', 'place: 星見市役所 #301会議室'),
  },
  'frontmatter-missing': {
    means:
      '会議録の1行目が「---」で始まっていません。期、回、開催日などの見出し情報がないと、どの会議の記録か分かりません。',
    file: SAMPLE_FILE,
    wrong: '## 発言\n\n（会長）ただいまから開会します。',
    right: '---\nperiod: 3\nsession: 2\ndate: 2026-04-21\n…\n---\n\n## 発言\n\n（会長）ただいまから開会します。',
    spoil: (files) => ({ ...files, [SAMPLE_FILE]: '## 発言\n\n（会長）ただいまから開会します。\n' }),
  },
  'frontmatter-unclosed': {
    means: '見出し情報を閉じる「---」の行がないため、本文との境目が分かりません。',
    file: SAMPLE_FILE,
    wrong: 'record: { fidelity: summary, source: { title: 会議要録 } }\n\n## 要旨',
    right: 'record: { fidelity: summary, source: { title: 会議要録 } }\n---\n\n## 要旨',
  },
  'file-empty': {
    means: 'ファイルに何も書かれていません。登録するものがまだないときは、空のまま置かずに「[]」とだけ書きます。',
    file: 'hoshimi-privacy/criteria.yaml',
    wrong: '（何も書かれていない）',
    right: '[]',
    spoil: (files) => ({ ...files, 'hoshimi-privacy/criteria.yaml': '' }),
  },
  'yaml-syntax': {
    means:
      '見出し情報や .yaml のファイルが、決まった書き方になっていません。値の中に半角のコロンと空白があるときや、かっこを閉じ忘れたときによく起こります。',
    file: SAMPLE_FILE,
    right: '  officials: [総務部長, 住宅課長, 保険年金課長]',
    wrong: '  officials: [総務部長, 住宅課長, 保険年金課長',
  },
  'duplicate-meeting': {
    means: '同じ期・回の会議が二つあります。前の会議のファイルを写して書き始め、回を直し忘れたときに起こります。',
    file: SAMPLE_FILE,
    right: 'session: 2',
    wrong: 'session: 1',
  },
  'period-mismatch': {
    means: '年度で数える審議会で、年度と開催日が合っていません。1月から3月までの会議は、前の年の年度に入ります。',
    file: 'hoshimi-disclosure/meetings/2026-03-12.md',
    right: 'period: 2025',
    wrong: 'period: 2026',
  },
  'duplicate-section': {
    means: '同じ名前の「## 」の見出しが二つあります。発言は一つの「## 発言」の下にまとめます。',
    file: SAMPLE_FILE,
    right: '### 報告1\n\n（総務部長）',
    wrong: '## 発言\n\n### 報告1\n\n（総務部長）',
  },
  'duplicate-id': {
    means: '同じ id や名前が二か所で定義されています。どちらのことか分からなくなるので、一つにします。',
    file: LAWS,
    right: 'number: "16"',
    wrong: 'number: "13"',
    spoil: (files) =>
      replaceIn(
        replaceIn(files, LAWS, 'number: "16"', 'number: "13"'),
        SAMPLE_FILE,
        'cites: [条例第16条]',
        'cites: [条例第13条]',
      ),
  },
} as const satisfies DiagnosticExplanations;
