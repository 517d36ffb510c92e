import {
  articleAddress,
  calendarAddress,
  correctionsAddress,
  councilAddress,
  departmentAddress,
  feedAddresses,
  homeAddress,
  sitePath,
} from '../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import type { Department } from '../../domain/council/department.ts';
import { type DepartmentRoles, departmentItems } from '../../domain/item/department-roles.ts';
import { formatArticle } from '../../domain/law.ts';
import type { CouncilData } from '../council-data.ts';
import type { SiteFile } from '../site-file.ts';
import { atomFeed } from './atom.ts';
import { calendar } from './calendar.ts';
import { correctionNews, decisionsOn, type NewsEntry, newsOf } from './entry.ts';
import { type Feed, MOST_ENTRIES } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import type { SitePlace } from './place.ts';

/** Whether a council has anything to tell news of. */
export const hasNews = ({ meetings, opinions }: CouncilArchive): boolean => meetings.length + opinions.size > 0;

/**
 * Whether a department may be told of again. What was dissolved before the newest record has no news to come; its page
 * leads to its successor.
 */
export function hasDepartmentNews(archive: CouncilArchive, roles: DepartmentRoles, department: Department): boolean {
  const newest = archive.meetings.at(-1)?.header.date ?? '';
  if (department.to !== undefined && department.to < newest) return false;
  return departmentItems(archive, roles, department).size > 0;
}

interface NewsOptions {
  /** Tells all that the council's data is made from. */
  readonly key: string;
  readonly place: SitePlace;
  /** Whether departments and articles have feeds of their own. */
  readonly perSubject: boolean;
}

/**
 * The feeds and the calendar of a council, and, where the archive wants them, the feeds of its departments and of the
 * articles that it relied on. What has no news has no feed: it would have no date.
 */
export function* councilNews(data: CouncilData, { key, place, perSubject }: NewsOptions): Iterable<SiteFile> {
  const { archive } = data;
  const { id, name } = archive.council;
  if (hasNews(archive)) {
    yield* feedFiles(key, place, `${name} 更新情報`, councilAddress(id), () => take(newsOf(data)));
    yield calendarFile(key, councilAddress(id), () => calendar([archive], name, place));
  }
  if (perSubject) yield* subjectNews(data, key, place);
}

function* subjectNews(data: CouncilData, key: string, place: SitePlace): Iterable<SiteFile> {
  const { archive } = data;
  const { id, name } = archive.council;
  for (const department of archive.departments.values()) {
    if (!hasDepartmentNews(archive, data.departmentRoles, department)) continue;
    const items = departmentItems(archive, data.departmentRoles, department);
    const title = `${department.name}の案件｜${name}`;
    yield* feedFiles(key, place, title, departmentAddress(id, department.id), () => decisionsOn(data, items));
  }
  for (const law of archive.laws.values()) {
    for (const { number } of law.articles) {
      const items = data.citingItems.get(`${law.id}/${number}`);
      if (!items) continue;
      const title = `${law.title}${formatArticle(number)}を引く案件｜${name}`;
      yield* feedFiles(key, place, title, articleAddress(id, law.id, number), () => decisionsOn(data, items));
    }
  }
}

/**
 * The feeds and the calendar of all councils.
 * @param key tells all that their data is made from
 */
export function* archiveNews(councils: readonly CouncilData[], key: string, place: SitePlace): Iterable<SiteFile> {
  const archives = councils.map(({ archive }) => archive);
  if (!archives.some(hasNews)) return;
  yield* feedFiles(key, place, `${place.title} 更新情報`, homeAddress(), () =>
    councils.flatMap((data) => take(newsOf(data))).sort(newestFirst),
  );
  yield calendarFile(key, homeAddress(), () => calendar(archives, place.title, place));
  const corrections = () => archives.flatMap((archive) => correctionNews(archive)).sort(newestFirst);
  if (archives.some(({ records }) => records.some((record) => record.header.corrections.length > 0)))
    yield* feedFiles(key, place, `${place.title} 訂正`, correctionsAddress(), corrections);
}

const newestFirst = (a: NewsEntry, b: NewsEntry): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);

function* feedFiles(
  key: string,
  place: SitePlace,
  title: string,
  page: string,
  list: () => readonly NewsEntry[],
): Iterable<SiteFile> {
  const { atom, json } = feedAddresses(page);
  let made: Feed | undefined;
  const feed = (): Feed => {
    made ??= { place, title, page, entries: list().slice(0, MOST_ENTRIES) as unknown as Feed['entries'] };
    return made;
  };
  yield { path: sitePath(atom), key, make: () => atomFeed(feed()) };
  yield { path: sitePath(json), key, make: () => jsonFeed(feed()) };
}

const calendarFile = (key: string, page: string, make: () => string): SiteFile => ({
  path: sitePath(calendarAddress(page)),
  key,
  make,
});

function take(entries: Iterable<NewsEntry>): NewsEntry[] {
  const taken: NewsEntry[] = [];
  for (const entry of entries) {
    if (taken.length === MOST_ENTRIES) break;
    taken.push(entry);
  }
  return taken;
}
