import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import type { GuidePage } from '../core/domain/guide-page.ts';
import type { Article, Law } from '../core/domain/law.ts';
import type { Meeting } from '../core/domain/meeting.ts';
import type { SiteContext } from './site-context.ts';

/** A page that exists: the parameters of its route. */
export interface PagePath {
  readonly params: Readonly<Record<string, string>>;
}

/** One path per thing of each council: what `getStaticPaths` of a route needs. */
export function pathsPerCouncil(
  site: SiteContext,
  paramsOf: (council: CouncilArchive) => Iterable<Readonly<Record<string, string>>>,
): PagePath[] {
  return [...site.archive.councils.values()].flatMap((council) =>
    [...paramsOf(council)].map((params) => ({ params: { council: council.council.id, ...params } })),
  );
}

/** Ids of the council's inquiries or reports. */
export function itemIds(council: CouncilArchive, kind: Item['kind']): string[] {
  return [...council.items.values()].filter((item) => item.kind === kind).map((item) => item.id);
}

/** The entry with a key. @throws when there is none: routes are made from the archive's own ids. */
export function entryOf<T>(entries: ReadonlyMap<string, T>, key: string | undefined): T {
  const entry = key === undefined ? undefined : entries.get(key);
  if (entry === undefined) throw new Error(`no entry ${key}`);
  return entry;
}

/** The meetings of a council by id. */
export function meetingsById(council: CouncilArchive): ReadonlyMap<string, Meeting> {
  return new Map(council.meetings.map((meeting) => [meeting.id, meeting]));
}

/** The articles of a law by number. */
export function articlesOf(law: Law): ReadonlyMap<string, Article> {
  return new Map(law.articles.map((article) => [article.number, article]));
}

/** Route parameters of every article of a council's laws. */
export function articlePaths(council: CouncilArchive): { law: string; article: string }[] {
  return [...council.laws.values()].flatMap((law) =>
    law.articles.map((article) => ({ law: law.id, article: article.number })),
  );
}

/** The pages of the handbook by id. */
export function guidePages(site: SiteContext): ReadonlyMap<string, GuidePage> {
  return new Map(site.guide.map((page) => [page.id, page]));
}

/** `index` is the guide's own address. */
export function guidePaths(site: SiteContext): { params: { page: string | undefined } }[] {
  return site.guide.map(({ id }) => ({ params: { page: id === 'index' ? undefined : id } }));
}
