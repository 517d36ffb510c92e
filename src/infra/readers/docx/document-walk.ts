import { BlockWriter } from '../block-writer.ts';
import type { Numbering } from './numbering.ts';
import { child, elementsOf, isOn, textBelow, valOf, type XmlElement } from './xml.ts';

/** What of a document is not in its text, to be pointed out. */
export interface Findings {
  deleted: number;
  inserted: number;
  comments: number;
  hidden: number;
  pictures: number;
}

/** A note's kind and the id that its reference names. */
type NoteReference = readonly [kind: 'footnote' | 'endnote', id: string];

/** What several walks of one document share. */
export interface WalkContext {
  readonly numbering: Numbering;
  readonly findings: Findings;
  /** The notes that were referred to, in order: a note's number is its place here. */
  readonly notes: NoteReference[];
}

/** Elements whose content is read as if they were not there. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'sdt sdtContent customXml smartTag hyperlink fldSimple dir bdo ins moveTo AlternateContent Choice rubyBase'.split(
    ' ',
  ),
);
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);
const INSERTED: ReadonlySet<string> = new Set(['ins', 'moveTo']);
const PICTURES: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
const MATH: ReadonlySet<string> = new Set(['oMath', 'oMathPara']);

/** Walks the paragraphs and tables of one part of a document, as Word shows it with all changes accepted. */
export class DocumentWalk {
  readonly writer = new BlockWriter();
  readonly #context: WalkContext;
  /** Text boxes stand after the paragraph that they are anchored in. */
  #boxes: XmlElement[] = [];

  constructor(context: WalkContext) {
    this.#context = context;
  }

  visitBlocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'p') this.#paragraph(element);
      else if (element.name === 'tbl') this.#table(element);
      else if (element.name === 'altChunk') this.#context.findings.pictures += 1;
      else if (this.#enters(element)) this.visitBlocks(element);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = child(paragraph, 'pPr');
    const marker = this.#context.numbering.markerOf(properties);
    const before = this.writer.blocks.length;
    if (marker !== undefined) this.writer.mark(marker);
    this.#visitInline(paragraph);
    // An empty paragraph is how Word users leave a line free.
    if (this.writer.line === '' && marker === undefined && this.writer.blocks.length === before) this.writer.separate();
    else this.writer.breakLine();
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.visitBlocks(box);
  }

  #visitInline(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'r') this.#run(element);
      else if (MATH.has(element.name)) this.writer.write(textBelow(element));
      else if (element.name === 'p') this.#paragraph(element);
      else if (this.#enters(element)) this.#visitInline(element);
    }
  }

  /** True for an element to be read through; a deleted one is counted instead. */
  #enters({ name }: XmlElement): boolean {
    if (DELETED.has(name)) this.#context.findings.deleted += 1;
    if (INSERTED.has(name)) this.#context.findings.inserted += 1;
    return TRANSPARENT.has(name);
  }

  #run(run: XmlElement): void {
    if (isOn(child(run, 'rPr'), 'vanish')) {
      if (textBelow(run).trim() !== '') this.#context.findings.hidden += 1;
      return;
    }
    for (const element of elementsOf(run)) this.#runPart(element);
  }

  #runPart(element: XmlElement): void {
    const { name, attributes } = element;
    const { notes, findings } = this.#context;
    if (name === 't') this.writer.write(textBelow(element));
    else if (name === 'tab' || name === 'ptab') this.writer.write('\t');
    else if (name === 'br' || name === 'cr') this.writer.breakLine();
    else if (name === 'noBreakHyphen') this.writer.write('\u2011');
    else if (name === 'sym') this.writer.write(symbol(attributes));
    else if (name === 'ruby') this.#ruby(element);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      notes.push([name === 'footnoteReference' ? 'footnote' : 'endnote', attributes['id'] ?? '']);
      this.writer.write(noteMark(notes.length));
    } else if (name === 'commentReference') findings.comments += 1;
    else if (PICTURES.has(name) || name === 'AlternateContent') this.#picture(element);
    else if (name === 'delText') findings.deleted += 1;
  }

  #ruby(ruby: XmlElement): void {
    const base = child(ruby, 'rubyBase');
    const reading = child(ruby, 'rt');
    if (base) this.#visitInline(base);
    if (!reading) return;
    this.writer.write('（');
    this.#visitInline(reading);
    this.writer.write('）');
  }

  /** A drawing is a picture, unless it holds text boxes. Of alternatives the first is what Word itself reads. */
  #picture(element: XmlElement): void {
    const drawing = child(element, 'Choice') ?? element;
    const boxes = findBelow(drawing, 'txbxContent');
    this.#boxes.push(...boxes);
    if (boxes.length === 0) this.#context.findings.pictures += 1;
  }

  #table(table: XmlElement): void {
    const rows = rowsOf(table, this.#context.findings).map((row) => this.#row(row));
    this.writer.separate();
    // A table of one cell is a frame around paragraphs.
    const [only] = rows.length === 1 && rows[0]?.length === 1 ? cellsOf(rowsOf(table)[0]) : [];
    if (only) this.visitBlocks(only);
    else {
      const width = Math.max(0, ...rows.map((row) => row.length));
      this.writer.table(rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]));
    }
    this.writer.separate();
  }

  #row(row: XmlElement): string[] {
    const before = Number(valOf(row, 'trPr', 'gridBefore') ?? 0);
    const cells = cellsOf(row).flatMap((cell) => {
      const properties = child(cell, 'tcPr');
      const span = Math.max(1, Number(valOf(properties, 'gridSpan') ?? 1) || 1);
      const merge = child(properties, 'vMerge');
      // Word hides whatever stands in a cell that goes on from the one above; mostly an empty paragraph.
      const isContinued = merge !== undefined && merge.attributes['val'] !== 'restart';
      const text = this.#cell(cell);
      if (isContinued && text.trim() !== '') this.#context.findings.hidden += 1;
      return [isContinued ? '' : text, ...Array<string>(Math.min(span, 200) - 1).fill('')];
    });
    return [...Array<string>(Math.min(before, 200)).fill(''), ...cells];
  }

  #cell(cell: XmlElement): string {
    const inside = new DocumentWalk(this.#context);
    inside.visitBlocks(cell);
    return inside.writer
      .finish()
      .map((block) =>
        block.type === 'table'
          ? block.rows.map((row) => row.join('\t')).join('\n')
          : `${block.marker === undefined ? '' : `${block.marker} `}${block.text}`,
      )
      .join('\n');
  }
}

/** How a reference and its note are marked: the number alone would run into the text. */
export const noteMark = (number: number): string => `（注${number}）`;

function rowsOf(parent: XmlElement, findings?: Findings): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'tr') {
      if (!child(element, 'trPr', 'del')) return [element];
      if (findings) findings.deleted += 1;
      return [];
    }
    return TRANSPARENT.has(element.name) ? rowsOf(element, findings) : [];
  });
}

function cellsOf(row: XmlElement | undefined): XmlElement[] {
  return elementsOf(row).flatMap((element) => {
    if (element.name === 'tc') return [element];
    return TRANSPARENT.has(element.name) ? cellsOf(element) : [];
  });
}

function findBelow(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((inner) =>
    inner.name === name ? [inner] : inner.name === 'Fallback' ? [] : findBelow(inner, name),
  );
}

function symbol({ char = '' }: XmlElement['attributes']): string {
  return /^[0-9A-Fa-f]{4,5}$/.test(char) ? String.fromCodePoint(Number.parseInt(char, 16)) : '';
}
