import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatNamedItem, isSameItem, type NamedItem } from '../../../domain/address/ids.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { NUMERAL_CHARACTERS } from '../../../text/numerals.ts';
import type { Position } from '../../../text/span.ts';
import { itemWords } from '../../../vocabulary/item-words.ts';
import { callItem, type ItemKind } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';

/** A heading that means an item: 諮問第42号について, 報告事項 1, 第5号議案の件. Not 諮問書の授受, 報告. */
function meansItem(kinds: readonly ItemKind[]): (heading: string) => boolean {
  const words = itemWords(kinds);
  if (!words) return () => false;
  const blank = '[\\s　]*';
  const n = `第?${blank}[${NUMERAL_CHARACTERS}]`;
  const pattern = new RegExp(
    `^${blank}(?:(?:${words.pattern})${blank}${n}|${n}+${blank}号?${blank}(?:${words.pattern}))`,
  );
  return (heading) => pattern.test(heading);
}

interface Part {
  readonly heading: string;
  readonly items: readonly NamedItem[];
  readonly at: Position;
}

/** Headings name items of the meeting's own header. */
export const headings: Rule = {
  *check(council) {
    const { kinds } = council.archive.council.vocabulary;
    const isMeant = meansItem(kinds);
    const examples = kinds.map((kind) => callItem(kind, 1));
    for (const meeting of council.meetingsWith()) {
      for (const { heading, items, at } of [...meeting.summary, ...meeting.discussion]) {
        if (items.length === 0 && isMeant(heading)) yield diagnose('heading-form', at, { heading, examples });
      }
    }
    for (const meeting of council.meetingsWith('items.number', 'items.period')) yield* findUnknownItems(meeting);
  },
};

function* findUnknownItems(meeting: Meeting): Iterable<Diagnostic> {
  const known = meeting.header.items.map(({ named }) => named);
  const documentParts = meeting.documents.flatMap((section) => section.passages);
  const parts: Part[] = [...meeting.summary, ...meeting.discussion, ...documentParts];
  for (const { items, at } of parts) {
    for (const item of items) {
      if (known.some((one) => isSameItem(one, item))) continue;
      const where = `見出し情報の ${item.kind.key}`;
      yield diagnose('heading-unknown-item', at, { item: formatNamedItem(item), where });
    }
  }
}
