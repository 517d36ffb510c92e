import { readFile } from 'node:fs/promises';

/** The rows of a CSV file (RFC 4180) by the names of their columns, read without what wrote it. */
export async function readCsv(path: string): Promise<Readonly<Record<string, string>>[]> {
  const [head = [], ...rows] = readRows((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
