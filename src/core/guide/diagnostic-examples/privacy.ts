import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { type Files, SAMPLE_COUNCIL, SAMPLE_FILE, SAMPLE_MEETING } from '../sample-archive.ts';

const withText =
  (text: string) =>
  (files: Files): Files =>
    replaceIn(files, SAMPLE_FILE, '残りません。条例第13条', `${text}条例第13条`);

/** What must not be published, or looks like it. */
export const PRIVACY_EXAMPLES = {
  'personal-number': {
    means:
      '個人番号（マイナンバー）、クレジットカードの番号、口座番号とみられるものがあります。個人番号とカードは検査用の数字が合うものだけ、口座番号は「口座番号」「普通」などの言葉に続く7桁だけを、このように知らせます。会議録に要ることはないので、消すまで公開できません。',
    file: SAMPLE_FILE,
    right: '（保険年金長）申請書の個人番号の欄は、写しを取るときに隠します。',
    wrong: '（保険年金長）申請書に個人番号1234-5678-9018が書かれていました。',
    spoil: withText('申請書に個人番号1234-5678-9018が書かれていました。'),
  },
  'personal-data': {
    means:
      '電話番号、メールアドレス、番地までの住所、生年月日、または「さん」「様」「氏」「殿」の付いた氏名で名簿にないものがあります。会議の contact に書いた番号、出席者や委員の名簿にある人は除かれます。記録のどこにあっても（表、見出し情報、注釈、資料の名前、資料のファイルの中）知らせます。表示が作業の記録に残っても差し支えないように、見つけたものは一部だけを示します。',
    file: SAMPLE_FILE,
    right: '（保険年金長）相談に来られた方から、電話でお申し出がありました。',
    wrong: '（保険年金長）山田花子さん（090-1234-5678）から、お申し出がありました。',
    spoil: withText('山田花子さん（090-1234-5678）から、お申し出がありました。'),
  },
  'withdrawal-of-nothing': {
    means:
      '取下げの一覧（withdrawals.yaml）に書かれたアドレスが、記録にも台帳にもありません。綴りが違うと、取り下げたはずのものが公開されたままになります。',
    file: `${SAMPLE_COUNCIL}/withdrawals.yaml`,
    right: `- address: /${SAMPLE_COUNCIL}/meetings/${SAMPLE_MEETING}/#u1
  kind: passage
  ground: personal
  date: 2026-05-01
  by: 総務課`,
    wrong: `- address: /${SAMPLE_COUNCIL}/meetings/${SAMPLE_MEETING}/#u99
  kind: passage
  ground: personal
  date: 2026-05-01
  by: 総務課`,
    spoil: (files) => ({
      ...files,
      [`${SAMPLE_COUNCIL}/withdrawals.yaml`]: `- address: /${SAMPLE_COUNCIL}/meetings/${SAMPLE_MEETING}/#u99
  kind: passage
  ground: personal
  date: 2026-05-01
  by: 総務課
`,
    }),
  },
  'unknown-ground': {
    means:
      '公開しない箇所の印〔非公開：…〕が、grounds.yaml にない根拠を挙げています。根拠は id でも名前でも書けます。根拠の一覧がない審議会では、理由を言葉で書けます。',
    file: SAMPLE_FILE,
    right: '（保険年金長）〔非公開：personal〕という申し出でした。',
    wrong: '（保険年金長）〔非公開：persnal〕という申し出でした。',
    spoil: withText('〔非公開：persnal〕という申し出でした。'),
  },
  'privacy-entry-unused': {
    means:
      '公開してよいとした項目（privacy）に当たるものが、記録のどこにもありません。本文から消したのであれば、項目にだけ残っています。書き方の違い（全角と半角、空白、ハイフン、かっこ）は区別しません。',
    file: SAMPLE_FILE,
    right: `privacy:
  - { text: 03-1234-5678, reason: 市の相談窓口の番号 }`,
    wrong: `privacy:
  - { text: 03-1234-5679, reason: 市の相談窓口の番号 }`,
    spoil: (files) =>
      replaceIn(files, SAMPLE_FILE, 'notes:', 'privacy: [{ text: 03-1234-5679, reason: 市の相談窓口の番号 }]\nnotes:'),
  },
} as const satisfies DiagnosticExplanations;
