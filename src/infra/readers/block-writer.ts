import type { SourceBlock } from '../../core/import/source-text.ts';

/**
 * Collects the blocks of a document that is told from its first character to its last. Runs of text make a line until
 * something ends it; a marker waits for the line that it belongs to.
 */
export class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  #line = '';
  #marker: string | undefined;
  #page: number | undefined;

  constructor(page?: number) {
    this.#page = page;
  }

  /** The line as far as it has been told. */
  get line(): string {
    return this.#line;
  }

  write(text: string): void {
    this.#line += text;
  }

  /** The next line has this bullet or number. */
  mark(marker: string): void {
    this.endLine();
    this.#marker = marker;
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
    if (last && !(last.type === 'line' && last.text === ''))
      this.blocks.push({ type: 'line', text: '', ...this.#where });
  }

  table(rows: readonly (readonly string[])[]): void {
    this.endLine();
    if (rows.some((row) => row.some((cell) => cell.trim() !== ''))) {
      this.blocks.push({ type: 'table', rows, ...this.#where });
    }
  }

  /** Ends the last line and gives the blocks, without empty lines at the end. */
  finish(): SourceBlock[] {
    this.endLine();
    if (this.#marker !== undefined) this.#push('');
    const end = this.blocks.findLastIndex((block) => block.type === 'table' || block.text !== '' || block.marker);
    return this.blocks.slice(0, end + 1);
  }

  get #where(): { page?: number } {
    return this.#page === undefined ? {} : { page: this.#page };
  }

  #push(text: string): void {
    const marker = this.#marker === undefined ? {} : { marker: this.#marker };
    this.#marker = undefined;
    this.blocks.push({ type: 'line', text, ...this.#where, ...marker });
  }
}
