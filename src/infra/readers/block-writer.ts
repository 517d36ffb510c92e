import type { LeftOut, LeftOutReason, SourceBlock, SourceLine, SourceRole } from '../../core/import/source-text.ts';

/** Blocks with the words that were left out of them. */
export interface WrittenBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Collects the blocks of a document that is told from its first character to its last. Runs of text make a line until
 * something ends it; a marker waits for the line that it belongs to. Words that nobody sees are told as such.
 */
export class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  /** What the lines and tables are from here on, where they are no running text. */
  role: SourceRole | undefined;
  /** What the format calls the lines from here on. */
  kind: Pick<SourceLine, 'heading' | 'isItem'> = {};
  readonly #leftOut: LeftOut[] = [];
  #line = '';
  #marker: string | undefined;
  /** The line as it was when words were last left out: pieces with nothing between them are one. */
  #leftAt: string | undefined;

  /** The line as far as it has been told. */
  get line(): string {
    return this.#line;
  }

  write(text: string): void {
    this.#line += text;
  }

  /** Words that stand here in the file and are not seen. */
  leaveOut(reason: LeftOutReason, text: string): void {
    if (text.trim() === '') return;
    const n = this.blocks.length + 1;
    const before = this.#leftOut.at(-1);
    if (before && before.reason === reason && before.n === n && this.#leftAt === this.#line) {
      this.#leftOut[this.#leftOut.length - 1] = { ...before, text: before.text + text };
    } else this.#leftOut.push({ reason, text, n });
    this.#leftAt = this.#line;
  }

  /** The next line has this bullet or number. */
  mark(marker: string): void {
    this.endLine();
    this.#marker = marker;
  }

  /** Forgets the marker of a line that has no text to be seen. */
  unmark(): void {
    this.#marker = undefined;
  }

  /** Ends the line that is being told; an empty one is none. */
  endLine(): void {
    if (this.#line.trim() !== '') this.#push(this.#line);
    this.#line = '';
  }

  /** A line break: ends a line even if it is empty. */
  breakLine(): void {
    this.#push(this.#line);
    this.#line = '';
  }

  /** Sets what follows apart by one empty line. */
  separate(): void {
    this.endLine();
    const last = this.blocks.at(-1);
    if (last && !(last.type === 'line' && last.text === '')) this.blocks.push({ type: 'line', text: '' });
  }

  table(rows: readonly (readonly string[])[]): void {
    this.endLine();
    if (rows.some((row) => row.some((cell) => cell.trim() !== ''))) {
      this.blocks.push({ type: 'table', rows, ...this.#own });
    }
  }

  /** What is left out from here on is another piece. */
  endPiece(): void {
    this.#leftAt = undefined;
  }

  /** Words that stand in the text in another way than in the file, each for itself. */
  remark(reason: LeftOutReason, text: string): void {
    this.#leftOut.push({ reason, text, n: this.blocks.length + 1 });
  }

  /** How many pieces were left out so far. */
  get pieces(): number {
    return this.#leftOut.length;
  }

  /** Takes what was told elsewhere, such as a note; set apart unless told otherwise. */
  append({ blocks, leftOut }: WrittenBlocks, isApart = true): void {
    if (isApart && blocks.length > 0) this.separate();
    const offset = this.blocks.length;
    this.#leftOut.push(...leftOut.map((piece) => ({ ...piece, n: piece.n + offset })));
    this.blocks.push(...blocks);
  }

  /** Takes over the words that were left out of something that becomes part of this place, such as a cell. */
  adopt(pieces: readonly LeftOut[]): void {
    const n = this.blocks.length + 1;
    this.#leftOut.push(...pieces.map((piece) => ({ ...piece, n })));
    this.#leftAt = undefined;
  }

  /** Ends the last line and gives the blocks, without empty lines at the end. */
  finish(): WrittenBlocks {
    this.endLine();
    if (this.#marker !== undefined) this.#push('');
    const end = this.blocks.findLastIndex((block) => block.type === 'table' || block.text !== '' || block.marker);
    const blocks = this.blocks.slice(0, end + 1);
    const leftOut = this.#leftOut.map((piece) => ({ ...piece, n: Math.max(1, Math.min(piece.n, blocks.length)) }));
    return { blocks, leftOut };
  }

  get #own(): { role?: SourceRole } {
    return this.role === undefined ? {} : { role: this.role };
  }

  #push(text: string): void {
    const marker = this.#marker === undefined ? {} : { marker: this.#marker };
    this.#marker = undefined;
    const kind = text.trim() === '' ? {} : this.kind;
    this.blocks.push({ type: 'line', text, ...marker, ...kind, ...this.#own });
  }
}

/** The text of blocks that stand in the cell of a table. */
export function cellText(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.join('\t')).join('\n')
        : `${block.marker === undefined ? '' : `${block.marker} `}${block.text}`,
    )
    .join('\n');
}
