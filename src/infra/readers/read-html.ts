import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceBlock } from '../../core/import/source-text.ts';
import { BlockWriter } from './block-writer.ts';
import { decodeStrictly, detectEncoding, type Encoding, namedEncoding } from './encoding.ts';
import { formatListNumber, type NumberStyle } from './list-number.ts';
import { handOver, point, type Reading, refuse } from './reading.ts';
import { layOutRows, type SpanningCell } from './table-rows.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a browser never shows. */
const UNSHOWN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'iframe', 'object']);
const PICTURES: ReadonlySet<string> = new Set(['img', 'canvas', 'video', 'audio', 'embed', 'map']);
/** Elements that begin and end a line; those of SPACED are also set apart by an empty one. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header html legend li main menu nav section summary tbody td tfoot th thead tr'.split(
    ' ',
  ),
);
const SPACED: ReadonlySet<string> = new Set('blockquote h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '));
const HEADING = /^h[1-6]$/;

/**
 * Reads a web page: everything that a browser shows, in the order of the document. Tables that only arrange the page
 * are read cell by cell; readings of ruby stand in brackets after their characters, as browsers without ruby show them.
 * @param encoding what the user said, instead of what the page says
 */
export async function readHtml(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Reading> {
  const text = decodePage(bytes, encoding);
  if (text === undefined)
    return refuse('source-encoding', name, { seen: 'ページの中の指定とも、ほかの文字コードとも合いません' });
  const walk = new PageWalk();
  walk.visit(parse(text, { scriptingEnabled: false }).childNodes);
  // A blank that collapses at the end of a line is not shown.
  const blocks = walk.writer
    .finish()
    .map((block) => (block.type === 'line' ? { ...block, text: block.text.replace(/ +$/, '') } : block));
  const { pictures } = walk;
  return handOver(
    name,
    blocks,
    pictures > 0 ? [point('source-not-text', name, { seen: `画像など${pictures}個` })] : [],
  );
}

/** The text of a page; undefined where no encoding is sure. @param encoding what the user said */
export function decodePage(bytes: Uint8Array, encoding: Encoding | undefined): string | undefined {
  return decode(bytes, encoding ?? declaredEncoding(bytes));
}

/** What a browser shows of a part of a page. */
export function blocksOfNodes(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): SourceBlock[] {
  const walk = new PageWalk();
  walk.visit(nodes);
  return walk.writer
    .finish()
    .map((block) => (block.type === 'line' ? { ...block, text: block.text.replace(/ +$/, '') } : block));
}

/** A page whose declared encoding is wrong is read by what its bytes are, if that is clear. */
function decode(bytes: Uint8Array, declared: Encoding | undefined): string | undefined {
  const text = declared && decodeStrictly(bytes, declared);
  if (text !== undefined) return text;
  const decoding = detectEncoding(bytes);
  return decoding.status === 'decoded' ? decoding.text : undefined;
}

/** From the byte order mark, `<meta charset>` or `<?xml encoding>`: within the first 1,024 bytes, as HTML demands. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^(?:ï»¿|ÿþ|þÿ)/.test(start)) return undefined;
  const declared =
    /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ?? /<\?xml[^>]*encoding=["']([\w-]+)/.exec(start);
  return declared?.[1] === undefined ? undefined : namedEncoding(declared[1]);
}

class PageWalk {
  readonly writer = new BlockWriter();
  pictures = 0;
  #isPreformatted = false;

  visit(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#text(node.value);
      else if ('tagName' in node) this.#element(node);
    }
  }

  #text(value: string): void {
    if (this.#isPreformatted) {
      const [first = '', ...lines] = value.split(/\r\n|\r|\n/);
      this.writer.write(first);
      for (const line of lines) {
        this.writer.breakLine();
        this.writer.write(line);
      }
      return;
    }
    // White space as CSS collapses it: a line end between two wide characters is none. U+3000 is a character.
    const collapsed = value
      .replace(
        /(?<=[\u3000-\u9FFF\uF900-\uFAFF\uFF01-\uFF60])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u9FFF\uF900-\uFAFF\uFF01-\uFF60])/g,
        '',
      )
      .replace(/[ \t\r\n\f]+/g, ' ');
    const { line } = this.writer;
    this.writer.write(line === '' || line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed);
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (UNSHOWN.has(tagName)) return;
    if (PICTURES.has(tagName)) this.pictures += 1;
    if (tagName === 'br') this.writer.breakLine();
    else if (tagName === 'rt' && !hasBracket(element)) this.#reading(element);
    else if (tagName === 'table' && !isArrangement(element)) this.#table(element);
    else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') this.#list(element);
    else this.#flow(element);
  }

  #flow(element: Element): void {
    const { tagName } = element;
    if (SPACED.has(tagName)) this.writer.separate();
    else if (BLOCKS.has(tagName)) this.writer.endLine();
    const outer = this.#isPreformatted;
    this.#isPreformatted ||= tagName === 'pre' || tagName === 'textarea';
    this.visit(element.childNodes);
    this.#isPreformatted = outer;
    if (SPACED.has(tagName)) this.writer.separate();
    else if (BLOCKS.has(tagName)) this.writer.endLine();
  }

  #reading(element: Element): void {
    this.writer.write('（');
    this.visit(element.childNodes);
    this.writer.write('）');
  }

  #list(element: Element): void {
    const items = childElements(element).filter(({ tagName }) => tagName === 'li');
    const isReversed = attribute(element, 'reversed') !== undefined;
    let number = numberOf(attribute(element, 'start')) ?? (isReversed ? items.length : 1);
    this.writer.separate();
    for (const child of element.childNodes) {
      if ('tagName' in child && child.tagName === 'li') {
        number = numberOf(attribute(child, 'value')) ?? number;
        this.writer.mark(element.tagName === 'ol' ? `${formatListNumber(styleOf(element), number)}.` : '•');
        number += isReversed ? -1 : 1;
        this.visit(child.childNodes);
        this.writer.endLine();
      } else this.visit([child]);
    }
    this.writer.separate();
  }

  #table(element: Element): void {
    this.writer.separate();
    for (const caption of childElements(element).filter(({ tagName }) => tagName === 'caption')) this.visit([caption]);
    const rows = rowsOf(element).map((row) => cellsOf(row).map((cell) => this.#cell(cell)));
    this.writer.table(layOutRows(rows));
    this.writer.separate();
  }

  #cell(cell: Element): SpanningCell {
    const inside = new PageWalk();
    inside.visit(cell.childNodes);
    this.pictures += inside.pictures;
    const text = inside.writer
      .finish()
      .map((block) =>
        block.type === 'table'
          ? block.rows.map((row) => row.join('\t')).join('\n')
          : `${block.marker === undefined ? '' : `${block.marker} `}${block.text.trimEnd()}`,
      )
      .join('\n');
    return {
      text,
      columns: numberOf(attribute(cell, 'colspan')) ?? 1,
      // 0 means: to the end of the table.
      rows: numberOf(attribute(cell, 'rowspan')) || (attribute(cell, 'rowspan') === '0' ? Number.MAX_SAFE_INTEGER : 1),
    };
  }
}

/** A table that holds headings or other tables in a single row or column arranges the page; so does one of one cell. */
function isArrangement(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  const rows = rowsOf(table);
  const isSingle = rows.length <= 1 || rows.every((row) => cellsOf(row).length <= 1);
  const cells = rows.flatMap(cellsOf);
  return (
    cells.length <= 1 ||
    cells.some((cell) => contains(cell, HEADING)) ||
    (isSingle && cells.some((cell) => contains(cell, /^table$/)))
  );
}

function contains(element: Element, name: RegExp): boolean {
  return childElements(element).some((child) => name.test(child.tagName) || contains(child, name));
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:body|head|foot)$/.test(child.tagName)
      ? childElements(child).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** The page itself brackets its readings with `<rp>`. */
function hasBracket(reading: Element): boolean {
  const { parentNode } = reading;
  return (
    parentNode !== null && 'tagName' in parentNode && childElements(parentNode).some(({ tagName }) => tagName === 'rp')
  );
}

function styleOf(list: Element): NumberStyle {
  const styles = { a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman' } as const;
  const type = attribute(list, 'type') ?? '';
  return type in styles ? styles[type as keyof typeof styles] : 'decimal';
}

function childElements(element: Element): Element[] {
  return element.childNodes.filter((child): child is Element => 'tagName' in child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}
