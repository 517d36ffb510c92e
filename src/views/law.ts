import { articleAddress, councilAddress, lawAddress, lawsAddress } from '../core/domain/addresses.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { type Article, formatArticle, type Law } from '../core/domain/law.ts';
import { mentionKey } from '../core/references/collect.ts';
import { findLaw, readLawCitation } from '../core/references/law-citation.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type ItemSummary, itemSummary, newestFirst } from './item-summary.ts';
import { type MentionGroup, mentionGroups } from './mentions.ts';
import { articleNeighbourhood, type NeighbourhoodProps } from './neighbourhood.ts';
import type { SiteContext } from './site-context.ts';

export interface ArticleLink {
  /** 第13条. */
  readonly label: string;
  readonly subject: string;
  readonly summary: string;
  readonly href: string;
  readonly items: number;
}

export interface LawProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly kind: string;
  readonly outside: boolean;
  readonly url: string | undefined;
  readonly summary: string;
  readonly articles: readonly ArticleLink[];
  readonly mentions: readonly MentionGroup[];
}

export interface ArticleProps {
  readonly frame: PageFrame;
  readonly law: { readonly title: string; readonly href: string; readonly url: string | undefined };
  readonly label: string;
  readonly subject: string;
  readonly summary: string;
  readonly map: NeighbourhoodProps;
  readonly inquiries: readonly ItemSummary[];
  readonly reports: readonly ItemSummary[];
  readonly mentions: readonly MentionGroup[];
}

export interface LawsProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  /** Of the municipality first, outside laws after. */
  readonly groups: readonly {
    readonly label: string;
    readonly laws: readonly {
      readonly title: string;
      readonly href: string;
      readonly kind: string;
      readonly articles: readonly ArticleLink[];
    }[];
  }[];
}

const KINDS: Readonly<Record<Law['kind'], string>> = { ordinance: '条例', rule: '規則', act: '法律' };

export function lawsView(context: SiteContext, council: CouncilArchive): LawsProps {
  const { id, name, municipality } = council.council;
  const laws = [...council.laws.values()].map((law) => ({
    title: law.title,
    href: context.href(lawAddress(id, law.id)),
    kind: KINDS[law.kind],
    outside: law.outside,
    articles: law.articles.map((article) => articleLink(context, council, law, article)),
  }));
  return {
    frame: makeFrame(context, {
      kind: 'laws',
      title: '条例・規則・法',
      within: name,
      description: `${name}の会議録に現れる条例・規則・法律と、その条の一覧です。`,
      address: lawsAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    groups: [
      { label: `${municipality}の条例・規則`, laws: laws.filter((law) => !law.outside) },
      { label: '国の法律など', laws: laws.filter((law) => law.outside) },
    ].filter((group) => group.laws.length > 0),
  };
}

export function lawView(context: SiteContext, council: CouncilArchive, law: Law): LawProps {
  const { id, name } = council.council;
  return {
    frame: makeFrame(context, {
      kind: 'law',
      title: law.title,
      within: name,
      description: `${law.title}のうち、${name}の会議録に現れる条と、それを引いた発言の一覧です。`,
      address: lawAddress(id, law.id),
      above: [
        [name, councilAddress(id)],
        ['条例・規則・法', lawsAddress(id)],
      ],
    }),
    title: law.title,
    kind: KINDS[law.kind],
    outside: law.outside,
    url: law.url,
    summary: law.summary ?? '',
    articles: law.articles.map((article) => articleLink(context, council, law, article)),
    mentions: mentionGroups(context, council, mentionsOf(context, council, law, undefined)),
  };
}

export function articleView(context: SiteContext, council: CouncilArchive, law: Law, article: Article): ArticleProps {
  const { id, name } = council.council;
  const label = formatArticle(article.number);
  const items = itemsCiting(council, law, article);
  const summaries = (kind: Item['kind']) =>
    items.filter((item) => item.kind === kind).map((item) => itemSummary(context, council, item));
  return {
    frame: makeFrame(context, {
      kind: 'article',
      title: `${law.title}${label}`,
      within: name,
      description: `${law.title}${label}（${article.subject}）を根拠とする諮問と報告、この条を引いた発言の一覧です。${name}。`,
      address: articleAddress(id, law.id, article.number),
      above: [
        [name, councilAddress(id)],
        ['条例・規則・法', lawsAddress(id)],
        [law.title, lawAddress(id, law.id)],
      ],
    }),
    law: { title: law.title, href: context.href(lawAddress(id, law.id)), url: law.url },
    label,
    subject: article.subject,
    summary: article.summary ?? '',
    map: articleNeighbourhood(context, council, law, article, items),
    inquiries: summaries('inquiry'),
    reports: summaries('report'),
    mentions: mentionGroups(context, council, mentionsOf(context, council, law, article.number)),
  };
}

function articleLink(context: SiteContext, council: CouncilArchive, law: Law, article: Article): ArticleLink {
  return {
    label: formatArticle(article.number),
    subject: article.subject,
    summary: article.summary ?? '',
    href: context.href(articleAddress(council.council.id, law.id, article.number)),
    items: itemsCiting(council, law, article).length,
  };
}

function mentionsOf(context: SiteContext, council: CouncilArchive, law: Law, article: string | undefined) {
  return context.mentions(council).get(mentionKey({ kind: 'law', law: law.id, article })) ?? [];
}

/** Items whose header cites the article; what texts cite is listed as mentions. */
function itemsCiting(council: CouncilArchive, law: Law, article: Article): Item[] {
  return newestFirst(council.items.values()).filter((item) =>
    item.treatments.some((treatment) =>
      treatment.entry.cites.some((text) => {
        const citation = readLawCitation(text);
        return (
          citation?.place.article === article.number && findLaw(council.laws.values(), citation.law)?.id === law.id
        );
      }),
    ),
  );
}
