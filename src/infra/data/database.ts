import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type Cells,
  type ColumnType,
  type ColumnWords,
  TABLES_VERSION,
  type TableWords,
} from '../../core/export/table.ts';

/** A table with its rows, which come piece by piece. */
export interface TableWithRows {
  readonly table: TableWords;
  readonly rows: AsyncIterable<readonly Cells[]>;
}

/** What Cloudflare Pages takes in one file; a larger one keeps the whole site from being put there. */
const MOST_BYTES = 25 * 2 ** 20;

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  date: 'TEXT',
  time: 'TEXT',
  address: 'TEXT',
};

/**
 * A SQLite database of the tables, as the bytes of its file: the same rows give the same bytes. Lists are JSON arrays,
 * true and false 1 and 0. What the columns mean stands in a table of its own, `codebook`. A table that would make the
 * file too large is left out, and its `codebook` rows with it.
 */
export async function writeDatabase(tables: Iterable<TableWithRows>, most = MOST_BYTES): Promise<Uint8Array> {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(`PRAGMA user_version = ${TABLES_VERSION};
      CREATE TABLE codebook (table_name TEXT, column_name TEXT, title TEXT, type TEXT, description TEXT, "values" TEXT,
        PRIMARY KEY (table_name, column_name)) WITHOUT ROWID`);
    for (const one of tables) {
      database.exec('BEGIN');
      database.exec((await addTable(database, one, most)) ? 'COMMIT' : 'ROLLBACK');
    }
    return readVacuumed(database);
  } finally {
    database.close();
  }
}

/** The bytes without the pages that a table left behind which was taken back. Node 22 gives none but by a file. */
function readVacuumed(database: DatabaseSync): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'shingiroku-data-'));
  try {
    const file = join(folder, 'archive.sqlite');
    database.prepare('VACUUM INTO ?').run(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns false, with the table in part, when the file would be too large */
async function addTable(database: DatabaseSync, { table, rows }: TableWithRows, most: number): Promise<boolean> {
  database.exec(definitionOf(table));
  describe(database, table);
  const places = table.columns.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO ${table.name} VALUES (${places})`);
  for await (const piece of rows) {
    for (const row of piece) insert.run(...row.map(storedValue));
    if (bytesOf(database) > most) return false;
  }
  return true;
}

function bytesOf(database: DatabaseSync): number {
  const { bytes } = database
    .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')
    .get() as { readonly bytes: number };
  return bytes;
}

function definitionOf({ name, columns, key, isByYear }: TableWords): string {
  const defined = columns.map(
    (column) => `${column.name} ${TYPES[column.isList ? 'string' : column.type]}${required(column)}`,
  );
  // An index of a large table would be as large as its columns.
  const hasKey = key.length > 0 && !isByYear;
  const primary = hasKey ? `, PRIMARY KEY (${key.join(', ')})` : '';
  return `CREATE TABLE ${name} (${defined.join(', ')}${primary})${hasKey ? ' WITHOUT ROWID' : ''}`;
}

const required = ({ isRequired, isList }: ColumnWords): string => (isRequired || isList ? ' NOT NULL' : '');

function describe(database: DatabaseSync, table: TableWords): void {
  const insert = database.prepare('INSERT INTO codebook VALUES (?, ?, ?, ?, ?, ?)');
  insert.run(table.name, '', table.title, '', table.description, null);
  for (const { name, title, type, isList, description, values } of table.columns) {
    const told = values ? JSON.stringify(values) : null;
    insert.run(table.name, name, title, isList ? `${type}[]` : type, description, told);
  }
}

function storedValue(cell: unknown): string | number | null {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return Array.isArray(cell) ? JSON.stringify(cell) : (cell as string | number | null);
}
