import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Criterion } from '../../../domain/criteria/criterion.ts';
import { type CriterionContradiction, criterionDecisions, replayDecisions } from '../../../domain/criteria/history.ts';
import { nearest } from '../../../text/nearest.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/** What an item removes or renames stands in its table on that day, and what it adds does not. */
export const criterionCases: Rule = {
  looksUp: ['criteria'],
  *check(council) {
    const { archive } = council;
    // A meeting that cannot be read may have added or removed anything.
    const readable = council.meetingsWith('items.id', 'items.outcome', 'items.criteria');
    if (readable.length < archive.meetings.length) return;
    const decisions = criterionDecisions(archive);
    for (const criterion of archive.criteria.values()) {
      for (const one of replayDecisions(criterion, decisions.get(criterion.id) ?? []).contradictions) {
        yield report(criterion, one, () => standingBefore(criterion, decisions.get(criterion.id) ?? [], one));
      }
    }
  },
};

function report(criterion: Criterion, found: CriterionContradiction, standing: () => string[]): Diagnostic {
  const { by, text, other } = found;
  const at = by.meeting.locate(found.path);
  const params = { name: text, table: criterion.name, category: by.use.category };
  const place = other?.by.meeting.locate(other.path);
  if (found.kind === 'does-not-stand') {
    const related = place ? [{ at: place, message: `「${text}」を削除した箇所` }] : [];
    return diagnose('case-not-standing', at, { ...params, nearest: nearest(text, standing()) }, related);
  }
  const where = place ? `${formatPosition(place)} の追加により` : '収録前から';
  const related = place ? [{ at: place, message: `先に「${text}」を追加した箇所` }] : [];
  return diagnose('case-stands-already', at, { ...params, where }, related);
}

function standingBefore(
  criterion: Criterion,
  decisions: Parameters<typeof replayDecisions>[1],
  { by }: CriterionContradiction,
): string[] {
  const { categories } = replayDecisions(criterion, decisions.slice(0, decisions.indexOf(by)));
  return categories.find(({ category }) => category.number === by.use.category)?.cases.map(({ text }) => text) ?? [];
}
