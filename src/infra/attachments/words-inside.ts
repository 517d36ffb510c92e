import { readFile } from 'node:fs/promises';
import { LimitedReader } from '../readers/read-within-limits.ts';
import { textOf } from '../readers/reading.ts';

/** Kinds besides PDF that are read, so that nothing is published in them unseen. Their words are not searched. */
const READABLE = /\.(?:docx|docm|html?|xhtml|txt|text|csv)$/i;

/** Reads the words of attached files, those that nobody sees included; its thread starts with the first that needs it. */
export class WordsInside {
  private reader: LimitedReader | undefined;

  /** All words of a file; none where it is of another kind, or cannot be read. @throws what the system reports */
  async of(file: string): Promise<string> {
    if (!READABLE.test(file)) return '';
    this.reader ??= new LimitedReader();
    // The readers know no tables of text by their ending.
    const reading = await this.reader.read(await readFile(file), file.replace(/\.csv$/i, '.txt'));
    if (reading.status === 'refused') return '';
    const { blocks, leftOut = [] } = reading.source;
    return [...blocks.map(textOf), ...leftOut.map(({ text }) => text)].join('\n');
  }

  /** Ends the thread, if it runs. */
  async close(): Promise<void> {
    await this.reader?.close();
  }
}
