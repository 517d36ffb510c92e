import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Cells, TableWords } from '../table.ts';

/** Between the values of a list in one cell; a value that has it is not told apart, which only CSV suffers from. */
export const BETWEEN = '｜';

/**
 * Rows as CSV (RFC 4180: lines end in CR LF) with a byte order mark, without which spreadsheets read Japanese in
 * another encoding. A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP's "CSV
 * Injection" says.
 */
export function writeCsv({ columns }: TableWords, rows: readonly Cells[]): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(csvCell))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library itself quotes a cell for CR LF only, but readers of CSV end a line at either.
    quoted_match: /[\r\n]/,
  });
}

function csvCell(cell: Cells[number]): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join(BETWEEN) : String(cell);
}
