import { describe, expect, it } from 'vitest';
import { inquiry, report } from '../../fixtures/named-items.ts';
import { documentPassageAnchor, itemAnchor, stretchAnchors, summaryAnchor } from './anchors.ts';
import type { NamedItem } from './ids.ts';

it.each([
  [itemAnchor(inquiry(42)), 'inquiry-42'],
  [itemAnchor(report(1)), 'report-1'],
  [itemAnchor({ ...inquiry(5), period: 4 }), 'inquiry-4-5'],
  [summaryAnchor(0), 'summary-1'],
  [documentPassageAnchor(1, 0), 'document-2-1'],
])('%s is %s', (anchor, expected) => {
  expect(anchor).toBe(expected);
});

describe('stretchAnchors', () => {
  it.each<[string, NamedItem[][], string[][]]>([
    [
      'names a stretch by its items',
      [[inquiry(1), inquiry(2)], [report(1)]],
      [['inquiry-1', 'inquiry-2'], ['report-1']],
    ],
    ['names a stretch without items by its place', [[], [inquiry(1)], []], [['part-1'], ['inquiry-1'], ['part-3']]],
    ['gives an item out once', [[inquiry(1)], [inquiry(1)]], [['inquiry-1'], ['part-2']]],
    ['keeps what is left of a pair', [[inquiry(1)], [inquiry(1), inquiry(2)]], [['inquiry-1'], ['inquiry-2']]],
  ])('%s', (_, items, anchors) => {
    expect(stretchAnchors(items.map((own) => ({ items: own })))).toEqual(anchors);
  });
});
