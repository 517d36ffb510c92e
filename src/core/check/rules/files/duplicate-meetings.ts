import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatMeeting } from '../../../domain/council/council.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/** A council holds each session of a period once; regular and other meetings may be counted apart. */
export const duplicateMeetings: Rule = {
  *check(council) {
    const first = new Map<string, Meeting>();
    for (const meeting of council.meetingsWith('period', 'session', 'kind')) {
      const label = formatMeeting(council.archive.council, meeting.header);
      const known = first.get(label);
      if (!known) {
        first.set(label, meeting);
        continue;
      }
      const other = known.locate(['session']);
      yield diagnose('duplicate-meeting', meeting.locate(['session']), { label, other: formatPosition(other) }, [
        { at: other, message: `もう1つの${label}` },
      ]);
    }
  },
};
