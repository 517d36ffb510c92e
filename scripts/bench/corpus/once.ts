/** Remembers every paragraph of a corpus by a 53-bit hash, so that none is written twice. */
export class Once {
  private readonly seen = new Set<number>();

  /** True the first time a text is shown, false ever after (and, once in some 10¹⁵ pairs, for a text that is new). */
  claim(text: string): boolean {
    const hash = hash53(text);
    if (this.seen.has(hash)) return false;
    this.seen.add(hash);
    return true;
  }
}

/** cyrb53, by bryc (public domain). */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
