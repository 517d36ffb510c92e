import type { LeftOutReason } from '../../../core/import/source-text.ts';
import { BlockWriter, cellText, type WrittenBlocks } from '../block-writer.ts';
import { raised } from '../raised.ts';
import { TooLarge } from '../too-large.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { boxBackdrop, whyUnseen } from './run-look.ts';
import { allText, runText } from './run-text.ts';
import type { Properties, Styles } from './styles.ts';
import { type CellPlace, TableLook } from './table-look.ts';
import type { Backdrop, Theme } from './theme.ts';
import { child, elementsOf, isOn, textBelow, valOf, type XmlElement } from './xml.ts';

/** What of a document is not in its text, to be pointed out. */
export interface Findings {
  inserted: number;
  pictures: number;
}

/** A note's kind and the id that its reference names. */
type NoteReference = readonly [kind: 'footnote' | 'endnote', id: string];

/** What several walks of one document share. */
export interface WalkContext {
  readonly numbering: Numbering;
  readonly styles: Styles;
  readonly theme: Theme;
  readonly findings: Findings;
  /** The notes that were referred to, in order: a note's number is its place here. */
  readonly notes: NoteReference[];
  /** How many of them have been told. */
  notesTold: number;
  readonly noteOf: (reference: NoteReference) => XmlElement | undefined;
  readonly commentOf: (id: string) => string | undefined;
  /** How deep the tables are that are being told. */
  depth: number;
}

/** What surrounds the text of a walk: what is said of its runs, and what is behind them. */
interface Surroundings {
  readonly runs: Properties;
  readonly behind: Backdrop;
}

/** Elements whose content is read as if they were not there. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'sdt sdtContent customXml smartTag hyperlink fldSimple dir bdo ins moveTo AlternateContent Choice rubyBase'.split(
    ' ',
  ),
);
const INSERTED: ReadonlySet<string> = new Set(['ins', 'moveTo']);
const PICTURES: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
const MATH: ReadonlySet<string> = new Set(['oMath', 'oMathPara']);
/** Tables in tables: no document has so many, and each costs what all that it holds does. */
const DEEPEST = 40;

/** Walks the paragraphs and tables of one part of a document, as Word shows it with all changes accepted. */
export class DocumentWalk {
  readonly writer = new BlockWriter();
  readonly #context: WalkContext;
  readonly #around: Surroundings;
  readonly #fields = new Fields();
  /** Text boxes stand after the paragraph that they are anchored in. */
  #boxes: { content: XmlElement; behind: Backdrop }[] = [];
  #levels: readonly Properties[] = [];
  #behind: Backdrop;
  /** True inside a cell or a note: what it refers to is told after the whole of it. */
  readonly #isInner: boolean;

  constructor(context: WalkContext, around: Surroundings, isInner = false) {
    this.#context = context;
    this.#around = around;
    this.#behind = around.behind;
    this.#isInner = isInner;
  }

  /** @throws {TooLarge} where tables stand in tables beyond all measure */
  visitBlocks(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'p') this.#paragraph(element);
      else if (element.name === 'tbl') this.#table(element);
      else if (element.name === 'altChunk') this.#context.findings.pictures += 1;
      else if (this.#enters(element)) this.visitBlocks(element);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const { styles, theme, numbering } = this.#context;
    const properties = child(paragraph, 'pPr');
    this.#levels = styles.levels(properties, this.#around.runs);
    this.#behind = theme.shading(styles.paragraphShading(properties)) ?? this.#around.behind;
    // A paragraph that is hidden with its mark has no number either.
    const isHidden = this.#isMarkHidden(properties) && this.#isAllHidden(paragraph);
    const marker = isHidden ? undefined : numbering.markerOf(properties);
    const before = this.writer.blocks.length;
    const pieces = this.writer.pieces;
    if (marker !== undefined) this.writer.mark(marker);
    this.#fields.beginParagraph();
    this.#visitInline(paragraph);
    const isUntold = this.writer.line === '' && this.writer.blocks.length === before;
    if (isUntold && this.writer.pieces > pieces) this.writer.unmark();
    // An empty paragraph is how Word users leave a line free.
    else if (isUntold && marker === undefined) this.writer.separate();
    else if (!goesOn(properties)) this.#endParagraph();
    this.#tellBoxes();
    this.#tellNotes();
  }

  #endParagraph(): void {
    const { role } = this.writer;
    if (this.#fields.isPageNumber) this.writer.role = 'margin';
    this.writer.breakLine();
    this.writer.role = role;
  }

