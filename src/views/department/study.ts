import { articleAddress, nameAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import type { Department } from '../../core/domain/council/department.ts';
import { unitsBelow } from '../../core/domain/item/department-items.ts';
import { formatArticle } from '../../core/domain/law.ts';
import { type Cut, cut } from '../cut.ts';
import type { Count } from '../figures/count-table.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { newestFirst } from '../item/summary.ts';
import { formatNameKind } from '../names/names.ts';
import type { SiteContext } from '../site-context.ts';
import { countBy, type OutcomeCounts, tallyItems } from '../tally.ts';

/** What became of some items of departments, what they rely on, and whom they name. */
export interface StudyProps {
  readonly total: number;
  readonly dissent: number;
  /** By type and by outcome; none where the list of the items says it at a glance. */
  readonly tables: readonly FigureTable[];
  /** Undefined where there are too few, or all of one year. */
  readonly byYear: OutcomeCounts | undefined;
  /** Under the word for them, the most frequent first. */
  readonly relied: readonly { readonly label: string; readonly counts: Cut<Count> }[];
}

/** Fewer items are seen at a glance. */
const LEAST_DRAWN = 3;
const MOST_RELIED = 12;

/** @param items those that the unit itself is in charge of */
export function studyOwn(
  context: SiteContext,
  council: CouncilArchive,
  items: readonly Item[],
): StudyProps | undefined {
  return items.length === 0 ? undefined : studyOf(context, council, items);
}

export function studyBelow(
  context: SiteContext,
  council: CouncilArchive,
  department: Department,
): StudyProps | undefined {
  const departments = context.departmentItems(council);
  const items = unitsBelow(departments, department.id).flatMap(({ id }) => departments.items.get(id) ?? []);
  return items.length === 0 ? undefined : studyOf(context, council, newestFirst(items));
}

function studyOf(context: SiteContext, council: CouncilArchive, items: readonly Item[]): StudyProps {
  const { total, dissent, types, outcomes, byYear } = tallyItems(context, council, items);
  const isDrawn = total >= LEAST_DRAWN;
  const relied = [
    { label: '根拠の条', counts: articlesOf(context, council, items) },
    { label: formatNameKind(council, 'counterparties'), counts: counterpartiesOf(context, council, items) },
  ].filter(({ counts }) => counts.length > 0);
  return {
    total,
    dissent,
    tables: isDrawn ? [types, outcomes] : [],
    byYear: isDrawn && byYear.years.length > 1 ? byYear : undefined,
    relied: relied.map(({ label, counts }) => ({ label, counts: cut(counts, MOST_RELIED, (one) => one) })),
  };
}

/** The articles that the items' headers cite. */
function articlesOf(context: SiteContext, council: CouncilArchive, items: readonly Item[]): Count[] {
  const cited = context.articlesOfItems(council);
  return countBy(items, ({ id }) => cited.get(id) ?? []).map((count) => {
    const [law = '', article = ''] = count.label.split('/');
    return {
      ...count,
      label: `${council.laws.get(law)?.title ?? law}${formatArticle(article)}`,
      href: context.href(articleAddress(council.council.id, law, article)),
    };
  });
}

/** Those of the list: what it has not are words, of which nobody knows whether they mean the same. */
function counterpartiesOf(context: SiteContext, council: CouncilArchive, items: readonly Item[]): Count[] {
  const { byItem } = context.names(council, 'counterparties');
  const names = new Map(council.source.counterparties.value.map(({ id, name }) => [id, name]));
  const idsOf = ({ id }: Item) => [
    ...new Set((byItem.get(id) ?? []).flatMap(({ entries }) => entries.map((entry) => entry.id))),
  ];
  return countBy(items, idsOf).map((count) => ({
    ...count,
    label: names.get(count.label) ?? count.label,
    href: context.href(nameAddress(council.council.id, 'counterparties', count.label)),
  }));
}
