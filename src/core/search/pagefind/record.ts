import type { BundlePage } from './page.ts';

/** A document as Pagefind's Node API takes it (`CustomRecord`). */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** A page with the texts that stand on it. @param texts as stored */
export function pagefindRecord(page: BundlePage, texts: readonly string[]): PagefindRecord {
  const { url, title, meta, filters, date, lines } = page;
  return {
    url,
    // Pagefind shows the metadata and searches only this.
    content: [title, ...lines, ...texts].join('\n'),
    language: 'ja',
    meta: { title, ...meta },
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    sort: date === undefined ? {} : { date },
  };
}
