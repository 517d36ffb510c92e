import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { attendeeName } from '../../../domain/meeting/header.ts';
import { nameKey } from '../../../text/name-key.ts';
import type { Position } from '../../../text/span.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

const LISTS = ['members', 'temporary', 'absent'] as const;

/** A member is listed once, as present or as absent. Width of characters makes no other person. */
export const attendees: Rule = {
  *check(council) {
    for (const { header, locate } of council.meetingsWith(
      'attendees.members',
      'attendees.temporary',
      'attendees.absent',
    )) {
      const first = new Map<string, Position>();
      for (const list of LISTS) {
        for (const [index, member] of header.attendees[list].entries()) {
          const { name } = attendeeName(member);
          const at = locate(['attendees', list, index]);
          const key = nameKey(name);
          const other = first.get(key);
          if (!other) first.set(key, at);
          else {
            const related = [{ at: other, message: `1つ目の「${name}」` }];
            yield diagnose('duplicate-attendee', at, { name, other: formatPosition(other) }, related);
          }
        }
      }
    }
  },
};