  #tellBoxes(): void {
    const boxes = this.#boxes;
    if (boxes.length === 0) return;
    this.#boxes = [];
    for (const { content, behind } of boxes) {
      const inside = new DocumentWalk(this.#context, { runs: [], behind }, true);
      inside.writer.role = this.writer.role ?? 'box';
      inside.visitBlocks(content);
      this.writer.append(inside.finish(), false);
    }
  }

  /** Notes stand below the paragraph or table that refers to them. A note may refer to further ones. */
  #tellNotes(): void {
    const { notes, noteOf } = this.#context;
    if (this.#isInner) return;
    while (this.#context.notesTold < notes.length) {
      const index = this.#context.notesTold;
      this.#context.notesTold += 1;
      const reference = notes[index];
      const note = reference && noteOf(reference);
      if (!note) continue;
      const inside = new DocumentWalk(this.#context, { runs: [], behind: this.#around.behind }, true);
      inside.writer.role = 'note';
      inside.visitBlocks(note);
      const { blocks, leftOut } = inside.finish();
      const [first, ...others] = blocks;
      const marked = first?.type === 'line' ? [{ ...first, marker: noteMark(index + 1) }, ...others] : blocks;
      this.writer.append({ blocks: marked, leftOut });
    }
  }

  finish(): WrittenBlocks {
    return this.writer.finish();
  }

  #visitInline(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'r') this.#run(element);
      else if (element.name === 'del') this.writer.leaveOut('deleted', allText(element));
      else if (MATH.has(element.name)) this.writer.write(textBelow(element));
      else if (element.name === 'p') this.#paragraph(element);
      else if (element.name === 'fldSimple') {
        this.#fields.step({ name: '', attributes: { fldCharType: 'begin' }, children: [] });
        this.#fields.instruct(element.attributes['instr'] ?? '');
        this.#fields.step({ name: '', attributes: { fldCharType: 'separate' }, children: [] });
        this.#visitInline(element);
        this.#fields.step({ name: '', attributes: { fldCharType: 'end' }, children: [] });
      } else if (this.#enters(element)) this.#visitInline(element);
    }
  }

