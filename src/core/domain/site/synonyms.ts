import { z } from 'zod';
import { type FieldIssueCode, ruled, text } from '../fields.ts';

const KANA = /^[ぁ-ゖァ-ヶー]+$/;
/** How a word is read. */
const reading = ruled(z.string().meta({ pattern: KANA.source }), (value) => KANA.test(value), '仮名だけで書く');

/** Words that have to do with one another in a search. */
const synonymGroupSchema = z
  .strictObject({
    words: z.array(text).meta({
      title: '言葉',
      description: 'どれかひとつで検索すると、ほかの言葉でも探します。',
    }),
    relation: z.enum(['one-way', 'see-also']).optional().meta({
      title: '関係',
      description:
        '書かなければ、互いに探します。one-way は、先頭の言葉で検索したときだけ、ほかの言葉でも探します。see-also は、探さずに、結果の下で案内します。',
    }),
    /** By word; what the build reads otherwise, or cannot read. */
    readings: z.record(z.string(), reading).optional().meta({
      title: '読み',
      description: '言葉と、その読み仮名。仮名で検索したときに、その言葉でも探します。words にある言葉に書けます。',
    }),
    /** Why they belong together, for those who edit the list. */
    note: text.optional().meta({ title: '注記' }),
  })
  .superRefine(({ words, readings = {} }, context) => {
    const refuse = (path: PropertyKey[], rule: string) => {
      const params = { code: 'value-out-of-rule' satisfies FieldIssueCode, rule };
      context.addIssue({ code: 'custom', path, params });
    };
    const read = Object.keys(readings);
    if (words.length < 2 && read.length === 0) refuse(['words'], '2つ以上の言葉を並べる');
    for (const word of read) if (!words.includes(word)) refuse(['readings', word], 'words に並べた言葉の読みを書く');
  });

/** `synonyms.yaml`: one list for the whole archive. */
export const synonymsSchema = z
  .array(synonymGroupSchema)
  .meta({ title: '言い換え', description: '検索で同じものとして探す言葉の組（synonyms.yaml）' });

export type SynonymGroup = z.infer<typeof synonymGroupSchema>;
