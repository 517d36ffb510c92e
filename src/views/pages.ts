import { decadeName } from '../core/domain/address/addresses.ts';
import { withKind } from '../core/domain/address/ids.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { decadesOf } from '../core/domain/item/decided.ts';
import { correctionsView } from './corrections/corrections.ts';
import { councilView } from './council.ts';
import { criteriaView, criterionAfterView, criterionView } from './criteria/criterion.ts';
import { codebookView } from './data/codebook.ts';
import { dataView } from './data/data.ts';
import { decadeView } from './decisions/decade.ts';
import { decisionsView } from './decisions/decisions.ts';
import { departmentView } from './department/department.ts';
import { departmentsView } from './department/tree.ts';
import type { PageFrame } from './frame.ts';
import { guideView } from './guide/guide.ts';
import { homeView } from './home.ts';
import { itemPageView } from './item/item.ts';
import { undertakingsView } from './item/undertakings.ts';
import { articleView } from './law/article.ts';
import { lawsView, lawView } from './law/law.ts';
import { meetingView } from './meeting/meeting.ts';
import { membersView } from './members/members.ts';
import { namesView, nameView } from './names/names.ts';
import { notFoundView } from './not-found.ts';
import { opinionView } from './opinion.ts';
import { searchView } from './search.ts';
import type { ArchiveContext, SiteContext } from './site-context.ts';
import { councilStatisticsView } from './statistics/council.ts';
import { statisticsView } from './statistics/overall.ts';

/** Parameters of a route; the rest parameter of the guide is missing on its first page. */
type PageParams = Readonly<Record<string, string | undefined>>;

/** What every page's props have. */
interface AnyPageProps {
  readonly frame: PageFrame;
}

/** One kind of page: which pages there are, and the props of each. */
interface PageKind<P extends AnyPageProps = AnyPageProps> {
  /** The pages of a council, or those that belong to none. */
  readonly list: (site: ArchiveContext, council: CouncilArchive | undefined) => Iterable<PageParams>;
  /** @throws {NoSuchPage} for parameters that {@link PageKind.list} does not give */
  readonly view: (site: ArchiveContext, params: PageParams) => P;
}

const single = <P extends AnyPageProps>(view: (site: ArchiveContext) => P): PageKind<P> => ({
  list: (_site, council) => (council ? [] : [{}]),
  view,
});

/** A kind with pages in each council; `list` gives the parameters of their route beside the council. */
function inCouncils<P extends AnyPageProps>(
  list: (council: CouncilArchive, site: SiteContext) => Iterable<PageParams>,
  view: (site: SiteContext, council: CouncilArchive, params: PageParams) => P,
): PageKind<P> {
  return {
    list: (site, council) =>
      council ? [...list(council, site)].map((params) => ({ council: council.council.id, ...params })) : [],
    view: (site, params) => view(site, entryOf(site.archive.councils, params['council']), params),
  };
}

/** Members and attendance are shown only where the council says so. */
const publishedMembers = ({ council }: CouncilArchive): PageParams[] => (council.publishMembers ? [{}] : []);

