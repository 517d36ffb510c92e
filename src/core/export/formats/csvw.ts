import type { ColumnType, ColumnWords, TableWords } from '../table.ts';
import { BETWEEN } from './csv.ts';

const DATATYPES: Readonly<Record<ColumnType, unknown>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  time: { base: 'time', format: 'HH:mm' },
  address: 'anyURI',
};

/** A CSV file, by its address relative to that of the metadata. */
interface CsvFile {
  readonly url: string;
  readonly table: TableWords;
}

/** What the W3C's "Metadata Vocabulary for Tabular Data" (CSVW, 2015) says of CSV files in one folder. */
export function csvwMetadata(files: readonly CsvFile[]): string {
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    tables: files.map(({ url, table }) => ({
      url,
      'dc:title': table.title,
      'dc:description': table.description,
      tableSchema: {
        columns: table.columns.map(describe),
        ...(table.key.length > 0 ? { primaryKey: table.key } : {}),
      },
    })),
  };
  return `${JSON.stringify(group, null, 1)}\n`;
}

function describe({ name, title, description, type, isList, isRequired }: ColumnWords): object {
  return {
    name,
    // The head of the column first: a validator holds it against these.
    titles: [name, title],
    'dc:description': description,
    datatype: DATATYPES[type],
    ...(isList ? { separator: BETWEEN } : {}),
    ...(isRequired && !isList ? { required: true } : {}),
  };
}
