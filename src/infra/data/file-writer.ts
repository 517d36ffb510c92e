import { Worker } from 'node:worker_threads';
import type { Made, TablesFile } from '../../core/export/site-file.ts';
import { tableWords } from '../../core/export/table.ts';
import type { FileFacts, FromWriter, ToWriter } from './writing.ts';

interface Waiting {
  readonly made: Made;
  readonly done: (facts: FileFacts) => void;
  readonly fail: (error: unknown) => void;
}

/** A thread that writes files, one after the other. What fails once fails everything that is waited for. */
export class FileWriter {
  private readonly thread = new Worker(new URL('./worker.ts', import.meta.url));
  private readonly waiting: Waiting[] = [];
  private failure: unknown;

  constructor() {
    this.thread.on('message', (message: FromWriter) => this.hear(message));
    this.thread.on('error', (error) => this.fail(error));
    this.thread.on('exit', () => this.fail(new Error('the thread that writes files ended before its work')));
  }

  /** @throws what the system reports */
  write(file: string, made: Made): Promise<FileFacts> {
    return new Promise((done, fail) => {
      if (this.failure !== undefined) return fail(this.failure);
      this.waiting.push({ made, done, fail });
      this.send({ type: 'file', file, content: isTables(made) ? named(made) : made });
    });
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }

  private send(message: ToWriter): void {
    this.thread.postMessage(message);
  }

  private hear(message: FromWriter): void {
    if (message.type === 'written') {
      this.waiting.shift()?.done(message.facts);
      return;
    }
    try {
      this.send({ type: 'rows', json: this.rowsNamed(message.rows) });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Of the file that is next. */
  private rowsNamed(name: string): string {
    const made = this.waiting[0]?.made;
    const pieces = made !== undefined && isTables(made) ? made.tables.flatMap(({ rows }) => rows) : [];
    const piece = pieces.find((one) => one.name === name);
    if (!piece) throw new RangeError(`no rows are named ${name}`);
    return piece.json();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    for (const { fail } of this.waiting.splice(0)) fail(this.failure);
  }
}

const isTables = (made: Made): made is TablesFile => typeof made === 'object' && 'format' in made;

/** What can be sent: tables without the functions that make their cells, rows by their names. */
const named = ({ format, partition, tables }: TablesFile): Extract<ToWriter, { type: 'file' }>['content'] => ({
  format,
  ...(partition === undefined ? {} : { partition }),
  tables: tables.map(({ table, rows }) => ({
    table: tableWords(table),
    rows: rows.map(({ name, member }) => ({ name, member })),
  })),
});
