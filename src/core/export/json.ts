import type { CouncilData } from './council-data.ts';
import type { Table } from './table.ts';

/** A table of one council as JSON: a list of rows by the names of the columns, a row a line; null where a cell is empty. */
export function tableJson<Row>({ columns, rows }: Table<Row>, data: CouncilData): string {
  const lines = [...rows(data)].map((row) =>
    JSON.stringify(
      Object.fromEntries(columns.map(({ name, isList, cell }) => [name, cell(row) ?? (isList ? [] : null)])),
    ),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
