import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseAroundPlainParagraphs } from './plain-paragraphs.ts';

/** GFM without single-tilde strikethrough: 平成22年2月15日~3月14日 is a period, not deleted text. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** The one markdown parser of the project. */
export function parseMarkdown(source: string): Root {
  return parseAroundPlainParagraphs(source, (piece) => processor.parse(piece));
}
