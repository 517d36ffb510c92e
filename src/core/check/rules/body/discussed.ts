import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatNamedItem, isSameItem } from '../../../domain/address/ids.ts';
import type { HeaderItem } from '../../../domain/meeting/header.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { placeOfItem } from '../../place-of-item.ts';
import type { Rule } from '../../rule.ts';

/** Every item has its heading in the discussion, unless the header says that nobody spoke about it. */
export const discussed: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith('items.number', 'items.period', 'items.discussed')) {
      for (const item of meeting.header.items) yield* checkItem(meeting, item);
    }
  },
};

function checkItem(meeting: Meeting, { entry, path, named }: HeaderItem): Diagnostic[] {
  // Minutes that only summarise have no discussion to look at.
  const parts = meeting.discussion.length > 0 ? meeting.discussion : meeting.summary;
  const isNamed = parts.some((part) => part.items.some((item) => isSameItem(item, named)));
  const item = formatNamedItem(named);
  if (isNamed && !entry.discussed) {
    return [diagnose('item-discussed-after-all', meeting.locate([...path, 'discussed'], 'key'), { item })];
  }
  if (isNamed || !entry.discussed) return [];
  return [diagnose('item-not-discussed', placeOfItem(named.kind, { meeting, path }), { item })];
}