  /** True for an element to be read through. Where text was moved from, nothing is left out: it stands elsewhere. */
  #enters(element: XmlElement): boolean {
    const { name } = element;
    if (INSERTED.has(name)) this.#context.findings.inserted += 1;
    if (name === 'sdt' && isOn(child(element, 'sdtPr'), 'showingPlcHdr')) {
      this.writer.leaveOut('placeholder', allText(element));
      return false;
    }
    return TRANSPARENT.has(name);
  }

  #run(run: XmlElement): void {
    const { styles, theme } = this.#context;
    const properties = styles.run(this.#levels, child(run, 'rPr'));
    const unseen = whyUnseen(properties, this.#behind, theme);
    const isRaised = properties.get('vertAlign')?.attributes['val'] === 'superscript';
    for (const element of elementsOf(run)) {
      if (unseen === undefined) this.#runPart(element, isRaised);
      else this.#unseenPart(element, unseen);
    }
  }

  #unseenPart(element: XmlElement, reason: LeftOutReason): void {
    if (element.name === 'fldChar') this.#fields.step(element);
    else if (element.name === 'instrText') this.#fields.instruct(textBelow(element));
    else if (this.#fields.isShown) this.writer.leaveOut(reason, runText(element) ?? '');
  }

  #runPart(element: XmlElement, isRaised: boolean): void {
    const { name, attributes } = element;
    const { notes, commentOf } = this.#context;
    if (name === 'fldChar') this.#fields.step(element);
    else if (name === 'instrText') this.#fields.instruct(textBelow(element));
    else if (!this.#fields.isShown) return;
    else if (name === 'delText') this.writer.leaveOut('deleted', textBelow(element));
    else if (name === 'br' || name === 'cr') this.writer.breakLine();
    else if (name === 'ruby') this.#ruby(element);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      notes.push([name === 'footnoteReference' ? 'footnote' : 'endnote', attributes['id'] ?? '']);
      this.writer.write(noteMark(notes.length));
    } else if (name === 'commentReference') {
      this.writer.leaveOut('comment', commentOf(attributes['id'] ?? '') ?? 'コメント');
    } else if (PICTURES.has(name) || name === 'AlternateContent') this.#picture(element);
    else this.#write(runText(element) ?? '', isRaised);
  }

  #write(text: string, isRaised: boolean): void {
    this.#fields.tell(text);
    if (!isRaised) this.writer.write(text);
    else raised(text, this.writer);
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
    const behind = boxBackdrop(drawing, this.#context.theme);
    this.#boxes.push(...boxes.map((content) => ({ content, behind })));
    if (boxes.length === 0) this.#context.findings.pictures += 1;
  }

  #table(table: XmlElement): void {
    this.#context.depth += 1;
    if (this.#context.depth > DEEPEST) throw new TooLarge('表の入れ子が深すぎます');
    const { styles, theme } = this.#context;
    this.writer.separate();
    const look = new TableLook(table, styles, theme);
    const seen = rowsOf(table).filter((row) => this.#isRowSeen(row));
    const cellsBy = seen.map(cellsOf);
    const place = (row: number, column: number): CellPlace => ({
      row,
      rows: seen.length,
      column,
      columns: cellsBy[row]?.length ?? 0,
    });
    const [only] = seen.length === 1 && cellsBy[0]?.length === 1 ? (cellsBy[0] ?? []) : [];
    // A table of one cell is a frame around paragraphs.
    if (only) {
      const inside = this.#cellWalk(only, look, place(0, 0), this.#isInner);
      this.writer.append(inside.finish(), false);
    } else {
      const rows = seen.map((row, y) => this.#row(row, (cell, x) => this.#cellWalk(cell, look, place(y, x), true)));
      const width = Math.max(0, ...rows.map((row) => row.length));
      this.writer.table(rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]));
    }
    this.writer.separate();
    this.#context.depth -= 1;
    this.#tellNotes();
  }

  #isRowSeen(row: XmlElement): boolean {
    const properties = child(row, 'trPr');
    const reason = child(properties, 'del') ? 'deleted' : isOn(properties, 'hidden') ? 'hidden' : undefined;
    if (reason === undefined) return true;
    this.writer.leaveOut(reason, cellsOf(row).map(allText).join(' '));
    return false;
  }

  #cellWalk(cell: XmlElement, look: TableLook, place: CellPlace, isInner: boolean): DocumentWalk {
    const around = { runs: look.runs(place), behind: look.backdrop(cell, place) ?? this.#around.behind };
    const inside = new DocumentWalk(this.#context, around, isInner);
    inside.writer.role = this.writer.role;
    inside.visitBlocks(cell);
    return inside;
  }

  #row(row: XmlElement, walk: (cell: XmlElement, column: number) => DocumentWalk): string[] {
    const before = Number(valOf(row, 'trPr', 'gridBefore') ?? 0);
    const cells = cellsOf(row).flatMap((cell, column) => {
      const properties = child(cell, 'tcPr');
      const span = Math.max(1, Number(valOf(properties, 'gridSpan') ?? 1) || 1);
      const merge = child(properties, 'vMerge');
      // Word hides whatever stands in a cell that goes on from the one above; mostly an empty paragraph.
      const isContinued = merge !== undefined && merge.attributes['val'] !== 'restart';
      const { blocks, leftOut } = walk(cell, column).finish();
      this.writer.adopt(leftOut);
      const text = cellText(blocks);
      if (isContinued) this.writer.leaveOut('hidden', text);
      return [isContinued ? '' : text, ...Array<string>(Math.min(span, 200) - 1).fill('')];
    });
    return [...Array<string>(Math.min(before, 200)).fill(''), ...cells];
  }

  #isMarkHidden(properties: XmlElement | undefined): boolean {
    return this.#context.styles.run(this.#levels, child(properties, 'rPr')).toggle('vanish');
  }

  #isAllHidden(parent: XmlElement): boolean {
    return elementsOf(parent).every((element) => {
      if (element.name !== 'r') return !TRANSPARENT.has(element.name) || this.#isAllHidden(element);
      return this.#context.styles.run(this.#levels, child(element, 'rPr')).toggle('vanish');
    });
  }
}

/**
 * True where the mark of a paragraph is deleted, or only parts styles of one line: the next paragraph goes on with its
 * line. A mark that is merely hidden ends the line all the same: whose words follow is not to be blurred.
 */
function goesOn(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'rPr');
  return child(mark, 'del') !== undefined || isOn(mark, 'specVanish');
}

/** How a reference and its note are marked: the number alone would run into the text. */
const noteMark = (number: number): string => `（注${number}）`;

function rowsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'tr') return [element];
    return TRANSPARENT.has(element.name) ? rowsOf(element) : [];
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
