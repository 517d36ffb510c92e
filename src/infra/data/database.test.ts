import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import type { Cells, Table } from '../../core/export/table.ts';
import { type TableWithRows, writeDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'database-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** May be gone through again. */
const inPieces = (rows: readonly Cells[]): TableWithRows['rows'] => ({
  async *[Symbol.asyncIterator]() {
    yield rows;
  },
});

const tableOf = (name: string, rows: readonly Cells[], isByYear?: true): TableWithRows => ({
  table: {
    name,
    title: name,
    description: '説明',
    key: ['id'],
    columns: [
      { name: 'id', title: '番号', description: '', type: 'integer', isRequired: true },
      { name: 'text', title: '文', description: '', type: 'string', values: { a: '甲' } },
      { name: 'parts', title: '部分', description: '', type: 'string', isList: true },
      { name: 'holds', title: '真偽', description: '', type: 'boolean' },
    ],
    ...(isByYear ? { isByYear } : {}),
  } as unknown as Table<unknown>,
  rows: inPieces(rows),
});

function read<T>(bytes: Uint8Array, ask: (database: DatabaseSync) => T): T {
  const file = join(folder, 'x.sqlite');
  writeFileSync(file, bytes);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

const SMALL = tableOf('small', [
  [1, '甲\n乙', ['a', 'b'], true],
  [2, null, [], null],
]);
const LARGE = tableOf(
  'large',
  Array.from({ length: 500 }, (_, id): Cells => [id, '長い'.repeat(500), [], false]),
  true,
);

it('holds the rows, lists as JSON', async () => {
  expect(read(await writeDatabase([SMALL]), (database) => database.prepare('SELECT * FROM small').all())).toEqual([
    { id: 1, text: '甲\n乙', parts: '["a","b"]', holds: 1 },
    { id: 2, text: null, parts: '[]', holds: null },
  ]);
});

it('tells what its columns mean', async () => {
  const ask = (database: DatabaseSync) =>
    database.prepare(`SELECT column_name, title, type, "values" FROM codebook WHERE table_name = 'small'`).all();
  expect(read(await writeDatabase([SMALL]), ask)).toContainEqual({
    column_name: 'text',
    title: '文',
    type: 'string',
    values: '{"a":"甲"}',
  });
});

it('the same rows give the same bytes', async () => {
  expect(Buffer.compare(await writeDatabase([SMALL, LARGE]), await writeDatabase([SMALL, LARGE]))).toBe(0);
});

it('leaves out what would make it too large, and nothing else', async () => {
  const tables = (database: DatabaseSync) =>
    database
      .prepare('SELECT DISTINCT table_name AS name FROM codebook ORDER BY 1')
      .all()
      .map(({ name }) => name);
  const bound = 100_000;
  const whole = await writeDatabase([SMALL, LARGE]);
  const cut = await writeDatabase([SMALL, LARGE], bound);
  expect([read(whole, tables), read(cut, tables)]).toEqual([['large', 'small'], ['small']]);
  expect(whole.length).toBeGreaterThan(bound);
  expect(cut).toEqual(await writeDatabase([SMALL]));
});
