import type { DataCatalog, Event, GovernmentOrganization, Legislation, Report } from 'schema-dts';
import {
  articleAddress,
  councilAddress,
  homeAddress,
  lawAddress,
  meetingAddress,
  opinionAddress,
} from '../../domain/address/addresses.ts';
import { dataAddresses } from '../../domain/address/data-addresses.ts';
import type { Archive, CouncilArchive } from '../../domain/archive.ts';
import { formatMeeting } from '../../domain/council/council.ts';
import { type Article, formatArticle, formatLawKind, type Law, latestVersion } from '../../domain/law.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { formatOpinion, type Opinion } from '../../domain/opinion/opinion.ts';
import type { SiteInfo } from '../../domain/site/site-info.ts';

/**
 * What pages are about, as schema.org has words for it. Addresses are those of the site, without its origin: who writes
 * them knows it. What the record does not say is left out.
 */
export type Thing = Event | GovernmentOrganization | Legislation | Report | DataCatalog;

/** Turns a site-absolute address into a path under the site's base. */
type Href = (address: string) => string;

const LANGUAGE = 'ja';

export function councilThing({ council }: CouncilArchive, href: Href) {
  const { id, name, municipality, description } = council;
  return {
    '@type': 'GovernmentOrganization',
    name,
    url: href(councilAddress(id)),
    areaServed: municipality,
    ...(description === undefined ? {} : { description }),
  } satisfies GovernmentOrganization;
}

/** The meeting itself, with its record as what tells of it. */
export function meetingThing(archive: CouncilArchive, { id, header }: Meeting, href: Href) {
  const { council } = archive;
  const { date, time, place, record } = header;
  const moment = (clock: string | undefined) => (clock === undefined ? date : `${date}T${clock}:00+09:00`);
  const url = href(meetingAddress(council.id, id));
  const name = formatMeeting(council, header);
  return {
    '@type': 'Event',
    name: `${council.name} ${name}`,
    url,
    startDate: moment(time?.start),
    ...(time?.end === undefined ? {} : { endDate: moment(time.end) }),
    ...(place === undefined ? {} : { location: { '@type': 'Place', name: place } }),
    organizer: councilThing(archive, href),
    recordedIn: {
      '@type': 'DigitalDocument',
      name: `${name} 会議録`,
      url,
      inLanguage: LANGUAGE,
      isBasedOn: {
        '@type': 'CreativeWork',
        name: record.source.title,
        ...(record.source.url === undefined ? {} : { url: record.source.url }),
      },
    },
  } satisfies Event;
}

export function opinionThing(archive: CouncilArchive, { id, header }: Opinion, href: Href) {
  return {
    '@type': 'Report',
    name: `${formatOpinion(header)} ${header.title}`,
    url: href(opinionAddress(archive.council.id, id)),
    datePublished: header.date,
    inLanguage: LANGUAGE,
    author: councilThing(archive, href),
  } satisfies Report;
}

export function lawThing({ council }: CouncilArchive, law: Law, href: Href) {
  return {
    '@type': 'Legislation',
    name: law.title,
    url: href(lawAddress(council.id, law.id)),
    legislationType: formatLawKind(law),
    // A law from outside is of somebody whom the list does not name.
    ...(law.outside ? {} : { legislationJurisdiction: council.municipality }),
    ...(law.url === undefined ? {} : { sameAs: law.url }),
    inLanguage: LANGUAGE,
  } satisfies Legislation;
}

/** As the record knows the article last. */
export function articleThing(archive: CouncilArchive, law: Law, article: Article, href: Href) {
  const { subject, summary } = latestVersion(article);
  const label = formatArticle(article.number);
  return {
    '@type': 'Legislation',
    name: `${law.title}${label}（${subject}）`,
    url: href(articleAddress(archive.council.id, law.id, article.number)),
    legislationIdentifier: label,
    ...(summary === undefined ? {} : { abstract: summary }),
    isPartOf: lawThing(archive, law, href),
    inLanguage: LANGUAGE,
  } satisfies Legislation;
}

/** The archive as a catalogue of data: a data set for each council. */
export function archiveThing({ councils }: Archive, { title, description }: SiteInfo, href: Href) {
  return {
    '@type': 'DataCatalog',
    name: title,
    description,
    url: href(homeAddress()),
    inLanguage: LANGUAGE,
    dataset: [...councils.values()].map(({ council }) => ({
      '@type': 'Dataset' as const,
      name: `${council.name} 案件と結論`,
      description: `${council.name}の会議録から作った、案件・結論・採決・条件の一覧です。`,
      url: href(councilAddress(council.id)),
      inLanguage: LANGUAGE,
      distribution: [
        {
          '@type': 'DataDownload' as const,
          encodingFormat: 'text/csv',
          contentUrl: href(dataAddresses.csv(council.id, 'items')),
        },
      ],
    })),
  } satisfies DataCatalog;
}
