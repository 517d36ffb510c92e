import { councilAddress, criteriaAddress, criterionAddress } from '../core/domain/addresses.ts';
import type { CouncilArchive, Item } from '../core/domain/archive.ts';
import { type Category, type Criterion, formatCase } from '../core/domain/criterion.ts';
import { formatInquiryType } from '../core/domain/inquiry-type.ts';
import { formatMeetingDate } from '../core/domain/meeting-facts.ts';
import { mentionKey } from '../core/references/collect.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type ItemSummary, itemSummary, newestFirst } from './item-summary.ts';
import { type MentionGroup, mentionGroups } from './mentions.ts';
import type { SiteContext } from './site-context.ts';

export interface CaseProps {
  readonly text: string;
  readonly group: string | undefined;
  /** How the archive knows of the case: who added it, or which meeting's papers show it. */
  readonly origin: string;
  readonly addedBy: ItemSummary | undefined;
  readonly note: string | undefined;
}

export interface CategoryProps {
  readonly id: string;
  readonly number: number;
  readonly summary: string;
  readonly requirements: readonly string[];
  readonly note: string | undefined;
  readonly cases: readonly CaseProps[];
  /** Items that applied the category to a case of their own. */
  readonly appliedBy: readonly { readonly item: ItemSummary; readonly cases: readonly string[] }[];
}

export interface CriterionProps {
  readonly frame: PageFrame;
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly summary: string;
  readonly categories: readonly CategoryProps[];
  readonly items: readonly ItemSummary[];
  readonly mentions: readonly MentionGroup[];
}

export function criterionView(context: SiteContext, council: CouncilArchive, criterion: Criterion): CriterionProps {
  const { id, name } = council.council;
  const using = newestFirst(council.items.values()).filter((item) => usesOf(item, criterion).length > 0);
  return {
    frame: makeFrame(context, {
      kind: 'criterion',
      title: `${criterion.name} ${criterion.title}`,
      within: name,
      description: `${criterion.name}「${criterion.title}」の類型と事例、事例を加えた諮問と報告、引用した発言の一覧です。`,
      address: criterionAddress(id, criterion.id),
      above: [
        [name, councilAddress(id)],
        ['承認基準', criteriaAddress(id)],
      ],
    }),
    name: criterion.name,
    title: criterion.title,
    type: formatInquiryType(criterion.type),
    summary: criterion.summary ?? '',
    categories: criterion.categories.map((category) => categoryProps(context, council, criterion, category, using)),
    items: using.map((item) => itemSummary(context, council, item)),
    mentions: mentionGroups(
      context,
      council,
      context.mentions(council).get(mentionKey({ kind: 'criterion', id: criterion.id })) ?? [],
    ),
  };
}

function usesOf(item: Item, criterion: Criterion) {
  return item.treatments
    .flatMap((treatment) => treatment.entry.criteria)
    .filter((use) => use.table === criterion.name || use.table === criterion.title);
}

function categoryProps(
  context: SiteContext,
  council: CouncilArchive,
  criterion: Criterion,
  category: Category,
  using: readonly Item[],
): CategoryProps {
  const usesHere = using.map((item) => ({
    item,
    uses: usesOf(item, criterion).filter((use) => use.category === category.number),
  }));
  const standing = category.cases.map(
    (one): CaseProps => ({
      text: formatCase(one),
      group: one.group,
      origin: one.seen ? `${formatMeetingDate(one.seen)}の資料に記載` : '収録前からの事例',
      addedBy: undefined,
      note: one.note,
    }),
  );
  const added = [...usesHere].reverse().flatMap(({ item, uses }) =>
    uses
      .flatMap((use) => use.adds)
      .map((one): CaseProps => {
        const addedBy = itemSummary(context, council, item);
        return {
          text: formatCase(one),
          group: undefined,
          origin: `${addedBy.dateText}に追加`,
          addedBy,
          note: undefined,
        };
      }),
  );
  return {
    id: `category-${category.number}`,
    number: category.number,
    summary: category.summary,
    requirements: category.requirements,
    note: category.note,
    cases: [...standing, ...added],
    appliedBy: usesHere
      .map(({ item, uses }) => ({
        item: itemSummary(context, council, item),
        cases: uses.flatMap((use) => use.applies).map(formatCase),
      }))
      .filter(({ cases }) => cases.length > 0),
  };
}

export interface CriteriaProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly criteria: readonly {
    readonly name: string;
    readonly title: string;
    readonly href: string;
    readonly summary: string;
    readonly type: string;
    readonly categories: number;
    readonly items: number;
  }[];
}

export function criteriaView(context: SiteContext, council: CouncilArchive): CriteriaProps {
  const { id, name } = council.council;
  return {
    frame: makeFrame(context, {
      kind: 'criteria',
      title: '審議会事前一括承認基準',
      within: name,
      description: `${name}が、あらかじめまとめて承認している目的外利用や外部提供の基準の一覧です。`,
      address: criteriaAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    criteria: [...council.criteria.values()].map((criterion) => ({
      name: criterion.name,
      title: criterion.title,
      href: context.href(criterionAddress(id, criterion.id)),
      summary: criterion.summary ?? '',
      type: formatInquiryType(criterion.type),
      categories: criterion.categories.length,
      items: [...council.items.values()].filter((item) => usesOf(item, criterion).length > 0).length,
    })),
  };
}
