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

/** The document as JSON. */
export function formatFragment({ key, info, segments }: SearchDocument): string {
  const fragment: Fragment = [key, info, segments.map(({ anchor, label, text }) => [anchor, label, text])];
  return JSON.stringify(fragment);
}

/**
 * A text with two bytes for each UTF-16 unit, the low one first: compressed, Japanese is a tenth smaller this way than in
 * UTF-8. JSON writes unpaired surrogates as escapes, so nothing is lost.
 */
export function writeUnits(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit & 0xff;
    bytes[index * 2 + 1] = unit >>> 8;
  }
  return bytes;
}

/** Fragments one after the other, as JSON has no line ends. */
const BETWEEN = '\n';

export const joinFragments = (fragments: readonly string[]): string => fragments.join(BETWEEN);

export const splitFragments = (bytes: Uint8Array): string[] => readUnits(bytes).split(BETWEEN);

/** The text that {@link writeUnits} wrote. */
export const readUnits = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(bytes);

export function readFragment(fragment: string): FoundDocument {
  const [key, info, segments] = JSON.parse(fragment) as Fragment;
  return { key, info, segments: segments.map(([anchor, label, text]) => ({ anchor, label, text })) };
}
