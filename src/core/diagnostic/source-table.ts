import { type DiagnosticKind, kind } from './kind.ts';

/**
 * What keeps a file from being imported (errors), and what its reader has to point out about it (warnings). Their
 * place is the file that was to be read, not a file of the archive.
 */
export const SOURCE_DIAGNOSTICS = {
  'source-unreadable': kind<{ detail: string }>(
    'error',
    ({ detail }) => `ファイルを開けません（${detail}）。`,
    () => 'ファイルの場所と名前、読む権限があるかを確かめてください。',
  ),
  'source-draft-unwritable': kind<{ detail: string }>(
    'error',
    ({ detail }) => `下書きを書けません（${detail}）。`,
    () => '会議録のフォルダに書く権限と空きがあるか、フォルダの名前のファイルがないかを確かめてください。',
  ),
  'source-council-unknown': kind<{ council: string; known: string }>(
    'error',
    ({ council }) => `審議会「${council}」がありません。`,
    ({ known }) =>
      `--council に使える名前：${known}。新しい審議会であれば、先に「名前/council.yaml」を作ってください。`,
  ),
  'source-council-unclear': kind<{ seen: string; known: string }>(
    'error',
    ({ seen }) => `どの審議会の会議録か決められません（${seen}）。`,
    ({ known }) => `「--council 名前」で指定してください。使える名前：${known}。`,
  ),
  'source-unknown-type': kind<{ found: string }>(
    'error',
    ({ found }) => `この種類のファイルは取り込めません（${found}）。`,
    () =>
      'PDF、Word（.docx）、HTML、テキスト（.txt）のいずれかで保存し直してください。会議録検索システムのJSONとXMLも読めます。',
  ),
  'source-old-word': kind<object>(
    'error',
    () => '古いWordの形式（.doc）なので取り込めません。',
    () => 'Wordで開き、「名前を付けて保存」で種類を「Word 文書（.docx）」にして保存し直してください。',
  ),
  'source-wrong-extension': kind<{ extension: string; found: string; right: string }>(
    'error',
    ({ extension, found }) => `拡張子は「${extension}」ですが、中身は${found}です。`,
    ({ right }) => `中身に合うように、拡張子を「${right}」に変えてください。別の文書でないことも確かめてください。`,
  ),
  'source-empty': kind<object>(
    'error',
    () => 'ファイルに文字が1つもありません。',
    () => '正しいファイルを指定したか、保存し忘れていないかを確かめてください。',
  ),
  'source-too-large': kind<{ detail: string }>(
    'error',
    ({ detail }) => `会議録として取り込める大きさを超えています（${detail}）。`,
    () => '会議1回分だけのファイルか、余分な部分を除いて元のソフトで保存し直したファイルを指定してください。',
  ),
  'source-damaged': kind<{ detail: string }>(
    'error',
    ({ detail }) => `ファイルが壊れているか、途中で切れています（${detail}）。`,
    () => '元のソフトで開けるかを確かめ、保存し直すか、もう一度入手してください。',
  ),
  'source-encrypted': kind<{ found: string }>(
    'error',
    ({ found }) => `パスワードで保護された${found}なので読めません。`,
    () => '元のソフトで開き、パスワードによる保護を外して保存し直してください。',
  ),
  'source-encoding': kind<{ seen: string }>(
    'error',
    ({ seen }) => `文字コードを確実に判断できません（${seen}）。`,
    () =>
      '文字コードが分かれば「--encoding shift_jis」のように指定してください（utf-8、shift_jis、euc-jp、iso-2022-jp、utf-16le、utf-16be）。',
  ),
  'source-undecodable': kind<{ encoding: string; line: number }>(
    'error',
    ({ encoding, line }) => `${encoding}として読めない文字が${line}行目にあります。`,
    () => '別の文字コードを --encoding で指定するか、元のソフトからUTF-8で保存し直してください。',
  ),
  'source-scanned': kind<{ pages: string }>(
    'error',
    ({ pages }) => `${pages}は画像だけで、文字の情報がありません。`,
    () =>
      '紙を読み取ったPDFと思われます。元のWordファイルからPDFを作り直すか、文字認識（OCR）をかけて原本と照らし合わせてください。',
  ),
  'source-vertical': kind<{ pages: string }>(
    'error',
    ({ pages }) => `縦書きの文字の並びを確かに読み取れません（${pages}）。`,
    () => '縦書きの行の間に横書きの字があります。元のWordファイルを使うか、横書きのPDFに作り直してください。',
  ),
  'source-lost-glyphs': kind<{ where: string; seen: string }>(
    'error',
    ({ where, seen }) => `文字の情報が失われています（${where}、${seen}）。`,
    () => '見た目は読めても、文字としては取り出せません。元のWordファイルを使うか、PDFを別の方法で作り直してください。',
  ),
  'source-private-characters': kind<{ where: string; seen: string }>(
    'warning',
    ({ where, seen }) => `外字（作った人の環境だけで読める文字）があります（${where}、${seen}）。`,
    () => '人名などに使われることがあります。原本の字を確かめ、取り込んだ会議録の字を打ち直してください。',
  ),
  'source-radicals': kind<{ count: number; seen: string }>(
    'warning',
    ({ count, seen }) =>
      `漢字が部首の符号で記録されていました（${count}字、${seen}）。同じ形の漢字として取り込みました。`,
    () => 'PDFを作ったソフトの癖です。取り込んだ会議録の字が原本と同じであることを、何字か確かめてください。',
  ),
  'source-recognised-text': kind<{ pages: string }>(
    'warning',
    ({ pages }) => `${pages}の文字は、画像に重ねた文字認識（OCR）の結果と思われます。`,
    () => '読み誤りがあり得ます。数字と氏名を中心に、原本と照らし合わせてください。',
  ),
  'source-tracked-changes': kind<{ inserted: number }>(
    'warning',
    ({ inserted }) => `変更履歴が残っています（挿入${inserted}か所）。挿入された文字を取り込みました。`,
    () => 'Wordで変更履歴を承諾または元に戻して保存し、取り込み直してください。',
  ),
  'source-not-text': kind<{ seen: string }>(
    'warning',
    ({ seen }) => `文字でない部分があります（${seen}）。その中の文字は取り込んでいません。`,
    () => '図や画像の中に書かれた内容が必要であれば、取り込んだ会議録に書き足してください。',
  ),
  'source-no-minutes': kind<{ found: string; how: string }>(
    'error',
    ({ found }) => `発言の入った会議録ではありません（${found}）。`,
    ({ how }) => how,
  ),
  'source-several-meetings': kind<{ count: number; list: string; how: string }>(
    'error',
    ({ count, list }) => `1つのファイルに${count}の会議が入っています（${list}）。`,
    ({ how }) => how,
  ),
  'source-excerpt': kind<{ seen: string; how: string }>(
    'warning',
    ({ seen }) => `検索に当たった発言だけで、会議の全部ではないかもしれません（${seen}）。`,
    ({ how }) => `会議の全部を取り込むには：${how}`,
  ),
} as const satisfies Record<string, DiagnosticKind<never>>;
