import type { DocumentInfo, SearchDocument } from './document.ts';
import { describeRestoration, type Restoration } from './restoration.ts';
import type { Segment } from './segment.ts';
import { tokenise } from './tokenise.ts';

/** Id of the anchor that carries the document's {@link DocumentInfo}; the segments' anchors follow it. */
export const INFO_ANCHOR = 'info';

/** Restorations of a segment's label and text; left out where the stored text equals the folded one. */
export type SegmentRestorations = readonly [label: Restoration, text: Restoration];

/** A segment's tokens: of its label, then of its text. */
export function segmentTokens(segment: Segment): string[] {
  return [...tokenise(segment.label), ...tokenise(segment.text)];
}

/**
 * The page that Pagefind is given for a document; it is never published. Tokens stand in `<dd>`, because Pagefind ends
 * other blocks with a full stop of its own. What is not to be found stands in the titles of empty anchors, since
 * Pagefind indexes its metadata. The language `und` keeps Pagefind from cutting the tokens by a segmenter.
 */
export function renderIndexPage(document: SearchDocument): string {
  const segments = document.segments.map((segment) => {
    const tokens = segmentTokens(segment).join(' ');
    return `${renderAnchor(segment.anchor, restorationsOf(segment))}<dd>${tokens}</dd>`;
  });
  const info: DocumentInfo = document.info;
  return `<html lang="und"><body><dl>${renderAnchor(INFO_ANCHOR, info)}${segments.join('')}</dl></body></html>`;
}

function restorationsOf(segment: Segment): SegmentRestorations | undefined {
  const restorations: SegmentRestorations = [describeRestoration(segment.label), describeRestoration(segment.text)];
  return restorations.some((restoration) => restoration.length > 0) ? restorations : undefined;
}

function renderAnchor(id: string, data: unknown): string {
  return data === undefined ? `<a id="${id}"></a>` : `<a id="${id}" data-pagefind-title="${renderData(data)}"></a>`;
}

/** JSON without white space of its own, because Pagefind joins runs of white space in a title. */
function renderData(data: unknown): string {
  return JSON.stringify(data)
    .replace(/[\s\u007f-\u009f]/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
