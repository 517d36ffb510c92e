/** A word as a pattern that means just it, outside of the brackets of a class; with the flags `u` and `v` no more may be escaped. */
export const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
