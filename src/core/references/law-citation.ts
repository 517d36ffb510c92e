import type { Law } from '../domain/law.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';
import { narrowText } from './clean.ts';

/** The place in a law that a citation names; numbers as in `laws.yaml` (`13`, `9-2`). */
export interface ArticlePlace {
  readonly article: string;
  readonly paragraph?: number | undefined;
  /** `each` for 各号. */
  readonly item?: number | 'each' | undefined;
}

const N = `[${NUMERAL_CHARACTERS}]+`;
/** 第3条例, 第13条件, 第5条通り: what is counted is no article. */
const NO_ARTICLE = '[件約例文目線里坊通理]';
/** 第9条の2 is an article of its own; 第3条の一部, 第3条の2つ are not. */
const KANJI_NUMERALS = '〇零一二三四五六七八九十百千';
const BRANCH = `の(?!${N}(?:[つ人件回名個点種割倍分年月日時世行]|か[所月年国]|ヶ|ページ))(?![${KANJI_NUMERALS}]+(?![第及並又若各関中${KANJI_NUMERALS}])\\p{Script=Han})${N}`;

/** 第2項, 第3号, 各号: what may follow an article or stand for its part in a list. */
export const PARAGRAPH_PATTERN = `第(${N})項(?!目)`;
export const ITEM_PATTERN = `(?:第(${N})号(?![様館室線])|(各号))`;

/** 第13条 · 第9条の2 · 第16条第8項 · 第6条各号. Groups: number, branches (の2の3), paragraph, item, 各号. Needs the flag u. */
export const ARTICLE_PATTERN = `第\\s?(${N})\\s?条(?!${NO_ARTICLE})((?:${BRANCH})*)(?:${PARAGRAPH_PATTERN})?(?:${ITEM_PATTERN})?`;

const ARTICLE_AT_END = new RegExp(`^(.*?)${ARTICLE_PATTERN}$`, 'su');

/** A numeral of a circle, ① to ⑳. */
const CIRCLED = '[①-⑳]';
/** 13条, 69条2項4号, 第69条②四, 69②四: as people write for short behind the name of a law. Groups as above. */
export const SHORT_ARTICLE_PATTERN =
  `(?:第?\\s?(${N})\\s?(?:条(?!${NO_ARTICLE}|から[成な]|${N}条)|(?=${CIRCLED}))((?:${BRANCH})*)` +
  `(?:第?(${N})項(?!目)|(${CIRCLED}))?(?:第?(${N})号(?![様館室線車])|(各号)|(?<=${CIRCLED})(${N})(?![0-9年月日人件]))?)`;

/** The groups of {@link SHORT_ARTICLE_PATTERN}. */
export function readShortPlace(groups: readonly (string | undefined)[]): ArticlePlace | undefined {
  const [number, branches, paragraph, circled, item, each, bareItem] = groups;
  const counted = circled === undefined ? paragraph : circled.normalize('NFKC');
  return readPlace([number, branches, counted, item ?? bareItem, each]);
}

/** Reads 条例第16条第8項 of a frontmatter's `cites` into the law's name and the place; undefined when it has not this form. */
export function readLawCitation(text: string): { law: string; place: ArticlePlace } | undefined {
  const match = ARTICLE_AT_END.exec(narrowText(text.trim()));
  const law = match?.[1]?.trim();
  const place = match && readPlace(match.slice(2));
  return law && place ? { law, place } : undefined;
}

/** The groups of {@link ARTICLE_PATTERN}. */
export function readPlace([number, branches, paragraph, item, each]: readonly (string | undefined)[]):
  | ArticlePlace
  | undefined {
  const numbers = [number ?? '', ...(branches ?? '').split('の').slice(1)].map(parseNumeral);
  if (numbers.some((one) => !one)) return undefined;
  return {
    article: numbers.join('-'),
    paragraph: paragraph === undefined ? undefined : parseNumeral(paragraph),
    item: each === undefined ? (item === undefined ? undefined : parseNumeral(item)) : 'each',
  };
}

/** The law with this title or alias; undefined when no law has it, or more than one. */
export function findLaw(laws: Iterable<Law>, name: string): Law | undefined {
  const folded = narrowText(name);
  const found = [...laws].filter(({ title, aliases }) => [title, ...aliases].some((one) => narrowText(one) === folded));
  return found.length === 1 ? found[0] : undefined;
}
