import { categoryAnchor } from '../../core/domain/address/anchors.ts';
import type { Category } from '../../core/domain/criteria/criterion.ts';
import {
  type CaseState,
  type CategoryState,
  type CriterionChange,
  type CriterionDecision,
  formatSeen,
} from '../../core/domain/criteria/history.ts';
import { formatItemInCouncil, itemAddress } from '../../core/domain/item/label.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { type Cut, cut } from '../cut.ts';
import type { SiteContext } from '../site-context.ts';

/** Who decided something about a case, and when. */
export interface DecisionProps {
  readonly href: string;
  /** 第5期諮問第43号, 報告1. */
  readonly label: string;
  readonly title: string;
  readonly date: string;
  readonly dateText: string;
}

/** How a change is shown: beside the words there is always a word that says what happened to them. */
export type CaseMark = 'added' | 'renamed' | 'removed';

export interface CaseProps {
  readonly text: string;
  readonly group: string | undefined;
  readonly note: string | undefined;
  readonly mark: CaseMark | undefined;
  /** How the archive knows of the case, where no decision added it. */
  readonly origin: string;
  readonly addedBy: DecisionProps | undefined;
  /** Earlier wordings, oldest first. */
  readonly formerly: readonly { readonly text: string; readonly replacedBy: DecisionProps }[];
  readonly removedBy: DecisionProps | undefined;
  /** Newest first. */
  readonly appliedBy: Cut<DecisionProps>;
}

export interface CategoryProps {
  readonly id: string;
  readonly number: number;
  readonly summary: string;
  readonly requirements: readonly string[];
  readonly note: string | undefined;
  readonly count: number;
  /** In the order of the table; where it is cut, the cases that came last. */
  readonly cases: Cut<CaseProps>;
  /** Cases that the record applied though nothing says that they stood in the table. Newest first. */
  readonly appliedElsewhere: Cut<{ readonly text: string; readonly by: DecisionProps }>;
}

/** Cases shown of a category, and applications shown of a case. */
const MOST_CASES = 200;
const MOST_APPLICATIONS = 5;

function decisionProps(context: SiteContext, { item, meeting }: CriterionDecision): DecisionProps {
  return {
    href: context.href(itemAddress(item)),
    label: formatItemInCouncil(item),
    title: item.latest.entry.title,
    date: meeting.header.date,
    dateText: formatWareki(meeting.header.date),
  };
}

/**
 * @param day ISO date of the table: a case whose papers are younger may not have stood yet
 * @param changes those to be marked in the table
 */
export function categoryProps(
  context: SiteContext,
  { category, cases, appliedElsewhere }: CategoryState,
  day: string,
  changes: readonly CriterionChange[],
): CategoryProps {
  const here = changes.filter(({ by }) => by.use.category === category.number);
  const decided = (decision: CriterionDecision) => decisionProps(context, decision);
  const standing = cases.map((one): CaseProps => {
    const change = here.findLast(({ kind, text }) => kind !== 'removed' && text === one.text);
    return {
      text: one.text,
      group: one.group,
      note: one.note,
      mark: change?.kind,
      origin: describeOrigin(one, day),
      addedBy: one.addedBy && decided(one.addedBy),
      formerly: one.formerly.map(({ text, replacedBy }) => ({ text, replacedBy: decided(replacedBy) })),
      removedBy: undefined,
      appliedBy: cut([...one.appliedBy].reverse(), MOST_APPLICATIONS, decided),
    };
  });
  const removed = here
    .filter(({ kind, text }) => kind === 'removed' && !cases.some((one) => one.text === text))
    .map((change) => removedCase(change, decided(change.by)));
  const rest = Math.max(0, standing.length - MOST_CASES);
  return {
    ...describeCategory(category),
    count: cases.length,
    cases: { shown: [...standing.slice(rest), ...removed], rest },
    appliedElsewhere: cut([...appliedElsewhere].reverse(), MOST_APPLICATIONS, ({ text, by }) => ({
      text,
      by: decided(by),
    })),
  };
}

function describeCategory({ number, summary, requirements, note }: Category) {
  return { id: categoryAnchor(number), number, summary, requirements, note };
}

function removedCase({ text }: CriterionChange, removedBy: DecisionProps): CaseProps {
  return {
    text,
    removedBy,
    group: undefined,
    note: undefined,
    mark: 'removed',
    origin: '',
    addedBy: undefined,
    formerly: [],
    appliedBy: { shown: [], rest: 0 },
  };
}

function describeOrigin({ addedBy, seen }: CaseState, day: string): string {
  if (addedBy) return '';
  const shown = formatSeen(seen);
  return seen !== undefined && seen > day
    ? `${shown}（この日にすでにあったかどうかは、収録した記録では確かめられません）`
    : shown;
}
