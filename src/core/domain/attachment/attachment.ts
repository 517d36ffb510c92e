import { z } from 'zod';
import { fileDigest, ordinal, ruled, text, webAddress } from '../fields.ts';
import { attachedPath } from './attached-path.ts';

const attachmentSchema = ruled(
  z.strictObject({
    title: text.meta({ title: '資料の名前', description: '資料1、議案書1 など、会議録での呼び方で' }),
    file: attachedPath.optional().meta({
      title: 'ファイル',
      description: '審議会の files フォルダの中の場所（2026/shiryo1.pdf）。そのまま公開されます。',
    }),
    url: webAddress.optional().meta({ title: 'アドレス', description: 'ほかのサイトで公開されているとき' }),
    pages: ordinal.optional().meta({ title: 'ページ数', description: 'PDFは書かなくても数えます。' }),
    digest: fileDigest.optional().meta({
      title: 'ファイルの要約値',
      description: '書いておくと、ファイルが差し替わったときに検査が知らせます（sha256）。',
    }),
    withheld: text.optional().meta({ title: '非公開の理由', description: '公開しない資料の名前だけを示すとき' }),
    note: text.optional().meta({ title: '注記' }),
  }),
  ({ file, url, withheld }) => [file, url, withheld].filter((one) => one !== undefined).length <= 1,
  'file、url、withheld のうち一つだけを書く',
);

/** The papers of a meeting or of a document, as they were handed out. */
export const attachmentsField = z.array(attachmentSchema).default([]).meta({
  title: '資料の一覧',
  description: '配られた資料。ファイルか、アドレスか、非公開の理由か、名前だけを書きます。',
});

/** A paper: a file, what stands elsewhere, one that is kept back, or one that is only named. */
export type Attachment = z.infer<typeof attachmentSchema>;
