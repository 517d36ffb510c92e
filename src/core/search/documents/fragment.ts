import type { DocumentInfo, SearchDocument } from './document.ts';
import type { Segment } from './segment.ts';

/** A document as it is loaded to be shown, with the texts as stored. */
export interface FoundDocument {
  readonly key: string;
  readonly info: DocumentInfo;
  readonly segments: readonly Segment[];
}

type Fragment = readonly [
  key: string,
  info: DocumentInfo,
  segments: readonly (readonly [anchor: string, label: string, text: string])[],
];

/**
 * The document as JSON, two bytes for each UTF-16 unit, the low one first: compressed, Japanese is a tenth smaller this
 * way than in UTF-8. JSON writes unpaired surrogates as escapes, so nothing is lost.
 */
export function writeFragment({ key, info, segments }: SearchDocument): Uint8Array {
  const fragment: Fragment = [key, info, segments.map(({ anchor, label, text }) => [anchor, label, text])];
  const json = JSON.stringify(fragment);
  const bytes = new Uint8Array(json.length * 2);
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    bytes[index * 2] = unit & 0xff;
    bytes[index * 2 + 1] = unit >>> 8;
  }
  return bytes;
}

export function readFragment(bytes: Uint8Array): FoundDocument {
  const [key, info, segments] = JSON.parse(new TextDecoder('utf-16le').decode(bytes)) as Fragment;
  return { key, info, segments: segments.map(([anchor, label, text]) => ({ anchor, label, text })) };
}
