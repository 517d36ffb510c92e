/** A text node of the page and the offset at which it begins in the page's text. */
export interface TextPlace {
  readonly node: Text;
  readonly start: number;
}

/** A part of the page as one text, in the order of reading. */
interface PageText {
  readonly text: string;
  readonly places: readonly TextPlace[];
}

/** Ways about and words about the page, which are no part of the record. */
const LEFT_OUT = 'nav, script, style, form, button, .permalink, .item__page';
/** Nothing is matched from one of these into the next, as the index takes them for different things. */
const APART = new Set(['ARTICLE', 'SECTION', 'HEADER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'DT', 'NAV']);
/** A line of its own, as it has in the index. */
const LINES = new Set(['P', 'DIV', 'UL', 'OL', 'LI', 'DL', 'DD', 'TABLE', 'TR', 'BLOCKQUOTE', 'PRE', 'BR', 'DETAILS']);
const CELLS = new Set(['TD', 'TH']);

/** A character that no query can match: see `findPhrase`. */
const WALL = '\0';

/** Puts the texts below an element together the way the index does: lines, cells of tables, things apart. */
export function readPageText(root: Element): PageText {
  const places: TextPlace[] = [];
  let text = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      places.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element && !node.matches(LEFT_OUT)) {
      const border = borderOf(node.tagName);
      text += border;
      for (const child of node.childNodes) visit(child);
      text += border;
    }
  };
  visit(root);
  return { text, places };
}

function borderOf(tag: string): string {
  if (APART.has(tag)) return WALL;
  if (LINES.has(tag)) return '\n';
  return CELLS.has(tag) ? '\t' : '';
}
