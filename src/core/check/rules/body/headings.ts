import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { isSameNamedItem } from '../../../domain/archive.ts';
import { formatNamedItem, type Meeting, type NamedItem } from '../../../domain/meeting/meeting.ts';
import { NUMERAL_CHARACTERS } from '../../../text/numerals.ts';
import type { Position } from '../../../text/span.ts';
import { headerItems } from '../../header-items.ts';
import type { Rule } from '../../rule.ts';

/** A heading that means an item: 諮問第42号について, 報告事項 1. Not 諮問書の授受, 報告. */
const MEANS_ITEM = new RegExp(`^[\\s　]*(?:諮問|報告(?:事項)?)[\\s　]*(?:第[\\s　]*)?[${NUMERAL_CHARACTERS}]`);

interface Part {
  readonly heading: string;
  readonly items: readonly NamedItem[];
  readonly at: Position;
}

/** Headings name items of the meeting's own header. */
export const headings: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith()) {
      for (const { heading, items, at } of [...meeting.summary, ...meeting.discussion]) {
        if (items.length === 0 && MEANS_ITEM.test(heading)) yield diagnose('heading-form', at, { heading });
      }
    }
    for (const meeting of council.meetingsWith('inquiries.number', 'reports')) yield* findUnknownItems(meeting);
  },
};

function* findUnknownItems(meeting: Meeting): Iterable<Diagnostic> {
  const known = headerItems(meeting).map(({ named }) => named);
  const documentParts = meeting.documents.flatMap((section) => section.passages);
  const parts: Part[] = [...meeting.summary, ...meeting.discussion, ...documentParts];
  for (const { items, at } of parts) {
    for (const item of items) {
      if (known.some((one) => isSameNamedItem(one, item))) continue;
      const where = item.kind === 'inquiry' ? '見出し情報の inquiries' : '見出し情報の reports';
      yield diagnose('heading-unknown-item', at, { item: formatNamedItem(item), where });
    }
  }
}
