import { stringify } from 'csv-stringify/browser/esm/sync';
import { type Citation, citationRows } from './citation-list.ts';

/**
 * The list as CSV (RFC 4180: lines end in CR LF). A cell that a spreadsheet would take for a formula (it begins with
 * = + - @, a tab or a carriage return, in either width) gets an apostrophe before it, as OWASP's "CSV Injection" says.
 */
export function citationCsv(citations: readonly Citation[]): string {
  return stringify(citationRows(citations), {
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library itself quotes a cell for CR LF only, but readers of CSV end a line at either.
    quoted_match: /[\r\n]/,
  });
}

/** Before the text of a file: without it spreadsheets read Japanese in another encoding. */
export const BYTE_ORDER_MARK = '\ufeff';
