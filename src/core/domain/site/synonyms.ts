import { z } from 'zod';
import { ruled, text } from '../fields.ts';

/** Words that stand for one another: a search for one of them finds all. */
const synonymGroupSchema = z.strictObject({
  words: ruled(z.array(text), (words) => words.length >= 2, '2つ以上の言葉を並べる').meta({
    title: '言葉',
    description: 'どれかひとつで検索すると、ほかの言葉でも探します。',
  }),
  /** Why they belong together, for those who edit the list. */
  note: text.optional().meta({ title: '注記' }),
});

/** `synonyms.yaml`: one list for the whole archive. */
export const synonymsSchema = z
  .array(synonymGroupSchema)
  .meta({ title: '言い換え', description: '検索で同じものとして探す言葉の組（synonyms.yaml）' });

export type SynonymGroup = z.infer<typeof synonymGroupSchema>;
