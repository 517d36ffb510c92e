import { z } from 'zod';
import { isoDate, ruled, slug, text, webAddress } from './fields.ts';

/** The numbers of an article have four digits at most, and no article of an article goes deeper than five. */
const ARTICLE_NUMBER = /^\d{1,4}(?:-\d{1,4}){0,4}$/;

const articleNumber = ruled(
  z.string().meta({ pattern: ARTICLE_NUMBER.source }),
  (value) => ARTICLE_NUMBER.test(value),
  '「13」「9-2」のような半角の条の番号である',
).meta({ title: '条の番号', description: '引用符で囲みます。第13条は "13"、第9条の2は "9-2"' });

/** An article elsewhere: a number of the same law, or of another law of the council. */
const articleElsewhere = z.union([
  articleNumber,
  z.strictObject({ law: slug.meta({ title: '法令の id' }), number: articleNumber }),
]);

const versionFields = {
  subject: text.meta({ title: '見出し', description: '何についての条か' }),
  /** What it says, in the archive's own words. */
  summary: text.optional().meta({ title: '要旨' }),
  /** First day in force; missing for one that was in force when the record begins. */
  from: isoDate.optional().meta({ title: '施行の日' }),
  to: isoDate.optional().meta({ title: '効力のある最後の日' }),
  /** Where its content went when the numbers changed. */
  movedTo: articleElsewhere.optional().meta({ title: '改正後の条', description: '番号が変わったときの新しい番号' }),
  /** Where its content stood before the numbers changed. */
  formerly: articleElsewhere.optional().meta({ title: '改正前の条', description: '番号が変わる前の番号' }),
};

/** An article's text between two days. */
const articleVersionSchema = z.strictObject(versionFields);

/**
 * An article of a law: `13`, or `9-2` for 第9条の2. One that was never amended is its only version; otherwise `versions`
 * gives each with its dates.
 */
const articleSchema = ruled(
  z.strictObject({
    number: articleNumber,
    ...versionFields,
    subject: text.optional().meta({ title: '見出し', description: '何についての条か' }),
    versions: z
      .array(articleVersionSchema)
      .default([])
      .meta({ title: '改正ごとの版', description: '改正があった条では、見出しなどを版ごとに書きます。' }),
  }),
  ({ subject, summary, from, to, movedTo, formerly, versions }) =>
    versions.length === 0
      ? subject !== undefined
      : [subject, summary, from, to, movedTo, formerly].every((value) => value === undefined),
  'subject（改正があった条では versions だけ）を持つ',
);

/** An ordinance, rule or act. `outside` means that it is not of this municipality; `url` leads to its official text. */
const lawSchema = z.strictObject({
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
export type ArticleVersion = z.infer<typeof articleVersionSchema>;
export type ArticleElsewhere = z.infer<typeof articleElsewhere>;
export type Law = z.infer<typeof lawSchema>;

/** `13` → `第13条`, `9-2` → `第9条の2`. */
export function formatArticle(number: string): string {
  const [first, ...rest] = number.split('-');
  return `第${first}条${rest.map((part) => `の${part}`).join('')}`;
}

export function articleOf(law: Law, number: string): Article | undefined {
  return law.articles.find((article) => article.number === number);
}

/** The versions of an article, oldest first; at least one. */
export function versionsOf(article: Article): readonly ArticleVersion[] {
  const { versions, number: _, subject = '', ...only } = article;
  if (versions.length === 0) return [{ subject, ...only }];
  return [...versions].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** The version in force on a day; undefined when there was none. */
export function versionOn(article: Article, date: string): ArticleVersion | undefined {
  return versionsOf(article).find(({ from = '', to = '9999-12-31' }) => from <= date && date <= to);
}

/** The version that the record knows last. */
export function latestVersion(article: Article): ArticleVersion {
  return versionsOf(article).at(-1) as ArticleVersion;
}

const KINDS: Readonly<Record<Law['kind'], string>> = { ordinance: '条例', rule: '規則', act: '法律' };

/** What the law is: 条例, 規則 or 法律. */
export const formatLawKind = ({ kind }: Pick<Law, 'kind'>): string => KINDS[kind];

/** True for an article of which the record knows more than how it reads now: other versions, days, other numbers. */
export function isAmended(article: Article): boolean {
  const versions = versionsOf(article);
  return versions.length > 1 || versions.some(({ from, to, movedTo, formerly }) => from ?? to ?? movedTo ?? formerly);
}
