import { z } from 'zod';
import { isoDate, ruled, slug, text, webAddress } from './fields.ts';

const ARTICLE_NUMBER = /^\d+(?:-\d+)*$/;

/** An article of a law: `13`, or `9-2` for 第9条の2. */
export const articleSchema = z.strictObject({
  number: ruled(z.string(), (value) => ARTICLE_NUMBER.test(value), '「13」「9-2」のような半角の条の番号である'),
  subject: text,
  /** What it says, in the archive's own words. */
  summary: text.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

/** An ordinance, rule or act. `outside` means that it is not of this municipality; `url` leads to its official text. */
export const lawSchema = z.strictObject({
  id: slug,
  title: text,
  kind: z.enum(['ordinance', 'rule', 'act']),
  aliases: z.array(text).default([]),
  /** For a rule: the id of the ordinance it carries out, so that 同条例施行規則 can be resolved. */
  of: slug.optional(),
  outside: z.boolean().default(false),
  url: webAddress.optional(),
  summary: text.optional(),
  articles: z.array(articleSchema).default([]),
});
export const lawsSchema = z.array(lawSchema);

export type Article = z.infer<typeof articleSchema>;
export type Law = z.infer<typeof lawSchema>;

/** `13` → `第13条`, `9-2` → `第9条の2`. */
export function formatArticle(number: string): string {
  const [first, ...rest] = number.split('-');
  return `第${first}条${rest.map((part) => `の${part}`).join('')}`;
}
