import { meetingAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import { formatItemInCouncil, itemAddress } from '../../core/domain/item/label.ts';
import {
  type LineageGap,
  type LineageStatement,
  type LineageTreatment,
  lineageOf,
} from '../../core/domain/item/lineage.ts';
import { describeTarget, formatRelation, type RelationKind } from '../../core/domain/item/relation.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import type { SiteContext } from '../site-context.ts';

/** One step of an item's way through the meetings. */
interface LineageStepProps {
  readonly date: string | undefined;
  readonly dateText: string | undefined;
  readonly meeting: { readonly label: string; readonly href: string } | undefined;
  /** Missing for what the archive does not hold. */
  readonly item:
    | { readonly label: string; readonly title: string; readonly href: string; readonly isCurrent: boolean }
    | undefined;
  /** 継続審議, 第5期諮問第45号を変更, or what is known of something unrecorded. */
  readonly facts: readonly string[];
}

export interface LineageProps {
  /** Oldest first; none when no other meeting has to do with the item. */
  readonly steps: readonly LineageStepProps[];
  readonly omitted: number;
}

export function lineageProps(context: SiteContext, council: CouncilArchive, item: Item): LineageProps {
  const { steps, omitted } = lineageOf(council, item);
  if (steps.length < 2) return { steps: [], omitted };
  return {
    steps: steps.map((step) =>
      step.kind === 'treatment' ? treatmentStep(context, council, item, step) : gapStep(step),
    ),
    omitted,
  };
}

function treatmentStep(
  context: SiteContext,
  { council }: CouncilArchive,
  current: Item,
  { item, treatment, statements }: LineageTreatment,
): LineageStepProps {
  const { meeting, entry } = treatment;
  const { date } = meeting.header;
  return {
    date,
    dateText: formatWareki(date),
    meeting: {
      label: formatMeeting(council, meeting.header),
      href: context.href(meetingAddress(meeting.council, meeting.id)),
    },
    item: {
      label: formatItemInCouncil(item),
      title: entry.title,
      href: context.href(itemAddress(item)),
      isCurrent: item === current,
    },
    facts: [entry.outcome.label, ...statements.map(formatStatement)],
  };
}

const STATEMENTS: Readonly<Record<RelationKind, (label: string) => string>> = {
  continues: (label) => `${label}を引き継ぐ`,
  amends: (label) => `${label}を変更`,
  answers: (label) => `${label}に回答`,
  relatesTo: (label) => `${label}に関連`,
};

function formatStatement({ kind, other }: LineageStatement): string {
  return STATEMENTS[kind](formatItemInCouncil(other));
}

function gapStep({ relation, target }: LineageGap): LineageStepProps {
  const { date, note } = target;
  const what =
    relation === 'carriedOver'
      ? (note ?? '前の会議からの継続')
      : `${formatRelation(relation, 'forward')}：${describeTarget(target)}`;
  return {
    date,
    dateText: date && formatWareki(date),
    meeting: undefined,
    item: undefined,
    facts: [what, ...(relation === 'carriedOver' || note === undefined ? [] : [note])],
  };
}
