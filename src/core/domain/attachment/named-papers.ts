import { isSameItem } from '../address/ids.ts';
import type { HeaderItem } from '../meeting/header.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Attachment } from './attachment.ts';

/** A paper that an item names: a part of the record, one of the meeting's list, or a name alone. */
type NamedPaper =
  | { readonly kind: 'section'; readonly title: string; readonly section: number; readonly passage: number }
  | { readonly kind: 'attachment'; readonly attachment: Attachment }
  | { readonly kind: 'name'; readonly title: string };

/** The papers of an item in the order in which it names them. One name may be both a part of the record and a file. */
export function namedPapers(meeting: Meeting, { named, entry }: Pick<HeaderItem, 'named' | 'entry'>): NamedPaper[] {
  return entry.documents.flatMap((title): NamedPaper[] => {
    const sections = meeting.documents.flatMap((section, index): NamedPaper[] => {
      const own = section.passages.findIndex(({ items }) => items.some((one) => isSameItem(one, named)));
      return section.title === title ? [{ kind: 'section', title, section: index, passage: Math.max(own, 0) }] : [];
    });
    const attached = meeting.header.attachments
      .filter((attachment) => attachment.title === title)
      .map((attachment): NamedPaper => ({ kind: 'attachment', attachment }));
    const papers = [...sections, ...attached];
    return papers.length > 0 ? papers : [{ kind: 'name', title }];
  });
}
