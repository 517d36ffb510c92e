/** A file of the site that is no page: data, a feed, a record in another format. */
export interface SiteFile {
  /** Below the site, with slashes: `data/nerima-privacy/items.csv`. */
  readonly path: string;
  /** Digest of all that it is made from, or any text that tells it: the same key, the same bytes. */
  readonly key: string;
  /** Called only where no earlier build made it from the same. */
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
}
