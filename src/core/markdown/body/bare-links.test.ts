import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, inject, it } from 'vitest';
import { cutAtAddresses } from './bare-links.ts';
import { parseMarkdown } from './syntax.ts';

/** The texts of a source in order, those of links with their addresses in brackets. */
function show(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? (node.children as Nodes[]).map(show).join('') : '';
  if (node.type !== 'link') return inside;
  return node.url === inside ? `[${inside}]` : `[${inside}](${node.url})`;
}

const A = 'https://a.example/b';

describe('an address ends', () => {
  it.each([
    [`${A}。次`, `[${A}]。次`],
    [`要綱は${A}、様式は${A}2に`, `要綱は[${A}]、様式は[${A}2]に`],
    [`（${A}.pdf）と「${A}」`, `（[${A}.pdf]）と「[${A}]」`],
    [`【${A}】『${A}』`, `【[${A}]】『[${A}]』`],
    [`${A}！${A}？`, `[${A}]！[${A}]？`],
    [`${A}?x=1&y=2。`, `[${A}?x=1&y=2]。`],
    [`${A}/%E4%BC%9A/#s-2」`, `[${A}/%E4%BC%9A/#s-2]」`],
    [`${A}・${A}`, `[${A}]・[${A}]`],
    [`${A}（4月1日閲覧）`, `[${A}]（4月1日閲覧）`],
    [`${A}　です`, `[${A}]　です`],
    [`(${A}/) See ${A}.`, `([${A}/]) See [${A}].`],
    [`${A}_(c)を`, `[${A}_(c)]を`],
    [`**${A}**を`, `[${A}]を`],
    [`_${A}_、`, `[${A}]、`],
    [`${A}.以上`, `[${A}].以上`],
    [`${A}，${A}．`, `[${A}]，[${A}]．`],
    ['https://a.exampleは市の', '[https://a.example]は市の'],
    ['https://a.example/を見る', '[https://a.example/]を見る'],
    [`${A}とhttp://c.example/d`, `[${A}]と[http://c.example/d]`],
    ['見よ www.a.example。', '見よ [www.a.example](http://www.a.example)。'],
    [`[${A}](${A})会議録`, `[${A}]会議録`],
    [`<${A}>会議録`, `[${A}]会議録`],
    ['問合せはa@b.exampleまで', '問合せは[a@b.example](mailto:a@b.example)まで'],
    // Nobody knows where these end.
    ['https://a.example/会議録/2026/を', 'https://a.example/会議録/2026/を'],
    ['https://a.example/会議録', 'https://a.example/会議録'],
    ['https://a.example/みんなの/会議', 'https://a.example/みんなの/会議'],
    ['https://日本語.example/', 'https://日本語.example/'],
    ['「https://」で始まる', '「https://」で始まる'],
  ])('in %s', (source, expected) => {
    expect(show(parseMarkdown(source))).toBe(expected);
  });
});

describe('a text cut at its addresses', () => {
  it.each([
    [`見よ${A}。`, ['見よ', `[${A}]`, '。']],
    [`(${A}) ${A}.`, ['(', `[${A}]`, ') ', `[${A}]`, '.']],
    ['https://a.example/会議録', ['https://a.example/会議録']],
    ['なし', ['なし']],
  ])('%s', (text, expected) => {
    expect(cutAtAddresses(text).map((one) => (one.href ? `[${one.href}]` : one.text))).toEqual(expected);
  });
});

const gfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

describe('where constructs meet, it is as in GFM', () => {
  it.each([
    'x _@www.http://',
    'x _a@b.example',
    'x _a_@b.example_',
    '_a@b.example_ x',
    'x www.a@b.example',
    'x http.a@b.example',
    'x https@b.example',
    'x www.a.example/@b.example',
    'x http://a@b.example',
    'x a_b@www.example',
    'x www.&;',
    'x www.a&; http://a.b&',
    'x www.a&amp; www.b&amp;&amp; www.c&1;',
  ])('in %s', (source) => {
    expect(show(parseMarkdown(source))).toBe(show(gfm.parse(source)));
  });
});

it('is as in GFM where all is ASCII', () => {
  const part = fc.constantFrom(
    ...['http://', 'https://', 'HTTP://', 'www.', 'a', 'b.c', '.', '_', '-', '/', '(', ')', '[', ']', '&', '&amp;'],
    ...[';', ':', '!', '?', '"', "'", '*', '**', '~', '<', '>', ' ', '\n', '#', '%41', '=', '@', '](d)', '\\', '$'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const source = `x ${parts.join('')}`;
      expect(show(parseMarkdown(source))).toBe(show(gfm.parse(source)));
    }),
    { seed: 20260402, numRuns: 2000 * inject('propertyRuns') },
  );
});
