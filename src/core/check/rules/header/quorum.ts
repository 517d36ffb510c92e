import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { membersPresent } from '../../../domain/meeting/header.ts';
import type { Rule } from '../../rule.ts';

/** A meeting that was held had its quorum; members for one matter only count where they are there. */
export const quorum: Rule = {
  *check(council) {
    for (const { header, locate } of council.meetingsWith(
      'attendees.members',
      'attendees.temporary',
      'attendees.quorum',
    )) {
      const needed = header.attendees.quorum?.needed;
      const present = membersPresent(header).length;
      if (needed === undefined || present >= needed) continue;
      yield diagnose('below-quorum', locate(['attendees', 'quorum', 'needed']), { present, needed });
    }
  },
};
