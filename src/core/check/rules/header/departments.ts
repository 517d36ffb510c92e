import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { nearest } from '../../../text/nearest.ts';
import { headerItems } from '../../header-items.ts';
import type { Rule } from '../../rule.ts';

/** The department of an item is one of the council's. */
export const departments: Rule = {
  looksUp: ['departments'],
  *check(council) {
    const known = council.archive.departments;
    for (const meeting of council.meetingsWith('inquiries.department', 'reports.department')) {
      for (const { entry, path } of headerItems(meeting)) {
        const name = entry.department;
        if (name === undefined || known.has(name)) continue;
        const at = meeting.locate([...path, 'department']);
        yield diagnose('unknown-department', at, { name, nearest: nearest(name, known.keys()) });
      }
    }
  },
};
