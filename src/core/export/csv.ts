import { stringify } from 'csv-stringify/browser/esm/sync';
import type { CouncilData } from './council-data.ts';
import type { Cell, Table } from './table.ts';

/** Between the values of a list in one cell; a value that has it is not told apart, which only CSV suffers from. */
const BETWEEN = '｜';

/**
 * A table of one council as CSV (RFC 4180: lines end in CR LF) with a byte order mark, without which spreadsheets read
 * Japanese in another encoding. A cell that a spreadsheet would take for a formula gets an apostrophe before it, as
 * OWASP's "CSV Injection" says.
 */
export function tableCsv<Row>({ columns, rows }: Table<Row>, data: CouncilData): string {
  const lines = [...rows(data)].map((row) => columns.map(({ cell }) => csvCell(cell(row))));
  return stringify([columns.map(({ name }) => name), ...lines], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library itself quotes a cell for CR LF only, but readers of CSV end a line at either.
    quoted_match: /[\r\n]/,
  });
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  return Array.isArray(cell) ? cell.join(BETWEEN) : String(cell);
}
