import { diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Rule } from '../../rule.ts';

/** An item is carried over from an earlier meeting of the record that took up the same item. */
export const carriedOver: Rule = {
  *check(council) {
    const readable = new Set(council.meetingsWith('items.id', 'items.carriedOver'));
    for (const item of council.archive.items.values()) {
      if (council.mayHold(item.id)) continue;
      for (const { meeting, entry, path } of item.treatments) {
        const from = entry.carriedOver?.from;
        if (from === undefined || !readable.has(meeting)) continue;
        const isEarlier = item.treatments.some((other) => other.meeting.id === from && from < meeting.id);
        if (isEarlier) continue;
        const at = meeting.locate([...path, 'carriedOver', 'from']);
        yield diagnose('carried-over-from-nothing', at, { name: from });
      }
    }
  },
};
