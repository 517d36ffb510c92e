import { writeCsv } from '../../core/export/formats/csv.ts';
import { writeJson, writeJsonTables } from '../../core/export/formats/json.ts';
import { writeParquet } from '../../core/export/formats/parquet.ts';
import type { Cells } from '../../core/export/table.ts';
import { writeDatabase } from './database.ts';
import { packFiles } from './pack-files.ts';
import type { NamedTables, ToWriter } from './writing.ts';

/** As much as is held of rows: those of a thousand meetings. Characters of JSON. */
const MOST_HELD = 64 * 2 ** 20;

type Content = Extract<ToWriter, { type: 'file' }>['content'];
type Rows = readonly Cells[];

/** Turns what files hold into their bytes, and holds rows that several of them are made of. */
export class ContentWriter {
  private readonly ask: (name: string) => Promise<string>;
  private readonly held = new Map<string, unknown>();
  private size = 0;

  /** @param ask gives the rows of this name, as JSON */
  constructor(ask: (name: string) => Promise<string>) {
    this.ask = ask;
  }

  async bytesOf(content: Content): Promise<Uint8Array> {
    if (content instanceof Uint8Array) return content;
    // Who writes none needs neither the drawer nor its fonts.
    if (typeof content === 'object' && 'svg' in content) return (await import('./draw-png.ts')).drawPng(content.svg);
    const bytes =
      typeof content === 'string' ? content : 'format' in content ? await this.format(content) : packFiles(content);
    return typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  }

  private async format({ format, tables, partition }: NamedTables): Promise<string | Uint8Array> {
    if (format === 'sqlite')
      return writeDatabase(tables.map(({ table, rows }) => ({ table, rows: this.piecesOf(rows) })));
    const filled: { table: (typeof tables)[number]['table']; rows: Rows }[] = [];
    for (const { table, rows } of tables) {
      const pieces: Rows[] = [];
      for await (const piece of this.piecesOf(rows)) pieces.push(piece);
      filled.push({ table, rows: pieces.flat() });
    }
    if (format === 'json-tables') return writeJsonTables(filled);
    const [only] = filled;
    if (!only || filled.length > 1) throw new RangeError(`${format} holds one table`);
    if (format === 'csv') return writeCsv(only.table, only.rows);
    return format === 'json' ? writeJson(only.table, only.rows) : writeParquet(only.table, only.rows, partition);
  }

  private async *piecesOf(pieces: NamedTables['tables'][number]['rows']): AsyncIterable<Rows> {
    for (const { name, member } of pieces) {
      const known = this.held.get(name) ?? (await this.fetch(name));
      yield member === undefined ? (known as Rows) : ((known as Readonly<Record<string, Rows>>)[member] ?? []);
    }
  }

  private async fetch(name: string): Promise<unknown> {
    const json = await this.ask(name);
    const value: unknown = JSON.parse(json);
    if (this.size + json.length <= MOST_HELD) {
      this.size += json.length;
      this.held.set(name, value);
    }
    return value;
  }
}
