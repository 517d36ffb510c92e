import type { DiagnosticExplanations } from '../diagnostic-example.ts';
import { SAMPLE_FILE } from '../sample-archive.ts';

const DEPARTMENTS = 'hoshimi-privacy/departments.yaml';

/** Names that a list of the council should know: departments, laws, criteria. */
export const REGISTRY_EXAMPLES = {
  'unknown-department': {
    means: '案件の所管課に書いた id や名前が departments.yaml にありません。id か、会議の日の課の名前を書きます。',
    file: SAMPLE_FILE,
    right: '    department: information',
    wrong: '    department: infomation',
  },
  'department-of-another-day': {
    means:
      '案件の所管課を名前で書きましたが、会議の日にその名前だった課がないか、2つ以上あります。どの課のことか決められないので、id で書きます。',
    file: SAMPLE_FILE,
    right: '    department: insurance-pension\n    documents',
    wrong: '    department: 年金課\n    documents',
  },
  'unknown-parent': {
    means: '課の上位の組織や後継の課に書いた id が、departments.yaml にありません。',
    file: DEPARTMENTS,
    right: 'kana: じゅうたくか, parent: welfare',
    wrong: 'kana: じゅうたくか, parent: walfare',
  },
  'department-cycle': {
    means: '上位の組織をたどっていくと、元の課に戻ってしまいます。どの組織が一番上か決められません。',
    file: DEPARTMENTS,
    right: '{ id: welfare, name: 福祉部 }',
    wrong: '{ id: welfare, name: 福祉部, parent: housing }',
  },
  'unknown-law': {
    means:
      '引用した条例や規則の名前が laws.yaml にありません。略称で引用するときは、laws.yaml の aliases にその略称を加えておきます。',
    file: SAMPLE_FILE,
    right: 'cites: [条例第13条, 規則第6条]',
    wrong: 'cites: [条例第13条, 施行規定第6条]',
  },
  'unknown-article': {
    means:
      '条例や規則は laws.yaml にありますが、その条がありません。条の番号の誤記でなければ、laws.yaml に条を加えます。',
    file: SAMPLE_FILE,
    right: 'cites: [条例第16条]',
    wrong: 'cites: [条例第15条]',
  },
  'citation-form': {
    means: '引用の書き方から、どの法令のどの条かを読み取れません。',
    file: SAMPLE_FILE,
    right: 'cites: [条例第16条]',
    wrong: 'cites: [条例の目的外利用の条]',
  },
  'unknown-criterion': {
    means: '承認基準の表の名前が criteria.yaml にありません。',
    file: SAMPLE_FILE,
    right: '- table: 別表4',
    wrong: '- table: 別表第4号',
  },
  'unknown-category': {
    means: '承認基準の表はありますが、その番号の類型がありません。',
    file: SAMPLE_FILE,
    right: 'category: 2',
    wrong: 'category: 5',
  },
  'duplicate-synonym': {
    means: '検索の言い換えで、同じ言葉が二度書かれています。一つの言葉は、一つの組にだけ入れます。',
    file: 'synonyms.yaml',
    right: '- words: [個人番号, マイナンバー]',
    wrong: '- words: [国保, 個人番号, マイナンバー]',
  },
  'accent-unreadable': {
    means:
      'archive.yaml に書いた団体の色に白い文字を重ねると、読めない人がいます（WCAG 2.2 の 1.4.3）。同じ色合いで読める色を示します。暗い画面のための色は、この色から作られます。',
    file: 'archive.yaml',
    right: 'accent: "#907200"',
    wrong: 'accent: "#ffcc00"',
  },
  'public-file-missing': {
    means: 'ロゴやCSSとして書いたファイルが、会議録のフォルダの public の中にありません。',
    file: 'archive.yaml',
    right: 'logo: { file: logo.svg, alt: 星見市 }',
    wrong: 'logo: { file: rogo.svg, alt: 星見市 }',
  },
} as const satisfies DiagnosticExplanations;
