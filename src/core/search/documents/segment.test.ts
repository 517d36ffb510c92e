import { expect, it } from 'vitest';
import {
  ATTACHMENTS_ANCHOR,
  documentPassageAnchor,
  HEADER_ANCHOR,
  itemAnchor,
  NOTES_ANCHOR,
  stretchAnchors,
  summaryAnchor,
} from '../../domain/address/anchors.ts';
import { inquiry, report } from '../../fixtures/named-items.ts';
import { pageAnchor, segmentAddress, segmentKind } from './segment.ts';

it.each([
  ['u12', 'utterance'],
  [summaryAnchor(0), 'summary'],
  [documentPassageAnchor(1, 0), 'document'],
  [itemAnchor(inquiry(42)), 'item'],
  [itemAnchor(report(1)), 'item'],
  [stretchAnchors([{ items: [] }])[0]?.[0] ?? '', 'part'],
  [ATTACHMENTS_ANCHOR, 'document'],
  [pageAnchor('2026/gian-1.pdf', 3), 'document'],
  [NOTES_ANCHOR, 'notes'],
  [HEADER_ANCHOR, 'header'],
])('%s is of kind %s', (anchor, kind) => {
  expect(segmentKind(anchor)).toBe(kind);
});

it.each([
  ['u12', '/kou/meetings/2010-01-22/#u12'],
  [pageAnchor('2026/議案-1.pdf', 3), '/kou/files/2026/議案-1.pdf#page=3'],
])('%s is read at %s', (anchor, address) => {
  expect(segmentAddress('/kou/meetings/2010-01-22/', anchor)).toBe(address);
});
