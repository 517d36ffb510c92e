import type { ItemId } from '../domain/address/ids.ts';
import type { CouncilArchive, Item, Treatment } from '../domain/archive.ts';
import {
  type Article,
  type ArticleVersion,
  articleOf,
  formatArticle,
  type Law,
  versionOn,
  versionsOf,
} from '../domain/law.ts';
import { findLaw, readLawCitation } from './law-citation.ts';

/** An article that a header names, with the version in force on the day; without one where none was. */
interface CitedArticle {
  readonly law: Law;
  readonly article: Article;
  readonly version: ArticleVersion | undefined;
  /** The article and what of it is named: 第16条第8項. */
  readonly place: string;
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
  const place = text.slice(citation.law.length);
  return { law, article, version, place, versionFrom: isOneOfSeveral ? (version.from ?? '') : undefined };
}

/** The articles that an item's entry names as the laws stood on the day, in its order; what the laws do not have is left out. */
export function articlesCited(
  { laws }: Pick<CouncilArchive, 'laws'>,
  { entry, meeting }: Pick<Treatment, 'entry' | 'meeting'>,
): CitedArticle[] {
  return entry.cites.flatMap((text) => readCitedArticle(laws.values(), text, meeting.header.date) ?? []);
}

/** What of an article an item's headers name beyond the article itself: 第8項. In the order of the record, each once. */
export function citedParts(archive: Pick<CouncilArchive, 'laws'>, item: Item, law: Law, article: Article): string[] {
  const parts = item.treatments
    .flatMap((treatment) => articlesCited(archive, treatment))
    .filter((cited) => cited.law.id === law.id && cited.article.number === article.number)
    .map(({ place }) => place.replace(formatArticle(article.number), ''));
  return [...new Set(parts)].filter((part) => part !== '');
}

/** Items by the articles that their headers cite, `{law id}/{article}`; each list in the order of the archive. */
export function indexCitingItems(archive: CouncilArchive): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Set<Item>>();
  for (const item of archive.items.values()) {
    for (const { law, article } of item.treatments.flatMap((treatment) => articlesCited(archive, treatment))) {
      const key = `${law.id}/${article.number}`;
      const known = index.get(key) ?? new Set();
      index.set(key, known.add(item));
    }
  }
  return new Map([...index].map(([key, citing]) => [key, [...citing]]));
}

/** The articles of {@link indexCitingItems} by the ids of the items, in the order of the index. */
export function articlesByItem(citing: ReadonlyMap<string, readonly Item[]>): ReadonlyMap<ItemId, readonly string[]> {
  const index = new Map<ItemId, string[]>();
  for (const [article, items] of citing) {
    for (const { id } of items) index.set(id, [...(index.get(id) ?? []), article]);
  }
  return index;
}
