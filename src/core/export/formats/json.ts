import type { Cells, TableWords } from '../table.ts';

/** Rows as a JSON array of objects, one a line; every object has every column, with null where the record does not say. */
export function writeJson(table: TableWords, rows: readonly Cells[]): string {
  return `${jsonRows(table, rows)}\n`;
}

/** Several tables as one JSON object, each under its name. */
export function writeJsonTables(
  tables: readonly { readonly table: TableWords; readonly rows: readonly Cells[] }[],
): string {
  const members = tables.map(({ table, rows }) => `${JSON.stringify(table.name)}: ${jsonRows(table, rows)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function jsonRows({ columns }: TableWords, rows: readonly Cells[]): string {
  if (rows.length === 0) return '[]';
  const names = columns.map(({ name }) => JSON.stringify(name));
  const lines = rows.map((row) => `{${row.map((cell, place) => `${names[place]}:${JSON.stringify(cell)}`).join(',')}}`);
  return `[\n${lines.join(',\n')}\n]`;
}
