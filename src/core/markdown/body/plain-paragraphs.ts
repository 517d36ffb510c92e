import type { Paragraph, Root, RootContent } from 'mdast';

/** Anything that can open inline markup, an entity, a table, an autolink or a hard break; a carriage return counts too. */
const INLINE_MARKUP = /[\\`*_[\]<&~|@\t\r\0]|https?:|www\.|mailto:|xmpp:| \n| $/i;
/** What makes a line begin a block of another kind, or continue an indented one. */
const BLOCK_MARKUP = /^(?:[ #>+=-]|\d{1,9}[.)])/m;
/** Constructs that reach over blank lines, or that define what other places mean: with one of them nothing is plain. */
const FAR_REACHING = /```|~~~|<|\]:/;

/**
 * Parses a document whose paragraphs are mostly plain text, which is what minutes are: chunks between blank lines that
 * hold no markup become paragraphs directly, everything else goes through the full parser in as few pieces as
 * possible. The result is that of the full parser on the whole, except that only the start of a node carries its
 * position; a property test compares the two.
 * @param parse the full parser
 */
export function parseAroundPlainParagraphs(source: string, parse: (piece: string) => Root): Root {
  if (FAR_REACHING.test(source) || source.startsWith('\u{FEFF}')) return parse(source);
  const children: RootContent[] = [];
  let piece = '';
  let pieceLine = 1;
  const parsePiece = () => {
    if (/[^ \t\n]/.test(piece)) children.push(...shiftLines(parse(piece).children, pieceLine - 1));
    piece = '';
  };
  let line = 1;
  for (const chunk of chunksOf(source)) {
    if (isPlain(chunk.text)) {
      parsePiece();
      children.push(plainParagraph(chunk.text, line));
    } else {
      if (piece === '') pieceLine = line;
      piece += chunk.text + chunk.gap;
    }
    line += countLineEnds(chunk.text) + countLineEnds(chunk.gap);
  }
  parsePiece();
  return { type: 'root', children };
}

function isPlain(text: string): boolean {
  return text !== '' && !INLINE_MARKUP.test(text) && !BLOCK_MARKUP.test(text);
}

/** Runs of non-blank lines, each with the blank lines after it; the first has an empty text when the source begins blank. */
function* chunksOf(source: string): Generator<{ text: string; gap: string }> {
  const gap = /(?:^|\n)(?:[ \t]*(?:\n|$))+/g;
  let start = 0;
  for (const match of source.matchAll(gap)) {
    if (match[0] === '') continue;
    yield { text: source.slice(start, match.index), gap: match[0] };
    start = match.index + match[0].length;
  }
  if (start < source.length) yield { text: source.slice(start), gap: '' };
}

function plainParagraph(text: string, line: number): Paragraph {
  const position = () => ({ start: { line, column: 1 }, end: { line, column: 1 } });
  return { type: 'paragraph', children: [{ type: 'text', value: text, position: position() }], position: position() };
}

/** Moves nodes down in place. */
function shiftLines<T extends RootContent>(nodes: T[], lines: number): T[] {
  if (lines === 0) return nodes;
  for (const node of nodes) {
    if (node.position) {
      node.position.start.line += lines;
      node.position.end.line += lines;
    }
    if ('children' in node) shiftLines(node.children as RootContent[], lines);
  }
  return nodes;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
