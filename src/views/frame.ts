import {
  calendarAddress,
  correctionsAddress,
  decisionsAddress,
  feedAddresses,
  guideAddress,
  homeAddress,
  openSearchAddress,
  searchAddress,
} from '../core/domain/address/addresses.ts';
import { dataAddresses } from '../core/domain/address/data-addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import type { RecordSource } from '../core/evidence/record-source.ts';
import { type Card, cardText, councilCard } from '../core/export/cards/card-files.ts';
import type { Thing } from '../core/export/linked-data/things.ts';
import { type Branding, brandingOf } from './about/branding.ts';
import type { SiteContext } from './site-context.ts';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** What every page shows of its site. */
export interface SiteFrame {
  readonly title: string;
  readonly home: string;
  readonly search: string;
  /** All items, to be filtered and counted. */
  readonly decisions: string;
  /** Tells browsers how to search the site; written only where the site's full address is known. */
  readonly openSearch: string;
  /** Missing when the archive has no handbook. */
  readonly guide: string | undefined;
  readonly icon: string;
  readonly data: string;
  readonly brand: Branding;
  /** What was put right in published records. */
  readonly corrections: string;
}

/** What tells of news of a page's subject. */
interface NewsLinks {
  /** What the news is of: 情報公開課の案件. */
  readonly title: string;
  readonly atom: string;
  readonly json: string;
  /** Missing where the subject holds no meetings. */
  readonly calendar: string | undefined;
}

/** What every page tells its layout. */
export interface PageFrame {
  /** Kind of page, on `<main data-page>`. */
  readonly kind: string;
  /** Title of the page itself, without the site's. */
  readonly title: string;
  /** Full title for the browser; unique in the archive. */
  readonly documentTitle: string;
  readonly description: string;
  /** Where the page is, under the site's base path. */
  readonly href: string;
  readonly site: SiteFrame;
  /** From the home page down to the parent of this page. */
  readonly crumbs: readonly Crumb[];
  readonly news: NewsLinks | undefined;
  /** What is said above every page of a preview that shows what is not published. */
  readonly notice?: string | undefined;
  /** What the page is about, for machines. */
  readonly thing: Thing | undefined;
  /** The files of the records that the page is made of, and where the handbook says what they prove. */
  readonly evidence: { readonly sources: readonly RecordSource[]; readonly guide: string | undefined } | undefined;
  /** What is shown with links to the page from elsewhere; missing on pages of no council. */
  readonly card: { readonly href: string; readonly text: string } | undefined;
}

interface FrameParts {
  /** Missing for pages of no council, and of several. */
  readonly council?: CouncilArchive | undefined;
  readonly kind: string;
  readonly title: string;
  /** What the title needs to be unique, such as the council's name. */
  readonly within?: string | undefined;
  readonly description: string;
  readonly address: string;
  /** Labels and addresses of the pages above, the home page left out. */
  readonly above?: readonly (readonly [label: string, address: string])[];
  /** Where the page's subject has news. */
  readonly thing?: Thing | undefined;
  readonly news?: { readonly title: string; readonly isOfMeetings?: boolean } | undefined;
  /** The records whose words the page shows; none for pages that only gather. */
  readonly records?: readonly Meeting[] | undefined;
  /** Where it is not the council's. */
  readonly card?: Card | undefined;
}

const DRAFTS_SHOWN = '下書きと、公開を始める日の来ていない記録も表示しています。公開される書庫には載りません。';

export function makeFrame(context: SiteContext, parts: FrameParts): PageFrame {
  const home: Crumb = { label: 'ホーム', href: context.href(homeAddress()) };
  const above = (parts.above ?? []).map(([label, address]) => ({ label, href: context.href(address) }));
  const card = parts.card ?? (parts.council && councilCard(parts.council, context.info));
  return {
    kind: parts.kind,
    title: parts.title,
    documentTitle: [parts.title, parts.within, context.info.title].filter((part) => part !== undefined).join('｜'),
    description: parts.description,
    href: context.href(parts.address),
    site: makeSiteFrame(context),
    crumbs: parts.address === '/' ? [] : [home, ...above],
    thing: parts.thing,
    evidence: evidenceOf(context, parts.records ?? []),
    ...(context.showsDrafts ? { notice: DRAFTS_SHOWN } : {}),
    news: parts.news && newsLinks(context, parts.address, parts.news),
    card: card && { href: context.href(card.address), text: cardText(card.words) },
  };
}

function evidenceOf(context: SiteContext, records: readonly Meeting[]): PageFrame['evidence'] {
  const sources = records.flatMap((record) => context.sourceOf(record) ?? []);
  const isExplained = context.guide.some(({ id }) => id === 'evidence');
  return sources.length === 0
    ? undefined
    : { sources, guide: isExplained ? `${context.href(guideAddress('evidence'))}#citizens` : undefined };
}

function newsLinks(
  { href }: SiteContext,
  page: string,
  { title, isOfMeetings }: NonNullable<FrameParts['news']>,
): NewsLinks {
  const { atom, json } = feedAddresses(page);
  return {
    title,
    atom: href(atom),
    json: href(json),
    calendar: isOfMeetings ? href(calendarAddress(page)) : undefined,
  };
}

function makeSiteFrame({ info, guide, href }: SiteContext): SiteFrame {
  return {
    title: info.title,
    home: href(homeAddress()),
    search: href(searchAddress()),
    decisions: href(decisionsAddress()),
    openSearch: href(openSearchAddress()),
    guide: guide.some(({ id }) => id === 'index') ? href(guideAddress()) : undefined,
    icon: href('/favicon.svg'),
    data: href(dataAddresses.page),
    brand: brandingOf(info, href),
    corrections: href(correctionsAddress()),
  };
}
