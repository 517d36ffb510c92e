import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { meetingIdDate } from '../../../domain/address/ids.ts';
import type { Rule } from '../../rule.ts';

/** A meeting's file is named by its date: the name is its permanent address. */
export const fileName: Rule = {
  *check(council) {
    for (const { id, header, locate } of council.meetingsWith('date')) {
      if (meetingIdDate(id) === header.date) continue;
      yield diagnose('file-name', locate(['date']), { name: `${id}.md`, date: header.date });
    }
  },
};
