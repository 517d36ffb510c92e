import { z } from 'zod';
import { isoDate, ruled, slug, text, webAddress } from './fields.ts';

const ARTICLE_NUMBER = /^\d+(?:-\d+)*$/;

/** An article of a law: `13`, or `9-2` for 第9条の2. */
export const articleSchema = z.strictObject({
  number: ruled(
    z.string().meta({ pattern: ARTICLE_NUMBER.source }),
    (value) => ARTICLE_NUMBER.test(value),
    '「13」「9-2」のような半角の条の番号である',
  ).meta({ title: '条の番号', description: '引用符で囲みます。第13条は "13"、第9条の2は "9-2"' }),
  subject: text.meta({ title: '見出し', description: '何についての条か' }),
  /** What it says, in the archive's own words. */
  summary: text.optional().meta({ title: '要旨' }),
  from: isoDate.optional().meta({ title: '施行の日' }),
  to: isoDate.optional().meta({ title: '効力のある最後の日' }),
});

/** An ordinance, rule or act. `outside` means that it is not of this municipality; `url` leads to its official text. */
export const lawSchema = z.strictObject({
  id: slug.meta({ title: 'id', description: 'ページのアドレスになります。公開した後は変えません。' }),
  title: text.meta({ title: '正式な題名' }),
  kind: z
    .enum(['ordinance', 'rule', 'act'])
    .meta({ title: '種類', description: 'ordinance（条例）、rule（規則）、act（法律など）' }),
  /** For a rule: the id of the ordinance it carries out, so that 同条例施行規則 can be resolved. */
  of: slug.optional().meta({ title: '施行する条例の id', description: '規則の場合に書きます。' }),
  aliases: z.array(text).default([]).meta({ title: '別の呼び方', description: '会議録での「条例」「規則」など' }),
  outside: z
    .boolean()
    .default(false)
    .meta({ title: 'この自治体のものでない', description: '国の法律や、ほかの自治体の条例のとき true' }),
  url: webAddress.optional().meta({ title: '公式の条文のアドレス' }),
  summary: text.optional().meta({ title: '要旨' }),
  articles: z.array(articleSchema).default([]).meta({ title: '条' }),
});
export const lawsSchema = z
  .array(lawSchema)
  .meta({ title: '条例・規則・法', description: '会議録が引用する法令と条（laws.yaml）' });

export type Article = z.infer<typeof articleSchema>;
export type Law = z.infer<typeof lawSchema>;

/** `13` → `第13条`, `9-2` → `第9条の2`. */
export function formatArticle(number: string): string {
  const [first, ...rest] = number.split('-');
  return `第${first}条${rest.map((part) => `の${part}`).join('')}`;
}
