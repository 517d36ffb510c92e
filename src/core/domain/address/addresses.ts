import { decadeOf } from '../council/year.ts';
import type { NameKind } from '../names/name-list.ts';
import { categoryAnchor } from './anchors.ts';
import type { MeetingId } from './ids.ts';

/**
 * First parts of addresses that are the site's own: what a build writes beside the folders of the councils, and what is
 * kept for pages to come. No council and no file of `public/` may take them.
 */
const SITE_NAMES: ReadonlySet<string> = new Set([
  '404.html',
  '_astro',
  'calendar.ics',
  'corrections',
  'data',
  'decisions',
  'favicon.svg',
  'feed.json',
  'feed.xml',
  'guide',
  'index.html',
  'llms.txt',
  'manifest.json',
  'manifest.json.sig',
  'opensearch.xml',
  'pagefind',
  'public',
  'search',
  'search-index',
  'statistics',
]);

/** True for a first part of an address that is the site's own; some disks do not tell `Search` from `search`. */
export function isSiteName(name: string): boolean {
  const folded = name.toLowerCase();
  return SITE_NAMES.has(folded) || /^(?:sitemap.*\.xml$|\.shingiroku)/.test(folded);
}

/**
 * The permanent addresses, as site-absolute paths without the base path. Every link on the site is made
 * here and nowhere else; an address that was published is never changed.
 */
export const homeAddress = (): string => '/';
export const councilAddress = (council: string): string => `/${council}/`;
export const meetingAddress = (council: string, meeting: MeetingId): string => `/${council}/meetings/${meeting}/`;
/** A file of the council's `files/` folder, by its path there; the address has no slash at its end. */
export const fileAddress = (council: string, path: string): string => `/${council}/files/${path}`;
/** @param kind the key of its kind @param local its id without the kind */
export const itemAddressOf = (council: string, kind: string, local: string): string => `/${council}/${kind}/${local}/`;
export const opinionAddress = (council: string, id: string): string => `/${council}/opinions/${id}/`;
export const departmentsAddress = (council: string): string => `/${council}/departments/`;
export const departmentAddress = (council: string, id: string): string => `/${council}/departments/${id}/`;
/** Members of a council and who attended its meetings; there only where the council publishes it. */
export const membersAddress = (council: string): string => `/${council}/members/`;
export const criteriaAddress = (council: string): string => `/${council}/criteria/`;
export const criterionAddress = (council: string, id: string): string => `/${council}/criteria/${id}/`;
export const categoryAddress = (council: string, id: string, category: number): string =>
  `${criterionAddress(council, id)}#${categoryAnchor(category)}`;
/** The table as a meeting left it. */
export const criterionAfterAddress = (council: string, id: string, meeting: MeetingId): string =>
  `${criterionAddress(council, id)}${meeting}/`;
export const lawsAddress = (council: string): string => `/${council}/laws/`;
export const lawAddress = (council: string, law: string): string => `/${council}/laws/${law}/`;
export const articleAddress = (council: string, law: string, article: string): string =>
  `${lawAddress(council, law)}${article}/`;
/** Conditions and requests of a council's decisions, with what became of them. */
export const undertakingsAddress = (council: string): string => `/${council}/undertakings/`;
/** The list of counterparties, or of data items. */
export const namesAddress = (council: string, kind: NameKind): string => `/${council}/${kind}/`;
export const nameAddress = (council: string, kind: NameKind, id: string): string =>
  `${namesAddress(council, kind)}${id}/`;
/** All items of the site, to be filtered and counted. */
export const decisionsAddress = (): string => '/decisions/';
/** The items that a council decided in ten years: those of 2010 to 2019 stand at `2010s`. */
export const decadeAddress = (council: string, year: number): string =>
  `${decisionsAddress()}${council}/${decadeName(year)}/`;
export const decadeName = (year: number): string => `${decadeOf(year)}s`;
/** Figures of all councils, and those of one. */
export const statisticsAddress = (): string => '/statistics/';
/** What was put right in published records. */
export const correctionsAddress = (): string => '/corrections/';
export const councilStatisticsAddress = (council: string): string => `/statistics/${council}/`;
export const searchAddress = (): string => '/search/';
/** The feeds of what a page is about, beside it. @param page address of the page */
export const feedAddresses = (page: string): { readonly atom: string; readonly json: string } => ({
  atom: `${page}feed.xml`,
  json: `${page}feed.json`,
});
/** The calendar of meetings beside the page of their council, or the home page. */
export const calendarAddress = (page: string): string => `${page}calendar.ics`;
/** The picture that stands for a page where others link to it: of a council, and of an item. */
export const cardAddress = (page: string): string => `${page}card.png`;
/** The meeting in Markdown, beside its page; and the list of a council's meetings, beside the council's. */
export const markdownAddress = (page: string): string => `${page}index.md`;
export const llmsAddress = (): string => '/llms.txt';
export const openSearchAddress = (): string => '/opensearch.xml';
export const guideAddress = (page = ''): string => (page === '' ? '/guide/' : `/guide/${page}/`);
/** Id of the handbook's page that shows every diagnostic code with an example and its remedy. */
export const DIAGNOSTICS_PAGE = 'diagnostics';
export const diagnosticAddress = (code: string): string => `${guideAddress(DIAGNOSTICS_PAGE)}#${code}`;

/** Where the file stands below the site that answers an address which is no page. */
export const sitePath = (address: string): string => address.slice(1);
