import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatItemInCouncil } from '../../../domain/item/label.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/**
 * A number is given to one item of a kind and a period. A later meeting that takes the item up again says so in
 * `carriedOver.from`; whether that meeting is the right one is another rule's question.
 */
export const duplicateItems: Rule = {
  *check(council) {
    const readable = new Set(council.meetingsWith('items.id', 'items.carriedOver'));
    for (const item of council.archive.items.values()) {
      if (item.kind.numbering === 'none') continue;
      const treatments = item.treatments.filter(({ meeting }) => readable.has(meeting));
      for (const [index, { meeting, entry, path }] of treatments.entries()) {
        const before = treatments[index - 1];
        if (!before || (entry.carriedOver?.from !== undefined && before.meeting !== meeting)) continue;
        const label = formatItemInCouncil(item);
        const other = before.meeting.locate([...before.path, 'number']);
        const at = meeting.locate([...path, 'number']);
        yield diagnose('duplicate-item', at, { label, other: formatPosition(other) }, [
          { at: other, message: `もう1つの${label}` },
        ]);
      }
    }
  },
};
