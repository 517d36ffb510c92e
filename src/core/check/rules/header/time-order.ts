import { diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Rule } from '../../rule.ts';

/** A meeting ends after it began. */
export const timeOrder: Rule = {
  *check(council) {
    for (const { header, locate } of council.meetingsWith('time')) {
      const { start, end } = header.time ?? {};
      if (start === undefined || end === undefined || start < end) continue;
      yield diagnose('time-order', locate(['time', 'end']), { start, end });
    }
  },
};
