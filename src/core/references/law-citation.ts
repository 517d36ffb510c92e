import type { Law } from '../domain/law.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

/** The place in a law that a citation names; numbers as in `laws.yaml` (`13`, `9-2`). */
export interface ArticlePlace {
  readonly article: string;
  readonly paragraph?: number | undefined;
}

const N = `[${NUMERAL_CHARACTERS}]+`;

/** 第13条 · 第9条の2 · 第16条第8項 · 第6条各号. Not 第13条件: what follows must not go on with 件. */
export const ARTICLE_PATTERN = `第(${N})条(?!件)(?:の(${N})(?![${NUMERAL_CHARACTERS}]*[つ人件回名]))?(?:第(${N})項)?(?:第${N}号|各号)?`;

const ARTICLE_AT_END = new RegExp(`^(.*?)${ARTICLE_PATTERN}$`, 's');

/** Reads 条例第16条第8項 of a frontmatter's `cites` into the law's name and the place; undefined when it has not this form. */
export function readLawCitation(text: string): { law: string; place: ArticlePlace } | undefined {
  const match = ARTICLE_AT_END.exec(text.trim());
  const law = match?.[1]?.trim();
  const place = match && readPlace(match.slice(2, 5));
  return law && place ? { law, place } : undefined;
}

/** The groups of {@link ARTICLE_PATTERN}: article, branch (の2), paragraph. */
export function readPlace([number, branch, paragraph]: readonly (string | undefined)[]): ArticlePlace | undefined {
  const article = number === undefined ? undefined : parseNumeral(number);
  const sub = branch === undefined ? undefined : parseNumeral(branch);
  if (!article || (branch !== undefined && !sub)) return undefined;
  return {
    article: sub === undefined ? `${article}` : `${article}-${sub}`,
    paragraph: paragraph === undefined ? undefined : parseNumeral(paragraph),
  };
}

/** The law with this title or alias; undefined when no law has it, or more than one. */
export function findLaw(laws: Iterable<Law>, name: string): Law | undefined {
  const found = [...laws].filter((law) => law.title === name || law.aliases.includes(name));
  return found.length === 1 ? found[0] : undefined;
}
