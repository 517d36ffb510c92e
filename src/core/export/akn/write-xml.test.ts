import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { writeXml } from './write-xml.ts';

const text = fc
  .array(fc.constantFrom('会', '&', '<', '>', ']]>', '"', "'", '&amp;', '\n', '\t', ' ', '𠮷', 'a'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const tree: fc.Arbitrary<Element> = fc.letrec<{ element: Element; content: ElementContent }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('p', 'speech'),
      fc.option(text, { nil: undefined }),
      fc.array(tie('content'), { maxLength: 4 }),
    )
    .map(([name, by, children]) => x(name, by === undefined ? {} : { by }, children)),
  content: fc.oneof(
    { maxDepth: 3 },
    text.map((value): ElementContent => ({ type: 'text', value })),
    tie('element'),
  ),
})).element;

/** What a document says, without where it stands. */
const said = (xml: string): unknown =>
  JSON.parse(JSON.stringify(fromXml(xml), (key, value) => (key === 'position' ? undefined : value)));

it('is read as what the library writes, and text as it was', () => {
  fc.assert(
    fc.property(tree, (element) => {
      const written = writeXml(element);
      // The library leaves white space of attributes to be read as blanks, and the end of CDATA as it is.
      const theirs = toXml(element).replaceAll(']]>', ']]&gt;');
      const plain = (xml: string) => JSON.stringify(said(xml)).replace(/\\[nt]/g, ' ');
      expect(plain(written)).toBe(plain(theirs));
    }),
    { numRuns: 300 * inject('propertyRuns'), seed: 8 },
  );
});

it('keeps every character of texts and attributes', () => {
  const all = '&<>"\'\t\n\r ]]> 会';
  const [root] = fromXml(writeXml(x('p', { by: all }, all))).children as Element[];
  expect(root?.attributes['by']).toBe(all);
  expect(root?.children).toMatchObject([{ type: 'text', value: all }]);
});
