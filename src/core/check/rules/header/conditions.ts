import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatNamedItem } from '../../../domain/meeting/meeting.ts';
import { headerItems } from '../../header-items.ts';
import type { Rule } from '../../rule.ts';

/** Conditions and the outcome approved-with-conditions come together. */
export const conditions: Rule = {
  *check(council) {
    const paths = ['inquiries.number', 'inquiries.outcome', 'inquiries.conditions'] as const;
    for (const meeting of council.meetingsWith(...paths, 'reports.outcome', 'reports.conditions')) {
      for (const { entry, path, named } of headerItems(meeting)) {
        const item = formatNamedItem(named);
        const isConditional = entry.outcome?.effect === 'approved-with-conditions';
        if (isConditional && entry.conditions.length === 0) {
          yield diagnose('conditions-missing', meeting.locate([...path, 'outcome']), { item });
        } else if (!isConditional && entry.conditions.length > 0) {
          yield diagnose('conditions-unexpected', meeting.locate([...path, 'conditions'], 'key'), { item });
        }
      }
    }
  },
};
