import type { DiagnosticExplanations } from '../diagnostic-example.ts';

/** What keeps a file from being imported, and what is said of one that was. */
export const SOURCE_EXAMPLES = {
  'source-unreadable': {
    means:
      '取り込みで指定したファイルを開けません。場所と名前の打ち間違いがないか、ほかのソフトで開いたままでないかを確かめてください。空白を含む名前は、引用符で囲みます。',
  },
  'source-draft-unwritable': {
    means:
      '下書きを書き込めません。会議録のフォルダに書き込む権限があるか、空きがあるかを確かめて、もう一度取り込んでください。',
  },
  'source-council-unknown': {
    means:
      '--council に指定した名前の審議会がありません。審議会の名前ではなく、hoshimi-privacy のようなフォルダの名前を指定します。',
  },
  'source-council-unclear': {
    means: 'どの審議会の会議録か、本文からは一つに決まりません。--council hoshimi-privacy のように指定してください。',
  },
  'source-unknown-type': {
    means:
      '取り込めない種類のファイルです。表計算や画像は取り込めません。Word（.docx）、PDF、HTML、テキスト（.txt）のどれかで保存し直してください。',
  },
  'source-old-word': {
    means: '古いWordの形式（.doc）です。Wordで開き、「名前を付けて保存」で .docx を選んで保存し直してください。',
  },
  'source-wrong-extension': {
    means:
      '名前の最後（拡張子）と中身が合っていません。別のファイルに名前を付け間違えていないかを確かめ、中身に合う拡張子に変えてください。',
  },
  'source-empty': {
    means:
      'ファイルに文字が一つもありません。保存し忘れたファイルや、別のファイルを指定していないかを確かめてください。',
  },
  'source-too-large': {
    means:
      'ファイルが、会議録としては大きすぎるか、込み入りすぎています（ページや行の数、圧縮を解いた大きさ、表の入れ子、読み取りにかかる時間など）。何会議分もまとめたファイルは、会議ごとに分けてください。1回分であれば、元のソフトで開いて保存し直すと、余分な部分が取れることがあります。',
  },
  'source-damaged': {
    means: 'ファイルが壊れているか、途中で切れています。元のソフトで開いて保存し直すか、もう一度受け取ってください。',
  },
  'source-encrypted': {
    means: 'パスワードで保護されています。元のソフトで開き、保護を外したものを別の名前で保存して取り込んでください。',
  },
  'source-encoding': {
    means:
      '文字コードを確かに判断できません。誤った文字コードで読むと別の字になるので、推し量らずに止めています。--encoding shift_jis のように指定してください。',
  },
  'source-undecodable': {
    means:
      '指定した、または判断した文字コードでは読めない文字があります。別の文字コードを指定するか、元のソフトからUTF-8で保存し直してください。',
  },
  'source-scanned': {
    means:
      '紙を読み取った画像だけのページがあり、文字の情報がありません。元のWordファイルを探すか、文字認識（OCR）をかけたうえで原本と照らし合わせてください。',
  },
  'source-vertical': {
    means:
      '縦書きのPDFで、縦の行に属さない横書きの字が混じり、読む順を確かめられません。数字が文から抜けると事実が変わるので、取り込まずに止めています。元のWordファイルを使ってください。',
  },
  'source-lost-glyphs': {
    means: '画面では読めても、文字としては取り出せないPDFです。元のWordファイルを使うか、PDFを作り直してください。',
  },
  'source-private-characters': {
    means:
      '作った人のパソコンでだけ読める字（外字）があります。人名に多いので、原本を見て、下書きの字を打ち直してください。',
  },
  'source-radicals': {
    means:
      'PDFの中で、漢字が部首の記号として記録されていました。同じ形の漢字に読み替えてあるので、何字か原本と見比べてください。',
  },
  'source-recognised-text': {
    means:
      '画像に文字認識（OCR）の結果を重ねたPDFと思われます。読み誤りがあり得るので、数字と氏名を中心に原本と見比べてください。',
  },
  'source-tracked-changes': {
    means:
      'Wordの変更履歴が残っています。挿入された文字だけを取り込みました。Wordで変更を確定してから取り込み直すと確かです。',
  },
  'source-not-text': {
    means:
      '図や画像など、文字でない部分があります。その中に書かれたことは取り込まれないので、必要なら下書きに書き足してください。',
  },
  'source-no-minutes': {
    means:
      '検索システムの一覧、画面の枠、エラーの応答など、発言の入っていないファイルです。何であったかと、発言の入ったファイルの入手のしかたを示します。',
  },
  'source-several-meetings': {
    means:
      '1つのファイルに、いくつもの会議が入っています。どれか1つを選んで取り込むことはしません。示された会議ごとに、別のファイルにしてください。',
  },
  'source-excerpt': {
    means:
      '検索に当たった発言だけを保存したファイルのようです。ほかの発言が抜けていないかを確かめ、会議の全部を取り込むときは、会議を指定して保存し直してください。',
  },
} as const satisfies DiagnosticExplanations;
