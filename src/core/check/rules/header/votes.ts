import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { countVotes } from '../../../domain/item/votes.ts';
import type { Rule } from '../../rule.ts';

/** Nobody votes twice: the votes of an item are at most as many as the members present. */
export const votes: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith('attendees.members', 'items.votes')) {
      const members = meeting.header.attendees.members.length;
      // A record that names no member does not say how many there were.
      if (members === 0) continue;
      for (const { entry, path } of meeting.header.items) {
        const counted = entry.votes ? countVotes(entry.votes) : 0;
        if (counted <= members) continue;
        yield diagnose('votes-exceed-members', meeting.locate([...path, 'votes'], 'key'), { votes: counted, members });
      }
    }
  },
};
