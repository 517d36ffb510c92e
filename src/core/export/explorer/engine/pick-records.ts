/**
 * The lines of a CSV file (RFC 4180, lines end in CR LF) by the id in their first column, as they stand in the file: what
 * is picked from it needs no rule of its own for quotes or formulas.
 */
export function readRecords(csv: string): { readonly head: string; readonly byId: ReadonlyMap<string, string> } {
  const [head = '', ...records] = splitRecords(csv.replace(/^\ufeff/, ''));
  return { head, byId: new Map(records.map((record) => [record.slice(0, record.indexOf(',')), record])) };
}

/** Cuts at the ends of lines that are not in a quoted cell. */
function splitRecords(csv: string): string[] {
  const records: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const unit = csv.charAt(at);
    if (unit === '"') isQuoted = !isQuoted;
    else if (unit === '\n' && !isQuoted) {
      records.push(csv.slice(start, at).replace(/\r$/, ''));
      start = at + 1;
    }
  }
  return start < csv.length ? [...records, csv.slice(start)] : records;
}

/** A CSV file with a byte order mark, without which spreadsheets read Japanese in another encoding. */
export const joinRecords = (head: string, records: readonly string[]): string =>
  `\ufeff${[head, ...records].map((record) => `${record}\r\n`).join('')}`;
