import { z } from 'zod';
import { text } from '../fields.ts';

const allowedSchema = z.strictObject({
  text: text.meta({
    title: '公開してよい文字',
    description: '電話番号、住所、氏名などを、書かれているとおりに。全角と半角、空白、ハイフンの違いは区別しません。',
  }),
  reason: text.meta({ title: '公開してよい理由', description: '区役所の代表電話、本人が公開を承諾 など' }),
});

/** What looks like personal data and may be published all the same, each with its reason. */
export const privacyField = z.array(allowedSchema).optional().meta({
  title: '公開してよいもの',
  description: '検査が電話番号や氏名などとみたもののうち、公開してよいものと理由。ページには載りません。',
});

/** One entry, named and reasoned. */
export type Allowed = z.infer<typeof allowedSchema>;
