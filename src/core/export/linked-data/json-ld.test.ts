import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { breadcrumbs, jsonLd } from './json-ld.ts';

/** What a browser hands to those who read the element. */
function readBack(text: string): { readonly count: number; readonly value: unknown } {
  const { childNodes } = parseFragment(`<script type="application/ld+json">${text}</script>`);
  const [script] = childNodes as unknown as { childNodes: { value: string }[] }[];
  return { count: childNodes.length, value: JSON.parse(script?.childNodes[0]?.value ?? '') };
}

describe('linked data in a page', () => {
  it.each(['</script><b>', '<!-- <script>', ']]>', '\u2028', '&lt;', '"\\'])(
    'a title cannot break out of it: %j',
    (name) => {
      const { count, value } = readBack(jsonLd([{ '@type': 'Event', name }], undefined));
      expect(count).toBe(1);
      expect(value).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Event', name }] });
    },
  );

  it('whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { count, value } = readBack(jsonLd([{ '@type': 'Report', name }], undefined));
        expect([count, value]).toEqual([
          1,
          { '@context': 'https://schema.org', '@graph': [{ '@type': 'Report', name }] },
        ]);
      }),
    );
  });

  it('addresses are in full where the origin is known, and nothing else is touched', () => {
    const things = [breadcrumbs([{ label: '/ホーム', href: '/minutes/' }])];
    const [list] = JSON.parse(jsonLd(things, 'https://example.org'))['@graph'];
    expect(list.itemListElement).toEqual([
      {
        '@type': 'ListItem',
        position: 1,
        name: '/ホーム',
        item: { '@type': 'WebPage', '@id': 'https://example.org/minutes/' },
      },
    ]);
    expect(JSON.parse(jsonLd(things, undefined))['@graph'][0].itemListElement[0].item['@id']).toBe('/minutes/');
  });
});
