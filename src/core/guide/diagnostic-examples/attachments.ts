import type { TreeEntry } from '../../tree/entry.ts';
import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { type Files, SAMPLE_COUNCIL, SAMPLE_FILE } from '../sample-archive.ts';

const DIGEST = `sha256:${'1f'.repeat(32)}`;
const UNSEARCHED = 'パスワードで保護されているので、中の言葉を検索できません';

/** The sample meeting with papers, which it has none of. */
const withPapers =
  (papers: string) =>
  (files: Files): Files =>
    replaceIn(files, SAMPLE_FILE, 'reports:\n  - title: 委託の状況', `${papers}\nreports:\n  - title: 委託の状況`);

const withText =
  (text: string) =>
  (files: Files): Files =>
    replaceIn(files, SAMPLE_FILE, '残りません。条例第13条', `${text}条例第13条`);

/** The sample archive with a file in the council's `files/`. */
const withFile =
  (name: string, more: Partial<TreeEntry> = {}) =>
  (entries: readonly TreeEntry[]): readonly TreeEntry[] => [
    ...entries,
    { path: `${SAMPLE_COUNCIL}/files`, kind: 'folder' },
    { path: `${SAMPLE_COUNCIL}/files/${name}`, kind: 'file', size: 250_000, ...more },
  ];

const paper = (fields: string) => `attachments:\n  - { title: 議案書1, ${fields} }`;

/** Mistakes in the files that records name. */
export const ATTACHMENT_EXAMPLES = {
  'attachment-missing': {
    means:
      '記録に書かれたファイルが、審議会のフォルダの files の中にありません。公開すると開けないリンクになります。リンク（ショートカット）は、先が変わることがあるので公開しません。',
    file: SAMPLE_FILE,
    right: paper('file: 2026-04-21/giansho1.pdf'),
    wrong: paper('file: giansho1.pdf'),
    spoil: withPapers(paper('file: giansho1.pdf')),
    spoilTree: withFile('gian.pdf'),
  },
  'attachment-misnamed': {
    means:
      '名前の文字の形だけが違うファイルがあります。大文字と小文字を区別しない手元のパソコンでは開けても、公開先では開けません。',
    file: SAMPLE_FILE,
    right: paper('file: giansho1.pdf'),
    wrong: paper('file: Giansho1.PDF'),
    spoil: withPapers(paper('file: Giansho1.PDF')),
    spoilTree: withFile('giansho1.pdf'),
  },
  'attachment-empty': {
    means: '資料のファイルに中身がありません。このまま公開すると、開いた人には壊れて見えます。',
    file: SAMPLE_FILE,
    right: `${paper('file: giansho1.pdf')}（250KB）`,
    wrong: `${paper('file: giansho1.pdf')}（0バイト）`,
    spoil: withPapers(paper('file: giansho1.pdf')),
    spoilTree: withFile('giansho1.pdf', { size: 0 }),
  },
  'attachment-active': {
    means:
      'HTMLやSVGのファイルは、開いた人の画面でプログラムを動かせます。ヘッダーを送れる公開先では、審議録が作る _headers などが、表示の代わりに保存させて防ぎます。送れない公開先では、書庫のアドレスでそのまま動きます。',
    file: SAMPLE_FILE,
    right: paper('file: haichizu.pdf'),
    wrong: paper('file: haichizu.svg'),
    spoil: withPapers(paper('file: haichizu.svg')),
    spoilTree: withFile('haichizu.svg'),
  },
  'attachment-changed': {
    means:
      '資料に要約値（digest）が書かれていて、いまのファイルの中身と違います。公開した資料が、気づかないうちに差し替わったおそれがあります。',
    file: SAMPLE_FILE,
    right: paper('file: giansho1.pdf, digest: "sha256:1f1f…"'),
    wrong: paper('file: giansho1.pdf, digest: "sha256:2e2e…"'),
    spoil: withPapers(paper(`file: giansho1.pdf, digest: "sha256:${'2e'.repeat(32)}"`)),
    spoilTree: withFile('giansho1.pdf', { facts: { digest: DIGEST } }),
  },
  'attachment-unsearched': {
    means:
      'PDFの中の言葉を読み取れないため、検索では見つかりません。ファイルはそのまま公開されます。パスワードによる保護、壊れたファイル、文字の対応表がないPDFで起こります。',
    file: SAMPLE_FILE,
    right: `${paper('file: giansho1.pdf')}（保護を外したPDF）`,
    wrong: `${paper('file: giansho1.pdf')}（パスワードで保護したPDF）`,
    spoil: withPapers(paper('file: giansho1.pdf')),
    spoilTree: withFile('giansho1.pdf', { facts: { digest: DIGEST, unsearched: UNSEARCHED } }),
  },
  'image-not-attached': {
    means:
      '本文に置ける画像は、審議会のフォルダの files にあるもの（png、jpg、webp、gif）だけです。ほかのサイトの画像はいつか見られなくなり、svg はプログラムを含むことがあります。',
    file: SAMPLE_FILE,
    right: '![相談から契約までの流れ](files/nagare.png)',
    wrong: '![相談から契約までの流れ](https://www.example.lg.jp/nagare.png)',
    spoil: withText('![相談から契約までの流れ](https://www.example.lg.jp/nagare.png)'),
  },
  'image-without-text': {
    means: '画像には、何の図かを言葉で添えます。画像を見られない人に読み上げられ、検索でも見つかるようになります。',
    file: SAMPLE_FILE,
    right: '![相談から契約までの流れ](files/nagare.png)',
    wrong: '![](files/nagare.png)',
    spoil: withText('![](files/nagare.png)'),
    spoilTree: withFile('nagare.png'),
  },
} as const satisfies DiagnosticExplanations;
