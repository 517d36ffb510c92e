import type { CouncilArchive, Item, Relation } from '../../core/domain/archive.ts';
import { relationsOf } from '../../core/domain/archive.ts';
import { describeTarget, formatRelation } from '../../core/domain/item/relation.ts';
import { settledBy } from '../../core/domain/item/undertakings.ts';
import type { SiteContext } from '../site-context.ts';
import { type ItemSummary, itemSummary } from './summary.ts';

/** One relation of an item: to an item of the archive, or to one that the archive does not hold. */
export interface RelationProps {
  readonly label: string;
  readonly item: ItemSummary | undefined;
  /** What is known of an item that is not recorded. */
  readonly unrecorded: string | undefined;
  readonly note: string | undefined;
  /** The conditions and requests that the answer is about. */
  readonly settled: readonly string[];
}

export function relationProps(context: SiteContext, council: CouncilArchive, item: Item): RelationProps[] {
  return relationsOf(council, item).map((relation: Relation) => ({
    label: formatRelation(relation.kind, relation.direction),
    item: relation.other && itemSummary(context, council, relation.other),
    unrecorded: relation.other ? undefined : describeTarget(relation.target),
    settled: settledTexts(council, item, relation),
    note: typeof relation.target === 'string' ? undefined : relation.target.note,
  }));
}

/** On both ends of an answer: what was asked there and is answered here. */
function settledTexts(council: CouncilArchive, item: Item, { kind, direction, other }: Relation): string[] {
  if (kind !== 'answers' || !other) return [];
  const [by, asked] = direction === 'forward' ? [item, other] : [other, item];
  return settledBy(council, by, asked.id).map(({ undertaking }) => undertaking.text);
}
