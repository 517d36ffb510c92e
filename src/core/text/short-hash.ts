/** A short name of a text in lower-case ASCII (32-bit FNV-1a over UTF-16 code units, base 36). The same text has the same name for ever. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
