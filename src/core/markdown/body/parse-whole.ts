import type { Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { bareLinkSyntax } from './bare-link-syntax.ts';
import { endBareLinks } from './bare-links.ts';

/**
 * What Japanese needs besides GFM: emphasis beside its punctuation, and addresses that end where its words begin. Of two
 * extensions the last is asked first: GFM's mail addresses (_a@b.example) come before either, as they do in GFM.
 */
function remarkJapanese(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [cjkFriendlyExtension(), bareLinkSyntax(), ...(data.micromarkExtensions ?? [])];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { transforms: [endBareLinks] }];
}

/** GFM without single-tilde strikethrough: 平成22年2月15日~3月14日 is a period, not deleted text. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkJapanese);

/** Parses a whole text in one piece. */
export const parseWhole = (source: string): Root => processor.parse(source);
