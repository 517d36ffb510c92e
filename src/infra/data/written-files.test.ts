import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import type { Made, SiteFile, TablesFile } from '../../core/export/site-file.ts';
import type { TableWords } from '../../core/export/table.ts';
import { fileDigest } from '../file-digest.ts';
import { writeFiles } from './written-files.ts';

const root = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(root, { recursive: true }));

const TABLE: TableWords = {
  name: 'items',
  title: '案件',
  description: '',
  key: ['id'],
  columns: [{ name: 'id', title: '番号', description: '', type: 'integer', isRequired: true }],
};
/** With a function, as tables have them, which no thread can be told. */
const table = { ...TABLE, rows: () => [] };

/** Two years, of which each file asks anew; `asked` tells how often rows were made. */
function yearly(format: TablesFile['format'], asked: string[] = []): TablesFile {
  const piece = (name: string, json: string) => ({
    name,
    json: () => {
      asked.push(name);
      return json;
    },
  });
  return { format, tables: [{ table, rows: [piece('kou/2009', '[[1]]'), piece('kou/2010', '[[2],[3]]')] }] };
}

const file = (path: string, make: SiteFile['make']): SiteFile => ({ path, key: `key of ${path}`, make });
const fileOf = (path: string, made: Made) => file(path, () => made);

it('writes what files hold, and tells what came out', async () => {
  const site = join(root, 'site');
  const asked: string[] = [];
  const member = { name: 'kou/tables', member: 'items', json: () => '{"items":[[7]],"votes":[[8]]}' };
  const files = [
    fileOf('a/text.txt', '会議録'),
    fileOf('bytes.bin', Uint8Array.of(0, 255)),
    fileOf('data/packed.zip', [{ path: '甲.txt', text: '乙' }]),
    fileOf('data/items.csv', yearly('csv', asked)),
    fileOf('data/items.json', yearly('json', asked)),
    fileOf('data/tables.json', { format: 'json-tables', tables: [{ table, rows: [member] }] }),
    fileOf('data/items.parquet', yearly('parquet', asked)),
    fileOf('data/all.sqlite', yearly('sqlite', asked)),
  ];
  const written = await writeFiles(files, site);
  const bytesOf = (path: string) => readFileSync(join(site, path));
  const textOf = (path: string) => bytesOf(path).toString();
  expect(textOf('a/text.txt')).toBe('会議録');
  expect([...bytesOf('bytes.bin')]).toEqual([0, 255]);
  expect(Object.values(unzipSync(bytesOf('data/packed.zip'))).map((bytes) => strFromU8(bytes))).toEqual(['乙']);
  expect(textOf('data/items.csv')).toBe('\uFEFFid\r\n1\r\n2\r\n3\r\n');
  expect(JSON.parse(textOf('data/items.json'))).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(JSON.parse(textOf('data/tables.json'))).toEqual({ items: [{ id: 7 }] });
  expect(textOf('data/items.parquet').slice(0, 4)).toBe('PAR1');
  expect(textOf('data/all.sqlite').slice(0, 15)).toBe('SQLite format 3');
  expect(asked).toEqual(['kou/2009', 'kou/2010']);
  for (const { path, key } of files)
    expect(written[path]).toEqual({ key, bytes: bytesOf(path).length, digest: fileDigest(bytesOf(path)) });
});

it('writes over nothing, and says what the system says', async () => {
  const site = join(root, 'there');
  const path = 'a/text.txt';
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), '前');
  await expect(writeFiles([fileOf(path, '後')], site)).rejects.toMatchObject({ code: 'EEXIST', syscall: 'open' });
  expect(readFileSync(join(site, path), 'utf8')).toBe('前');
});

it.each<[string, SiteFile['make']]>([
  [
    'a file',
    () => {
      throw new Error('not to be made');
    },
  ],
  [
    'rows',
    () => ({
      format: 'csv',
      tables: [
        {
          table,
          rows: [
            {
              name: 'kou/2009',
              json: () => {
                throw new Error('not to be made');
              },
            },
          ],
        },
      ],
    }),
  ],
])('ends when %s cannot be made', async (_name, make) => {
  const files = [file('a.csv', make), ...Array.from({ length: 5 }, (_, at) => fileOf(`b${at}.txt`, ''))];
  await expect(writeFiles(files, join(root, 'unmade'))).rejects.toThrow('not to be made');
});
