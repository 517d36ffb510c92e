import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceBlock, SourceRole } from '../../../core/import/source-text.ts';
import { BlockWriter, cellText } from '../block-writer.ts';
import { decodeStrictly, detectEncoding, type Encoding, namedEncoding } from '../encoding.ts';
import { raised } from '../raised.ts';
import { handOver, point, type Reading, refuse } from '../reading.ts';
import { TooLarge } from '../too-large.ts';
import { attributeOf } from './attributes.ts';
import { countedMarker, listMarker } from './list-markers.ts';
import { type Look, Looks, whyUnseen } from './look.ts';
import { SiteParts } from './site-parts.ts';
import { holdsOnDesk, StyleSheet } from './stylesheet.ts';
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
/** Tables in tables: no page has so many, and each costs what all that it holds does. */
const DEEPEST = 40;

/**
 * Reads a web page: everything that a browser shows, in the order of the document. Tables that only arrange the page
 * are read cell by cell; readings of ruby stand in brackets after their characters, as browsers without ruby show them.
 * What the page's own styles hide or cross out is left out and named; the parts of its site are told from its text.
 * @param encoding what the user said, instead of what the page says
 */
export async function readHtml(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Reading> {
  const text = decodePage(bytes, encoding);
  if (text === undefined)
    return refuse('source-encoding', name, { seen: 'ページの中の指定とも、ほかの文字コードとも合いません' });
  const { childNodes } = parse(text, { scriptingEnabled: false });
  const elements = elementsIn(childNodes);
  const context: PageContext = {
    looks: new Looks(styleSheet(elements)),
    parts: new SiteParts(elements),
    pictures: 0,
    depth: 0,
  };
  const walk = new PageWalk(context);
  walk.visit(childNodes);
  const { blocks, leftOut } = walk.writer.finish();
  // A blank that collapses at the end of a line is not shown.
  const lines = blocks.map((block) =>
    block.type === 'line' ? { ...block, text: block.text.replace(/ +$/, '') } : block,
  );
  const { pictures } = context;
  const warnings = pictures > 0 ? [point('source-not-text', name, { seen: `画像など${pictures}個` })] : [];
  return handOver(name, lines, warnings, leftOut);
}

/** The text of a page; undefined where no encoding is sure. @param encoding what the user said */
export function decodePage(bytes: Uint8Array, encoding: Encoding | undefined): string | undefined {
  return decode(bytes, encoding ?? declaredEncoding(bytes));
}

/** What a browser shows of a part of a page, by what its elements are alone. */
export function blocksOfNodes(nodes: readonly Node[]): SourceBlock[] {
  const elements = elementsIn(nodes);
  const walk = new PageWalk({
    looks: new Looks(styleSheet(elements)),
    parts: new SiteParts(elements),
    pictures: 0,
    depth: 0,
  });
  walk.visit(nodes);
  return walk.writer
    .finish()
    .blocks.map((block) => (block.type === 'line' ? { ...block, text: block.text.replace(/ +$/, '') } : block));
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

/** What walks of one page share. */
interface PageContext {
  readonly looks: Looks;
  readonly parts: SiteParts;
  pictures: number;
  /** How deep the tables are that are being told. */
  depth: number;
}

class PageWalk {
  readonly writer = new BlockWriter();
  readonly #context: PageContext;
  #isPreformatted = false;
  #isRaised = false;

  constructor(context: PageContext, role?: SourceRole) {
    this.#context = context;
    this.writer.role = role;
  }

  visit(nodes: readonly Node[], look?: Look): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#text(node.value, look);
      else if ('tagName' in node) this.#element(node, this.#context.looks.of(node, look));
    }
  }

  #text(value: string, look: Look | undefined): void {
    const unseen = look && whyUnseen(look);
    if (unseen !== undefined) {
      this.writer.leaveOut(unseen, value.replace(/\s+/gu, ' '));
      return;
    }
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
    const text = line === '' || line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
    if (this.#isRaised) raised(text, this.writer);
    else this.writer.write(text);
  }

  #element(element: Element, look: Look): void {
    const { tagName } = element;
    if (UNSHOWN.has(tagName)) return;
    if (look.isGone) {
      if (BLOCKS.has(tagName) || SPACED.has(tagName)) this.writer.endLine();
      this.writer.leaveOut('hidden', textIn(element));
      if (BLOCKS.has(tagName) || SPACED.has(tagName)) this.writer.endPiece();
      return;
    }
    const outer = this.writer.role;
    const role = this.#context.parts.roleOf(element, outer);
    if (role === outer) this.#shown(element, look);
    else this.#apart(element, look, role);
  }

  /** A part that is no running text begins and ends lines of its own, even in the middle of one. */
  #apart(element: Element, look: Look, role: SourceRole | undefined): void {
    const outer = this.writer.role;
    this.writer.endLine();
    this.writer.role = role;
    this.#shown(element, look);
    this.writer.endLine();
    this.writer.role = outer;
  }

  #shown(element: Element, look: Look): void {
    const { tagName } = element;
    if (PICTURES.has(tagName)) this.#context.pictures += 1;
    if (tagName === 'br') this.writer.breakLine();
    else if (tagName === 'rt' && !hasBracket(element)) this.#reading(element, look);
    else if (tagName === 'table' && !isArrangement(element)) this.#table(element, look);
    else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') this.#list(element, look);
    else this.#flow(element, look);
  }

  #flow(element: Element, look: Look): void {
    const { tagName } = element;
    if (SPACED.has(tagName)) this.writer.separate();
    else if (BLOCKS.has(tagName)) this.writer.endLine();
    const outer = { isPreformatted: this.#isPreformatted, isRaised: this.#isRaised };
    this.#isPreformatted ||= tagName === 'pre' || tagName === 'textarea';
    this.#isRaised ||= tagName === 'sup';
    const { kind } = this.writer;
    if (HEADING.test(tagName)) this.writer.kind = { heading: Number(tagName.slice(1)) };
    const deepens = tagName === 'table' ? 1 : 0;
    this.#deepen(deepens);
    this.visit(element.childNodes, look);
    this.#context.depth -= deepens;
    this.#isPreformatted = outer.isPreformatted;
    this.#isRaised = outer.isRaised;
    if (SPACED.has(tagName)) this.writer.separate();
    else if (BLOCKS.has(tagName)) this.writer.endLine();
    this.writer.kind = kind;
  }

  #reading(element: Element, look: Look): void {
    this.writer.write('（');
    this.visit(element.childNodes, look);
    this.writer.write('）');
  }

  #list(element: Element, look: Look): void {
    const { looks } = this.#context;
    const items = childElements(element)
      .filter(({ tagName }) => tagName === 'li')
      .filter((item) => !looks.of(item, look).isGone);
    const isReversed = attributeOf(element, 'reversed') !== undefined;
    const isOrdered = element.tagName === 'ol';
    let number = numberOf(attributeOf(element, 'start')) ?? (isReversed ? items.length : 1);
    let place = 0;
    this.writer.separate();
    for (const child of element.childNodes) {
      const own = 'tagName' in child && child.tagName === 'li' ? looks.of(child, look) : undefined;
      // An item that is not laid out has no number.
      if (!own || own.isGone || !('tagName' in child)) {
        this.visit([child], look);
        continue;
      }
      number = numberOf(attributeOf(child, 'value')) ?? number;
      place += 1;
      const marker =
        listMarker(own.marker, attributeOf(element, 'type'), isOrdered, number) ??
        countedMarker(looks.contentBefore(child), place);
      number += isReversed ? -1 : 1;
      this.#item(child, own, marker);
    }
    this.writer.separate();
  }

  #item(item: Element, look: Look, marker: string | undefined): void {
    const outer = this.writer.role;
    const role = this.#context.parts.roleOf(item, outer);
    this.writer.endLine();
    this.writer.role = role;
    if (marker !== undefined) this.writer.mark(marker);
    const [blocks, pieces, { kind }] = [this.writer.blocks.length, this.writer.pieces, this.writer];
    this.writer.kind = { isItem: true };
    this.visit(item.childNodes, look);
    const isUntold = this.writer.line.trim() === '' && this.writer.blocks.length === blocks;
    if (isUntold && this.writer.pieces > pieces) this.writer.unmark();
    this.writer.endLine();
    this.writer.kind = kind;
    this.writer.role = outer;
  }

  #table(element: Element, look: Look): void {
    const { looks } = this.#context;
    this.#deepen(1);
    this.writer.separate();
    for (const caption of childElements(element).filter(({ tagName }) => tagName === 'caption')) {
      this.visit([caption], look);
    }
    const rows = rowsOf(element).flatMap((row) => {
      const own = this.#lookInTable(row, element, look);
      if (!own.isGone) return [cellsOf(row).flatMap((cell) => this.#cell(cell, looks.of(cell, own)) ?? [])];
      this.writer.leaveOut('hidden', cellsOf(row).map(textIn).join(' '));
      return [];
    });
    this.writer.table(layOutRows(rows));
    this.writer.separate();
    this.#context.depth -= 1;
  }

  #deepen(by: number): void {
    this.#context.depth += by;
    if (this.#context.depth > DEEPEST) throw new TooLarge('表の入れ子が深すぎます');
  }

  /** A row may stand in a group of rows that has a look of its own. */
  #lookInTable(row: Element, table: Element, look: Look): Look {
    const group = row.parentNode;
    const { looks } = this.#context;
    return looks.of(row, group && 'tagName' in group && group !== table ? looks.of(group, look) : look);
  }

  #cell(cell: Element, look: Look): SpanningCell | undefined {
    if (look.isGone) {
      this.writer.leaveOut('hidden', textIn(cell));
      return undefined;
    }
    const inside = new PageWalk(this.#context, this.writer.role);
    inside.visit(cell.childNodes, look);
    const { blocks, leftOut } = inside.writer.finish();
    this.writer.adopt(leftOut);
    return {
      text: cellText(blocks.map((block) => (block.type === 'line' ? { ...block, text: block.text.trimEnd() } : block))),
      columns: numberOf(attributeOf(cell, 'colspan')) ?? 1,
      // 0 means: to the end of the table.
      rows:
        numberOf(attributeOf(cell, 'rowspan')) || (attributeOf(cell, 'rowspan') === '0' ? Number.MAX_SAFE_INTEGER : 1),
    };
  }
}

/** All text in an element, as one line. */
function textIn(element: Element): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node && node.nodeName === '#text') return node.value;
      return 'tagName' in node && !UNSHOWN.has(node.tagName) ? textIn(node) : '';
    })
    .join('')
    .replace(/\s+/gu, ' ');
}

/** All elements of a page, in its order. */
function elementsIn(nodes: readonly Node[]): Element[] {
  const elements: Element[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    elements.push(node);
    for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return elements;
}

function styleSheet(elements: readonly Element[]): StyleSheet {
  const sheet = new StyleSheet();
  for (const element of elements) {
    if (element.tagName !== 'style' || !holdsOnDesk(attributeOf(element, 'media') ?? '')) continue;
    sheet.add(element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
  }
  return sheet;
}

/** A table that holds headings or other tables in a single row or column arranges the page; so does one of one cell. */
function isArrangement(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return true;
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

function childElements(element: Element): Element[] {
  return element.childNodes.filter((child): child is Element => 'tagName' in child);
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}
