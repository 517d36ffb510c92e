import {
  articleAddress,
  councilAddress,
  lawAddress,
  lawsAddress,
  searchAddress,
} from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { type Article, formatArticle, formatLawKind, type Law, latestVersion } from '../../core/domain/law.ts';
import { lawThing } from '../../core/export/linked-data/things.ts';
import { mentionKey } from '../../core/references/collect.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { countPlaces, type MentionGroup, mentionGroups } from '../mentions.ts';
import type { SiteContext } from '../site-context.ts';

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
  /** Places that name the law without an article; `groups` is cut, newest first. */
  readonly mentions: { readonly places: number; readonly groups: readonly MentionGroup[]; readonly search: string };
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

export function lawsView(context: SiteContext, council: CouncilArchive): LawsProps {
  const { id, name, municipality } = council.council;
  const laws = [...council.laws.values()].map((law) => ({
    title: law.title,
    href: context.href(lawAddress(id, law.id)),
    kind: formatLawKind(law),
    outside: law.outside,
    articles: law.articles.map((article) => articleLink(context, council, law, article)),
  }));
  return {
    frame: makeFrame(context, {
      council,
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
  const mentions = context.mentions(council).get(mentionKey({ kind: 'law', law: law.id, article: undefined })) ?? [];
  return {
    frame: makeFrame(context, {
      council,
      kind: 'law',
      title: law.title,
      within: name,
      description: `${law.title}のうち、${name}の会議録に現れる条と、それを引いた発言の一覧です。`,
      address: lawAddress(id, law.id),
      thing: lawThing(council, law, context.href),
      above: [
        [name, councilAddress(id)],
        ['条例・規則・法', lawsAddress(id)],
      ],
    }),
    title: law.title,
    kind: formatLawKind(law),
    outside: law.outside,
    url: law.url,
    summary: law.summary ?? '',
    articles: law.articles.map((article) => articleLink(context, council, law, article)),
    mentions: {
      places: countPlaces(mentions),
      groups: mentionGroups(context, council, mentions),
      search: searchHref(context, council, law.title),
    },
  };
}

function articleLink(context: SiteContext, council: CouncilArchive, law: Law, article: Article): ArticleLink {
  const { subject, summary = '' } = latestVersion(article);
  return {
    label: formatArticle(article.number),
    subject,
    summary,
    href: context.href(articleAddress(council.council.id, law.id, article.number)),
    items: context.citingItems(council).get(`${law.id}/${article.number}`)?.length ?? 0,
  };
}

/** The search for words in a council's records. */
export function searchHref(context: SiteContext, council: CouncilArchive, words: string): string {
  return context.href(`${searchAddress()}?${new URLSearchParams({ q: words, council: council.council.id })}`);
}
