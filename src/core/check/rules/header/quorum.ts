import { diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Rule } from '../../rule.ts';

/** A meeting that was held had its quorum. */
export const quorum: Rule = {
  *check(council) {
    for (const { header, locate } of council.meetingsWith('attendees.members', 'attendees.quorum')) {
      const needed = header.attendees.quorum?.needed;
      const present = header.attendees.members.length;
      if (needed === undefined || present >= needed) continue;
      yield diagnose('below-quorum', locate(['attendees', 'quorum', 'needed']), { present, needed });
    }
  },
};
