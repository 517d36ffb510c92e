import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { Criterion } from '../../core/domain/criteria/criterion.ts';
import {
  type CriterionChange,
  type CriterionDecision,
  type CriterionState,
  criterionDecisions,
  replayDecisions,
} from '../../core/domain/criteria/history.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';

/** A table's decisions and its state after all of them. */
export interface CriterionHistory {
  readonly decisions: readonly CriterionDecision[];
  readonly today: CriterionState;
  /** What each meeting that changed the table did to it, oldest first. */
  readonly sittings: readonly { readonly meeting: Meeting; readonly changes: readonly CriterionChange[] }[];
}

/** The histories of a council's tables, by id. */
export function criterionHistories(council: CouncilArchive): ReadonlyMap<string, CriterionHistory> {
  const decided = criterionDecisions(council);
  return new Map([...council.criteria.values()].map((one) => [one.id, historyOf(one, decided.get(one.id) ?? [])]));
}

function historyOf(criterion: Criterion, decisions: readonly CriterionDecision[]): CriterionHistory {
  const today = replayDecisions(criterion, decisions);
  const sittings = new Map<string, { meeting: Meeting; changes: CriterionChange[] }>();
  for (const change of today.changes) {
    const { meeting } = change.by;
    const sitting = sittings.get(meeting.id) ?? { meeting, changes: [] };
    sitting.changes.push(change);
    sittings.set(meeting.id, sitting);
  }
  return { decisions, today, sittings: [...sittings.values()] };
}
