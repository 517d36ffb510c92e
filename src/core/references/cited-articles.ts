import type { CouncilArchive, Item } from '../domain/archive.ts';
import { type Article, type ArticleVersion, articleOf, type Law, versionOn, versionsOf } from '../domain/law.ts';
import { findLaw, readLawCitation } from './law-citation.ts';

/** An article that a header names, with the version in force on the day; without one where none was. */
interface CitedArticle {
  readonly law: Law;
  readonly article: Article;
  readonly version: ArticleVersion | undefined;
  /** The first day of the version, where the article has several; see `articleVersionAnchor`. */
  readonly versionFrom: string | undefined;
}

/** What a header's `cites` names on the day of the meeting; undefined when the laws do not have it. */
export function readCitedArticle(laws: Iterable<Law>, text: string, date: string): CitedArticle | undefined {
  const citation = readLawCitation(text);
  const law = citation && findLaw(laws, citation.law);
  const article = law && articleOf(law, citation.place.article);
  if (!article) return undefined;
  const version = versionOn(article, date);
  const isOneOfSeveral = version && versionsOf(article).length > 1;
  return { law, article, version, versionFrom: isOneOfSeveral ? (version.from ?? '') : undefined };
}

/** Items by the articles that their headers cite, `{law id}/{article}`; each list in the order of the archive. */
export function indexCitingItems({ laws, items }: CouncilArchive): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Set<Item>>();
  for (const item of items.values()) {
    for (const { entry, meeting } of item.treatments) {
      for (const text of entry.cites) {
        const cited = readCitedArticle(laws.values(), text, meeting.header.date);
        if (!cited) continue;
        const key = `${cited.law.id}/${cited.article.number}`;
        const known = index.get(key) ?? new Set();
        index.set(key, known.add(item));
      }
    }
  }
  return new Map([...index].map(([key, citing]) => [key, [...citing]]));
}
