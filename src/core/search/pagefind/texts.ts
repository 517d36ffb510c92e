import type { SearchDocument } from '../documents/document.ts';

/**
 * What records say, by the address of the page that a search leads to: what is said on an item stands on the item's
 * page, all else on that of the record. A meeting that repeated its items would double what Pagefind reads and
 * loads, and would be found for words of two items that have nothing to do with each other.
 */
export class PageTexts {
  private readonly texts = new Map<string, string[]>();

  /** Takes the documents of a record; texts of one page come in the order in which its records are taken. */
  add(documents: readonly SearchDocument[]): void {
    for (const { address, info, segments } of documents) {
      const lines = segments.map(({ label, text }) => [label, text].filter((part) => part !== '').join(' '));
      const pages = info.items.length > 0 ? info.items.map((item) => item.address) : [address];
      for (const page of pages) {
        const known = this.texts.get(page);
        if (known) known.push(...lines);
        else this.texts.set(page, lines.slice());
      }
    }
  }

  of(address: string): readonly string[] {
    return this.texts.get(address) ?? [];
  }
}
