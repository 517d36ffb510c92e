import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatNamedItem } from '../../../domain/address/ids.ts';
import { decisionsOf } from '../../../domain/meeting/header.ts';
import type { Rule } from '../../rule.ts';

/** Conditions and the outcome approved-with-conditions come together. */
export const conditions: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith('items.number', 'items.outcome', 'items.parts', 'items.conditions')) {
      for (const { entry, path, named } of meeting.header.items) {
        const item = formatNamedItem(named);
        const isConditional = decisionsOf(entry).some((one) => one?.effect === 'approved-with-conditions');
        if (isConditional && entry.conditions.length === 0) {
          yield diagnose('conditions-missing', meeting.locate([...path, 'outcome']), { item });
        } else if (!isConditional && entry.conditions.length > 0) {
          yield diagnose('conditions-unexpected', meeting.locate([...path, 'conditions'], 'key'), { item });
        }
      }
    }
  },
};
