import { type DiagnosticKind, kind } from './kind.ts';

/** What is wrong with the corrections of a record. */
export const CORRECTION_DIAGNOSTICS = {
  'correction-place-unknown': kind<{ name: string; nearest?: string | undefined }>(
    'error',
    ({ name }) => `訂正の箇所「${name}」が、この記録にありません。`,
    ({ nearest }) =>
      `${nearest === undefined ? '' : `「${nearest}」のことでしたら、そのように直してください。`}発言の番号（u12）、文書の段落（p3）、見出しのとおりの案件の呼び方、資料の名前、見出し情報の項目（date など）、案件の項目（案件の呼び方/outcome）のどれかを書きます。`,
  ),
  'correction-not-in-text': kind<{ now: string; place: string; text: string }>(
    'error',
    ({ now, place }) => `訂正後の文字「${now}」が、${place}にありません。`,
    ({ text }) =>
      `記録の文字を訂正後のとおりに直すか、now を記録にあるとおりに書いてください（強調などの記号は除きます）。いま${text === '' ? 'は何も書かれていません' : `書かれているのは「${text}」です`}。後でまた改めたときは、その訂正を末尾に書き足してください。`,
  ),
  'correction-changes-nothing': kind<{ now: string }>(
    'error',
    ({ now }) => `訂正前と訂正後が同じ「${now}」です。`,
    () => 'was に訂正前の文字、now に訂正後の文字を書いてください。',
  ),
  'correction-before-record': kind<{ date: string; made: string; what: string }>(
    'error',
    ({ date, made, what }) => `訂正の日（${date}）が、${what}（${made}）より前です。`,
    () => 'date に、訂正した記録を公開する日を書いてください。',
  ),
  'correction-out-of-order': kind<{ date: string; before: string }>(
    'error',
    ({ date, before }) => `${date}の訂正が、${before}の訂正より後に書かれています。`,
    () => '訂正は古い順に並べ、新しい訂正を末尾に書き足してください。訂正へのリンクは、この順番で決まります。',
  ),
} as const satisfies Record<string, DiagnosticKind<never>>;
