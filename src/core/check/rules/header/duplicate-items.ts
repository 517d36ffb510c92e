import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatItemInCouncil } from '../../../domain/item/label.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/**
 * A number is given to one inquiry of a period. A later meeting that takes the inquiry up again says so in
 * `carriedOver.from`; whether that meeting is the right one is another rule's question.
 */
export const duplicateItems: Rule = {
  *check(council) {
    const readable = new Set(council.meetingsWith('period', 'inquiries.number', 'inquiries.carriedOver'));
    for (const item of council.archive.items.values()) {
      if (item.kind !== 'inquiry') continue;
      const treatments = item.treatments.filter(({ meeting }) => readable.has(meeting));
      for (const [index, { meeting, entry, index: place }] of treatments.entries()) {
        const before = treatments[index - 1];
        if (!before || (entry.carriedOver?.from !== undefined && before.meeting !== meeting)) continue;
        const label = formatItemInCouncil(council.archive.council, item);
        const other = before.meeting.locate(['inquiries', before.index, 'number']);
        const at = meeting.locate(['inquiries', place, 'number']);
        yield diagnose('duplicate-item', at, { label, other: formatPosition(other) }, [
          { at: other, message: `もう1つの${label}` },
        ]);
      }
    }
  },
};
