import { articleAddress, categoryAddress, nameAddress } from '../core/domain/address/addresses.ts';
import { type CouncilArchive, type Item, relationsOf } from '../core/domain/archive.ts';
import type { Criterion } from '../core/domain/criteria/criterion.ts';
import { namesCriterion } from '../core/domain/criteria/history.ts';
import { formatItemInCouncil, itemAddress } from '../core/domain/item/label.ts';
import { formatRelation } from '../core/domain/item/relation.ts';
import { type Article, formatArticle, type Law, latestVersion } from '../core/domain/law.ts';
import { findLaw, readLawCitation } from '../core/references/law-citation.ts';
import { formatWareki } from '../core/text/wareki.ts';
import { keepsNumber } from '../core/vocabulary/vocabulary.ts';
import type { SiteContext } from './site-context.ts';

/** Something one step away from the thing that a page is about. */
interface NeighbourProps {
  readonly kind: 'item' | 'article' | 'criterion' | 'counterparty';
  /** What it is to the page: 引用する条, 後の変更. */
  readonly relation: string;
  readonly label: string;
  readonly title: string;
  readonly href: string;
}

/** What a page is connected with, few enough to be drawn. */
export interface NeighbourhoodProps {
  readonly centre: { readonly label: string; readonly title: string };
  readonly neighbours: readonly NeighbourProps[];
  /** Neighbours that are left out, newest first being shown. */
  readonly rest: number;
  /** Where the rest is listed: a fragment of the page. */
  readonly restHref: string | undefined;
}

/** Boxes of a drawing beside its centre, the one for the rest included. */
const MOST_BOXES = 11;

function makeNeighbourhood(
  centre: NeighbourhoodProps['centre'],
  neighbours: readonly NeighbourProps[],
  restHref?: string,
): NeighbourhoodProps {
  const shown = neighbours.length > MOST_BOXES ? neighbours.slice(0, MOST_BOXES - 1) : neighbours;
  return { centre, neighbours: shown, rest: neighbours.length - shown.length, restHref };
}

/** An item with the items it is related to, what it cites, the criteria it uses, and who is entrusted. */
export function itemNeighbourhood(context: SiteContext, council: CouncilArchive, item: Item): NeighbourhoodProps {
  const related = relationsOf(council, item).flatMap(({ kind, direction, other }) =>
    other ? [itemNeighbour(context, other, formatRelation(kind, direction))] : [],
  );
  return makeNeighbourhood({ label: formatItemInCouncil(item), title: item.latest.entry.title }, [
    ...distinct(related),
    ...distinct(item.latest.entry.criteria.flatMap((use) => criterionNeighbour(context, council, use))),
    ...distinct(item.latest.entry.cites.flatMap((text) => articleNeighbour(context, council, text))),
    ...distinct(counterpartyNeighbours(context, council, item)),
  ]);
}

/** An article with the items that cite it. @param items newest first @param partsOf what of it each names: 第8項 */
export function articleNeighbourhood(
  context: SiteContext,
  law: Law,
  article: Article,
  items: readonly Item[],
  partsOf: (item: Item) => string,
): NeighbourhoodProps {
  const centre = { label: `${law.title}${formatArticle(article.number)}`, title: latestVersion(article).subject };
  return makeNeighbourhood(
    centre,
    items.map((item) => itemNeighbour(context, item, `この条${partsOf(item) && `の${partsOf(item)}`}を引く`)),
    '#items-heading',
  );
}

/** A table of the criteria with the items that changed or applied it. @param items newest first */
export function criterionNeighbourhood(
  context: SiteContext,
  criterion: Criterion,
  items: readonly Item[],
): NeighbourhoodProps {
  return makeNeighbourhood(
    { label: criterion.name, title: criterion.title },
    items.map((item) => itemNeighbour(context, item, describeUse(item, criterion))),
    '#items-heading',
  );
}

function describeUse(item: Item, criterion: Criterion): string {
  const uses = item.treatments.flatMap(({ entry }) => entry.criteria).filter((use) => namesCriterion(use, criterion));
  const changes = uses.some(({ adds, removes, renames }) => adds.length + removes.length + renames.length > 0);
  const applies = uses.some((use) => use.applies.length > 0);
  if (changes) return applies ? '適用し、事例を変更' : '事例を変更';
  return applies ? '基準を適用' : 'この基準に関わる';
}

function itemNeighbour(context: SiteContext, item: Item, relation: string): NeighbourProps {
  const { meeting, entry } = item.latest;
  return {
    kind: 'item',
    relation,
    label: formatItemInCouncil(item),
    // What has no number of its own is told apart by its day.
    title: !keepsNumber(item.kind) ? `${formatWareki(meeting.header.date)}　${entry.title}` : entry.title,
    href: context.href(itemAddress(item)),
  };
}

function articleNeighbour(context: SiteContext, council: CouncilArchive, text: string): NeighbourProps[] {
  const citation = readLawCitation(text);
  const law = citation && findLaw(council.laws.values(), citation.law);
  const article = law?.articles.find((one) => one.number === citation?.place.article);
  if (!law || !article) return [];
  return [
    {
      kind: 'article',
      relation: '引用する条',
      label: `${law.title}${formatArticle(article.number)}`,
      title: latestVersion(article).subject,
      href: context.href(articleAddress(council.council.id, law.id, article.number)),
    },
  ];
}

function criterionNeighbour(
  context: SiteContext,
  council: CouncilArchive,
  use: Item['latest']['entry']['criteria'][number],
): NeighbourProps[] {
  const criterion = [...council.criteria.values()].find((one) => namesCriterion(use, one));
  if (!criterion) return [];
  return [
    {
      kind: 'criterion',
      relation: council.council.vocabulary.criteria.label,
      label: `${criterion.name} 類型${use.category}`,
      title: criterion.title,
      href: context.href(categoryAddress(council.council.id, criterion.id, use.category)),
    },
  ];
}

function counterpartyNeighbours(context: SiteContext, council: CouncilArchive, item: Item): NeighbourProps[] {
  const uses = context.names(council, 'counterparties').byItem.get(item.id) ?? [];
  return uses.flatMap(({ label, entries }) =>
    entries.map(
      ({ id, name }): NeighbourProps => ({
        kind: 'counterparty',
        relation: label,
        label: name,
        title: '',
        href: context.href(nameAddress(council.council.id, 'counterparties', id)),
      }),
    ),
  );
}

function distinct(neighbours: readonly NeighbourProps[]): NeighbourProps[] {
  return [...new Map(neighbours.map((one) => [`${one.relation} ${one.href}`, one])).values()];
}
