import { articleAddress, councilAddress, lawAddress, lawsAddress } from '../../core/domain/address/addresses.ts';
import { articleVersionAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import {
  type Article,
  type ArticleElsewhere,
  formatArticle,
  isAmended,
  type Law,
  latestVersion,
  versionsOf,
} from '../../core/domain/law.ts';
import { articleThing } from '../../core/export/linked-data/things.ts';
import { citedParts } from '../../core/references/cited-articles.ts';
import { mentionKey } from '../../core/references/collect.ts';
import { formatDays } from '../../core/text/wareki.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { type KindList, listKinds, newestFirst } from '../item/summary.ts';
import { countPlaces, type MentionGroup, mentionGroups } from '../mentions.ts';
import { articleNeighbourhood, type NeighbourhoodProps } from '../neighbourhood.ts';
import type { SiteContext } from '../site-context.ts';
import { type Tally, tallyItems } from '../tally.ts';
import { searchHref } from './law.ts';

/** As many items as a list of the page shows. */
export const MOST_ITEMS = 50;

export interface VersionProps {
  readonly anchor: string;
  /** 平成17年4月1日から平成27年3月31日まで; empty where no day is known. */
  readonly period: string;
  readonly subject: string;
  readonly summary: string;
  readonly formerly: VersionLink | undefined;
  readonly movedTo: VersionLink | undefined;
}

interface VersionLink {
  readonly label: string;
  readonly href: string | undefined;
}

export interface ArticleProps {
  readonly frame: PageFrame;
  readonly law: {
    readonly title: string;
    readonly href: string;
    readonly outside: boolean;
    readonly url: string | undefined;
  };
  readonly label: string;
  /** Those of the version that the record knows last. */
  readonly subject: string;
  readonly summary: string;
  /** Newest first; none for an article that was never amended as far as the record knows. */
  readonly versions: readonly VersionProps[];
  readonly map: NeighbourhoodProps;
  readonly kinds: readonly KindList[];
  readonly tally: Tally;
  readonly mentions: { readonly places: number; readonly groups: readonly MentionGroup[]; readonly search: string };
}

export function articleView(context: SiteContext, council: CouncilArchive, law: Law, article: Article): ArticleProps {
  const { id, name } = council.council;
  const label = formatArticle(article.number);
  const { subject, summary = '' } = latestVersion(article);
  const items = newestFirst(context.citingItems(council).get(`${law.id}/${article.number}`) ?? []);
  const remarkOf = (item: Item) => citedParts(council, item, law, article).join('、');
  const mentions =
    context.mentions(council).get(mentionKey({ kind: 'law', law: law.id, article: article.number })) ?? [];
  return {
    frame: makeFrame(context, {
      council,
      kind: 'article',
      title: `${law.title}${label}`,
      within: name,
      description: `${law.title}${label}（${subject}）を根拠とする案件、この条を引いた発言の一覧です。${name}。`,
      address: articleAddress(id, law.id, article.number),
      thing: articleThing(council, law, article, context.href),
      news: context.info.feeds.perSubject && items.length > 0 ? { title: `${law.title}${label}を引く案件` } : undefined,
      above: [
        [name, councilAddress(id)],
        ['条例・規則・法', lawsAddress(id)],
        [law.title, lawAddress(id, law.id)],
      ],
    }),
    law: { title: law.title, href: context.href(lawAddress(id, law.id)), outside: law.outside, url: law.url },
    label,
    subject,
    summary,
    versions: versionProps(context, council, law, article),
    map: articleNeighbourhood(context, law, article, items, remarkOf),
    kinds: listKinds(context, council, items, { most: MOST_ITEMS, remarkOf }),
    tally: tallyItems(context, council, items),
    mentions: {
      places: countPlaces(mentions),
      groups: mentionGroups(context, council, mentions),
      search: searchHref(context, council, `${law.aliases[0] ?? law.title}${label}`),
    },
  };
}

function versionProps(context: SiteContext, council: CouncilArchive, law: Law, article: Article): VersionProps[] {
  const versions = isAmended(article) ? versionsOf(article) : [];
  return [...versions].reverse().map((version) => ({
    anchor: articleVersionAnchor(version.from),
    period: formatDays(version),
    subject: version.subject,
    summary: version.summary ?? '',
    formerly: versionLink(context, council, law, version.formerly),
    movedTo: versionLink(context, council, law, version.movedTo),
  }));
}

function versionLink(
  context: SiteContext,
  council: CouncilArchive,
  own: Law,
  elsewhere: ArticleElsewhere | undefined,
): VersionLink | undefined {
  if (elsewhere === undefined) return undefined;
  const { law: id, number } = typeof elsewhere === 'string' ? { law: own.id, number: elsewhere } : elsewhere;
  const law = council.laws.get(id);
  const isThere = law?.articles.some((article) => article.number === number);
  return {
    label: `${id === own.id ? '' : (law?.title ?? id)}${formatArticle(number)}`,
    href: isThere ? context.href(articleAddress(council.council.id, id, number)) : undefined,
  };
}
