import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import type { TableWithRows } from '../../core/export/data-files.ts';
import type { Cells, Table } from '../../core/export/table.ts';
import { writeDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'database-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
  rows: [rows],
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

it('holds the rows, lists as JSON', () => {
  expect(read(writeDatabase([SMALL]), (database) => database.prepare('SELECT * FROM small').all())).toEqual([
    { id: 1, text: '甲\n乙', parts: '["a","b"]', holds: 1 },
    { id: 2, text: null, parts: '[]', holds: null },
  ]);
});

it('tells what its columns mean', () => {
  const ask = (database: DatabaseSync) =>
    database.prepare(`SELECT column_name, title, type, "values" FROM codebook WHERE table_name = 'small'`).all();
  expect(read(writeDatabase([SMALL]), ask)).toContainEqual({
    column_name: 'text',
    title: '文',
    type: 'string',
    values: '{"a":"甲"}',
  });
});

it('the same rows give the same bytes', () => {
  expect(Buffer.compare(writeDatabase([SMALL, LARGE]), writeDatabase([SMALL, LARGE]))).toBe(0);
});

it('leaves out what would make it too large, and nothing else', () => {
  const tables = (database: DatabaseSync) =>
    database
      .prepare('SELECT DISTINCT table_name AS name FROM codebook ORDER BY 1')
      .all()
      .map(({ name }) => name);
  const bound = 100_000;
  const whole = writeDatabase([SMALL, LARGE]);
  const cut = writeDatabase([SMALL, LARGE], bound);
  expect([read(whole, tables), read(cut, tables)]).toEqual([['large', 'small'], ['small']]);
  expect(whole.length).toBeGreaterThan(bound);
  expect(cut).toEqual(writeDatabase([SMALL]));
});
