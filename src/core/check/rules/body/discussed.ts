import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { isSameNamedItem } from '../../../domain/archive.ts';
import { formatNamedItem, type Meeting } from '../../../domain/meeting/meeting.ts';
import { type HeaderItem, headerItems } from '../../header-items.ts';
import type { Rule } from '../../rule.ts';

/** Every item has its heading in the discussion, unless the header says that nobody spoke about it. */
export const discussed: Rule = {
  *check(council) {
    const paths = ['inquiries.number', 'inquiries.discussed', 'reports'] as const;
    for (const meeting of council.meetingsWith(...paths)) {
      for (const item of headerItems(meeting)) yield* checkItem(meeting, item);
    }
  },
};

function checkItem(meeting: Meeting, { entry, path, named, kind }: HeaderItem): Diagnostic[] {
  // Minutes that only summarise have no discussion to look at.
  const parts = meeting.discussion.length > 0 ? meeting.discussion : meeting.summary;
  const isNamed = parts.some((part) => part.items.some((item) => isSameNamedItem(item, named)));
  const item = formatNamedItem(named);
  if (isNamed && !entry.discussed) {
    return [diagnose('item-discussed-after-all', meeting.locate([...path, 'discussed'], 'key'), { item })];
  }
  if (isNamed || !entry.discussed) return [];
  const at = meeting.locate([...path, kind === 'inquiry' ? 'number' : 'title']);
  return [diagnose('item-not-discussed', at, { item })];
}
