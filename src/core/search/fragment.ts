import type { DocumentInfo } from './document.ts';
import { INFO_ANCHOR, type SegmentRestorations } from './index-page.ts';
import { restore } from './restoration.ts';
import type { Segment } from './segment.ts';
import { readTokens } from './tokenise.ts';

/** What Pagefind gives back of a document: its tokens, and the anchors with the place of their first token. */
export interface Fragment {
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly location: number; readonly title?: string }[];
  /** The key that the document was added under. */
  readonly raw_url?: string;
}

export interface FoundDocument {
  readonly key: string;
  readonly info: DocumentInfo;
  readonly segments: readonly Segment[];
}

/** Rebuilds a document from its fragment, with the stored texts. @throws when it is no fragment of our index */
export function readFragment(fragment: Fragment): FoundDocument {
  const tokens = fragment.content === '' ? [] : fragment.content.split(' ');
  const [first, ...anchors] = fragment.anchors;
  if (first?.id !== INFO_ANCHOR || first.title === undefined || fragment.raw_url === undefined) {
    throw new Error('the search index holds a document that this version did not write');
  }
  const segments = anchors.map(({ id, location, title }, index): Segment => {
    const own = tokens.slice(location, anchors[index + 1]?.location ?? tokens.length);
    return readSegment(id, readTokens(own), title ? (JSON.parse(title) as SegmentRestorations) : [[], []]);
  });
  return { key: fragment.raw_url, info: JSON.parse(first.title) as DocumentInfo, segments };
}

function readSegment(anchor: string, texts: readonly string[], restorations: SegmentRestorations): Segment {
  const [label, text] = texts;
  return { anchor, label: restore(label ?? '', restorations[0]), text: restore(text ?? '', restorations[1]) };
}
