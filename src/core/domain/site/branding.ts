import { z } from 'zod';
import { ruled, text, webAddress } from '../fields.ts';

/** Twelve bits or twenty-four, as in CSS. */
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const FILE = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\?#]+$/;
const ORIGIN = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/i;
/** `data-…` only: an attribute such as `onload` would be a script of its own. */
const DATA_ATTRIBUTE = /^data-[a-z0-9-]+$/;

const publicFile = ruled(
  z.string().meta({ minLength: 1 }),
  (value) => FILE.test(value),
  'public フォルダの中のファイルの名前である',
);

const link = z.strictObject({
  label: text.meta({ title: '表示する言葉' }),
  url: webAddress.meta({ title: 'アドレス' }),
});

const origin = ruled(
  z.string().meta({ pattern: ORIGIN.source }),
  (value) => ORIGIN.test(value),
  'https:// で始まり、ホストの名前で終わる',
);

/** Whose site it is and how that shows: part of `archive.yaml`. Without any of it pages are as they come. */
export const brandingFields = {
  owner: text.optional().meta({
    title: '公開している団体',
    description: 'すべてのページの下と、アクセシビリティのページに示されます。',
    examples: ['星見市'],
  }),
  logo: z
    .strictObject({
      file: publicFile.meta({
        title: '画像のファイル',
        description: 'public フォルダの中のファイル',
        examples: ['logo.svg'],
      }),
      alt: text.meta({
        title: '画像の代わりに読まれる言葉',
        description: '画像が見えない人に伝わる言葉。市章なら「星見市」',
      }),
    })
    .optional()
    .meta({ title: 'ロゴ', description: '書庫の名前の左に示されます。' }),
  accent: ruled(z.string().meta({ pattern: HEX.source }), (value) => HEX.test(value), '「#」と半角英数字6字で書く')
    .optional()
    .meta({
      title: '団体の色',
      description: 'ページの上の線とボタンの色。白い文字が読めない色は検査で示されます。',
      examples: ['#00582c'],
    }),
  theme: publicFile.optional().meta({
    title: '見た目を書き換えるCSS',
    description: 'public フォルダの中のCSSファイル。すべてのページの最後に読み込まれます。',
    examples: ['theme.css'],
  }),
  header: z
    .strictObject({ links: z.array(link).min(1).meta({ title: 'リンク' }) })
    .optional()
    .meta({ title: 'ページの上に加えるもの' }),
  footer: z
    .strictObject({
      contact: text.optional().meta({ title: '問い合わせ先', examples: ['総務部情報課 電話 00-0000-0000'] }),
      terms: webAddress.optional().meta({ title: '利用規約のアドレス' }),
      privacy: webAddress.optional().meta({ title: 'プライバシーポリシーのアドレス' }),
      accessibility: webAddress.optional().meta({ title: '団体のウェブアクセシビリティ方針のアドレス' }),
      links: z.array(link).default([]).meta({ title: 'ほかのリンク' }),
    })
    .optional()
    .meta({ title: 'ページの下に示すもの' }),
  texts: z
    .strictObject({
      notice: text.optional().meta({ title: 'すべてのページの上に示すお知らせ' }),
      home: text.optional().meta({ title: 'トップページの説明の下' }),
      source: text.optional().meta({ title: 'ページの下の、記録の元についての文' }),
      notFound: text.optional().meta({ title: 'ページが見つからないときの文' }),
    })
    .optional()
    .meta({ title: '団体の言葉', description: 'ページの決まった場所に示す文。Markdown で書けます。' }),
  analytics: z
    .strictObject({
      script: ruled(webAddress, (value) => value.startsWith('https://'), 'https:// で始まるURLである').meta({
        title: 'アクセス解析のスクリプト',
      }),
      integrity: ruled(z.string(), (value) => /^sha(?:256|384|512)-\S+$/.test(value), 'sha384- などで始まる')
        .optional()
        .meta({ title: 'スクリプトの要約値', description: '書くと、中身が変わったスクリプトは動きません（SRI）。' }),
      connect: z
        .array(origin)
        .default([])
        .meta({ title: 'スクリプトが送る先', examples: [['https://stats.example.jp']] }),
      attributes: z
        .record(
          ruled(
            z.string().meta({ pattern: DATA_ATTRIBUTE.source }),
            (value) => DATA_ATTRIBUTE.test(value),
            'data- で始まる',
          ),
          text,
        )
        .optional()
        .meta({ title: 'スクリプトに渡す値', examples: [{ 'data-website-id': '1' }] }),
    })
    .optional()
    .meta({
      title: 'アクセス解析',
      description: '書かなければ、何も読み込まず、どこへも送りません。書くと、ここに書いた所だけが許されます。',
    }),
} as const;
