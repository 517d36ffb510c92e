import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatNamedItem } from '../../../domain/address/ids.ts';
import { UNPLACED_TITLE } from '../../../domain/meeting/meeting.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** A numbered document, which belongs to some item; 参考資料 need not. */
const NUMBERED = /^資料/;

/**
 * Items and the documents of the body name each other; a paper of the header may be named, too. A record without any
 * document has nothing to compare.
 */
export const documents: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith('items.number', 'items.documents', 'attachments')) {
      const attached = meeting.header.attachments.map(({ title }) => title);
      if (meeting.documents.length + attached.length === 0) continue;
      for (const { title, passages, at } of meeting.documents) {
        if (title !== UNPLACED_TITLE) continue;
        const lines = passages.reduce((sum, { blocks }) => sum + blocks.length, 0);
        yield diagnose('unplaced-text', at, { lines });
      }
      const titles = [...meeting.documents.map(({ title }) => title), ...attached];
      const items = meeting.header.items;
      for (const { entry, path, named } of items) {
        for (const [index, name] of entry.documents.entries()) {
          if (titles.includes(name)) continue;
          const params = { name, item: formatNamedItem(named), nearest: nearest(name, titles) };
          yield diagnose('document-without-section', meeting.locate([...path, 'documents', index]), params);
        }
      }
      const claimed = new Set(items.flatMap(({ entry }) => entry.documents));
      for (const { title, passages, at } of meeting.documents) {
        if (!NUMBERED.test(title) || claimed.has(title) || passages.some(({ items: named }) => named.length > 0))
          continue;
        yield diagnose('section-without-item', at, { title });
      }
    }
  },
};
