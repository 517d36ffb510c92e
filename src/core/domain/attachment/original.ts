import { z } from 'zod';
import { fileDigest, text } from '../fields.ts';
import { attachedPath } from './attached-path.ts';

const originalSchema = z.strictObject({
  file: attachedPath.meta({
    title: 'ファイル',
    description: '審議会の files フォルダの中の場所（originals/2010-01-22.pdf）。そのまま公開されます。',
  }),
  title: text
    .optional()
    .meta({ title: '呼び方', description: '会議要録（決裁済み）など。書かなければファイル名です。' }),
  digest: fileDigest.optional().meta({
    title: 'ファイルの要約値',
    description: '書いておくと、ファイルが差し替わったときに検査が知らせます（sha256）。',
  }),
});

/** The files that a record was made from, published beside it. */
export const originalsField = z.array(originalSchema).default([]).meta({
  title: '公開する原本のファイル',
  description: '会議録のもとになったPDFやWordを、記録と並べて公開するとき。',
});

/** A file that a record was made from. */
type Original = z.infer<typeof originalSchema>;

/** What readers see of it: its title, or the name of the file. */
export const originalTitle = ({ title, file }: Original): string => title ?? file.slice(file.lastIndexOf('/') + 1);
