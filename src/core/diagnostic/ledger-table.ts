import { type DiagnosticKind, kind } from './kind.ts';

/** What has become of addresses that were published. */
export const LEDGER_DIAGNOSTICS = {
  'address-vanished': kind<{ address: string; entry: string; isPlace: boolean }>(
    'error',
    ({ address, isPlace }) => `公開した${isPlace ? '発言・段落の' : ''}アドレス「${address}」がなくなりました。`,
    ({ entry, isPlace }) =>
      `誤って${isPlace ? '消したのであれば本文を' : '消したり名前を変えたりしたのであれば'}元に戻してください。移したか一つにまとめたのであれば、審議会のフォルダの moved.yaml に「${entry}」と書き加えてください。`,
  ),
  'address-reused': kind<{ address: string; name: string; entry: string }>(
    'error',
    ({ address, name }) => `公開したアドレス「${address}」が、別のもの（${name}）になりました。`,
    ({ entry }) =>
      `新しいものは一覧の末尾に置き、前からあるものの順を変えないでください。題名を直しただけか、別のところに移したのであれば、審議会のフォルダの moved.yaml に「${entry}」と書き加えてください。`,
  ),
  'words-changed': kind<{ place: string; entry: string }>(
    'error',
    ({ place }) => `公開した${place}の文字が変わりましたが、訂正の項目がありません。`,
    ({ entry }) =>
      `誤って変えたのであれば元に戻してください。訂正であれば、見出し情報の corrections の末尾に「${entry}」と書き加え、かっこの中を埋めてください。`,
  ),
  'moved-unknown': kind<{ address: string; isFrom: boolean; nearest?: string | undefined }>(
    'error',
    ({ address, isFrom }) =>
      isFrom ? `「${address}」は、公開したことのないアドレスです。` : `移した先の「${address}」がありません。`,
    ({ nearest }) =>
      nearest === undefined
        ? 'アドレスを、サイトの名前を除いて「/」から、末尾の「/」や「#」の後まで、そのとおりに書いてください。'
        : `「${nearest}」のことでしたら、そのように直してください。`,
  ),
  'moved-chain': kind<{ address: string; isCircle: boolean }>(
    'error',
    ({ address, isCircle }) =>
      isCircle
        ? `移した先をたどると、「${address}」に戻ります。`
        : `移した先の「${address}」も、別のところに移されています。`,
    () => 'to には、いま内容があるアドレスを直に書いてください。',
  ),
  'ledger-damaged': kind<{ reason: string }>(
    'error',
    ({ reason }) => `台帳が壊れています（${reason}）。`,
    () => '台帳は手で直しません。git で前の版に戻してから、npm run release をもう一度行ってください。',
  ),
} as const satisfies Record<string, DiagnosticKind<never>>;
