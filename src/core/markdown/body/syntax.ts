import type { Root } from 'mdast';
import { parseWhole } from './parse-whole.ts';
import { parseAroundPlainParagraphs } from './plain-paragraphs.ts';

/** The one markdown parser of the project: the tree of {@link parseWhole}, but for the ends of positions. */
export function parseMarkdown(source: string): Root {
  return parseAroundPlainParagraphs(source, parseWhole);
}
