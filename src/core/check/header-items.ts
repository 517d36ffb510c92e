import type { Item } from '../domain/archive.ts';
import type { InquiryEntry, ReportEntry } from '../domain/meeting/header.ts';
import type { Meeting, NamedItem } from '../domain/meeting/meeting.ts';
import type { Position } from '../text/span.ts';

/** An inquiry or report of a header, with its path there. */
export type HeaderItem =
  | { readonly kind: 'inquiry'; readonly entry: InquiryEntry; readonly path: HeaderItemPath; readonly named: NamedItem }
  | { readonly kind: 'report'; readonly entry: ReportEntry; readonly path: HeaderItemPath; readonly named: NamedItem };

type HeaderItemPath = readonly ['inquiries' | 'reports', number];

export function headerItems(meeting: Meeting): HeaderItem[] {
  return [
    ...meeting.header.inquiries.map((entry, index): HeaderItem => {
      const named = { kind: 'inquiry', number: entry.number } as const;
      return { kind: 'inquiry', entry, path: ['inquiries', index], named };
    }),
    ...meeting.header.reports.map((entry, index): HeaderItem => {
      const named = { kind: 'report', position: index + 1 } as const;
      return { kind: 'report', entry, path: ['reports', index], named };
    }),
  ];
}

/** Where a meeting's header has an item: the number of an inquiry, the title of a report. */
export function placeOfItem({ kind }: Item, { meeting, index }: Item['latest']): Position {
  return meeting.locate(kind === 'inquiry' ? ['inquiries', index, 'number'] : ['reports', index, 'title']);
}