/** Every kind of page of the site, by its name on `<main data-page>`. */
export const PAGES = {
  home: single(homeView),
  search: single(searchView),
  decisions: single(decisionsView),
  'decisions-decade': inCouncils(
    (council) => decadesOf(council).map((decade) => ({ decade: decadeName(decade) })),
    (site, council, { decade }) =>
      decadeView(site, council, entryOf(new Map(decadesOf(council).map((one) => [decadeName(one), one])), decade)),
  ),
  statistics: single(statisticsView),
  corrections: single(correctionsView),
  'not-found': single(notFoundView),
  data: single(dataView),
  codebook: single(codebookView),
  guide: {
    list: ({ guide }, council) => (council ? [] : guide.map(({ id }) => ({ page: id === 'index' ? undefined : id }))),
    view: (site, { page = 'index' }) => guideView(site, entryOf(new Map(site.guide.map((one) => [one.id, one])), page)),
  } satisfies PageKind as PageKind<ReturnType<typeof guideView>>,
  council: inCouncils(() => [{}], councilView),
  meeting: inCouncils(
    ({ meetings }) => meetings.map(({ id }) => ({ meeting: id })),
    (site, council, { meeting }) => meetingView(site, council, entryOf(council.meetingsById, meeting)),
  ),
  item: inCouncils(
    ({ items }) => [...items.values()].map(({ kind, localId }) => ({ kind: kind.key, item: localId })),
    (site, council, { kind, item }) => itemPageView(site, council, itemAt(council, kind, item)),
  ),
  opinion: inCouncils(
    ({ opinions }) => [...opinions.keys()].map((opinion) => ({ opinion })),
    (site, council, { opinion }) => opinionView(site, council, entryOf(council.opinions, opinion)),
  ),
  departments: inCouncils(() => [{}], departmentsView),
  department: inCouncils(
    ({ departments }) => [...departments.keys()].map((department) => ({ department })),
    (site, council, { department }) => departmentView(site, council, entryOf(council.departments, department)),
  ),
  members: inCouncils(publishedMembers, (site, council) => {
    // The live preview asks for pages that no list has.
    if (!council.council.publishMembers) throw new NoSuchPage('members are not published');
    return membersView(site, council);
  }),
  criteria: inCouncils(() => [{}], criteriaView),
  criterion: inCouncils(
    ({ criteria }) => [...criteria.keys()].map((criterion) => ({ criterion })),
    (site, council, { criterion }) => criterionView(site, council, entryOf(council.criteria, criterion)),
  ),
  'criterion-after': inCouncils(
    (council, site) =>
      [...site.criteria(council)].flatMap(([criterion, { sittings }]) =>
        sittings.map(({ meeting }) => ({ criterion, meeting: meeting.id })),
      ),
    (site, council, { criterion, meeting }) =>
      criterionAfterView(site, council, entryOf(council.criteria, criterion), entryOf(council.meetingsById, meeting)),
  ),
  counterparties: inCouncils(
    () => [{}],
    (site, council) => namesView(site, council, 'counterparties'),
  ),
  counterparty: inCouncils(
    ({ source }) => source.counterparties.value.map(({ id }) => ({ name: id })),
    (site, council, { name }) => nameView(site, council, 'counterparties', name ?? ''),
  ),
  'data-items': inCouncils(
    () => [{}],
    (site, council) => namesView(site, council, 'data-items'),
  ),
  'data-item': inCouncils(
    ({ source }) => source.dataItems.value.map(({ id }) => ({ name: id })),
    (site, council, { name }) => nameView(site, council, 'data-items', name ?? ''),
  ),
  undertakings: inCouncils(() => [{}], undertakingsView),
  'council-statistics': inCouncils(() => [{}], councilStatisticsView),
  laws: inCouncils(() => [{}], lawsView),
  law: inCouncils(
    ({ laws }) => [...laws.keys()].map((law) => ({ law })),
    (site, council, { law }) => lawView(site, council, entryOf(council.laws, law)),
  ),
  article: inCouncils(
    ({ laws }) =>
      [...laws.values()].flatMap(({ id, articles }) => articles.map(({ number }) => ({ law: id, article: number }))),
    (site, council, params) => {
      const law = entryOf(council.laws, params['law']);
      const articles = new Map(law.articles.map((article) => [article.number, article]));
      return articleView(site, council, law, entryOf(articles, params['article']));
    },
  ),
} as const satisfies Record<string, PageKind>;

export type PageKindName = keyof typeof PAGES;

/** A name for one page, unique in the site. */
export function pageName(kind: PageKindName, params: PageParams): string {
  return `${kind} ${Object.values(params).join(' ')}`;
}

/** The props of a page, for its template; undefined when the site has no such page. */
export function pageProps<K extends PageKindName>(
  site: ArchiveContext,
  kind: K,
  params: PageParams,
): ReturnType<(typeof PAGES)[K]['view']> | undefined {
  try {
    return PAGES[kind].view(site, params) as ReturnType<(typeof PAGES)[K]['view']>;
  } catch (error) {
    if (error instanceof NoSuchPage) return undefined;
    throw error;
  }
}

/** The props of the only page of a kind. */
export function onlyProps<
  K extends 'home' | 'search' | 'decisions' | 'statistics' | 'corrections' | 'not-found' | 'data' | 'codebook',
>(site: ArchiveContext, kind: K): ReturnType<(typeof PAGES)[K]['view']> {
  return PAGES[kind].view(site, {}) as ReturnType<(typeof PAGES)[K]['view']>;
}

/** @throws {NoSuchPage} when the council has no such item */
function itemAt({ council, items }: CouncilArchive, key = '', local = ''): Item {
  const kind = council.vocabulary.kinds.find((one) => one.key === key);
  return entryOf(items, kind && withKind(kind, local));
}

class NoSuchPage extends Error {}

/** The entry with a key. @throws {NoSuchPage} when there is none */
export function entryOf<T>(entries: ReadonlyMap<string, T>, key: string | undefined): T {
  const entry = key === undefined ? undefined : entries.get(key);
  if (entry === undefined) throw new NoSuchPage(`no entry ${key}`);
  return entry;
}
