import { toHtml } from 'hast-util-to-html';
import type { NewsEntry } from './entry.ts';
import type { SitePlace } from './place.ts';

/** Entries of a feed, at most. */
export const MOST_ENTRIES = 50;

/** A feed, whatever its format. */
export interface Feed {
  readonly place: SitePlace;
  readonly title: string;
  /** The page that it is about. */
  readonly page: string;
  /** Newest first, one at least and {@link MOST_ENTRIES} at most. */
  readonly entries: readonly [NewsEntry, ...NewsEntry[]];
}

/**
 * The moment that formats want for a day: its beginning in Japan. No clock is asked: what the record says of the time of a
 * decision is its day.
 */
export const momentOf = (date: string): string => `${date}T00:00:00+09:00`;

/** What an entry tells, as HTML. */
export function contentHtml({ lines }: NewsEntry): string {
  return toHtml({
    type: 'root',
    children: lines.map(({ label, text }) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: `${label}：${text}` }],
    })),
  });
}
