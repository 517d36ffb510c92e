import { expect, it } from 'vitest';
import {
  documentPassageAnchor,
  HEADER_ANCHOR,
  itemAnchor,
  NOTES_ANCHOR,
  stretchAnchors,
  summaryAnchor,
} from '../../domain/address/anchors.ts';
import { inquiry, report } from '../../fixtures/named-items.ts';
import { segmentKind } from './segment.ts';

it.each([
  ['u12', 'utterance'],
  [summaryAnchor(0), 'summary'],
  [documentPassageAnchor(1, 0), 'document'],
  [itemAnchor(inquiry(42)), 'item'],
  [itemAnchor(report(1)), 'item'],
  [stretchAnchors([{ items: [] }])[0]?.[0] ?? '', 'part'],
  [NOTES_ANCHOR, 'notes'],
  [HEADER_ANCHOR, 'header'],
])('%s is of kind %s', (anchor, kind) => {
  expect(segmentKind(anchor)).toBe(kind);
});
