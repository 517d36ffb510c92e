import { sitePath } from '../domain/address/addresses.ts';
import { dataAddresses } from '../domain/address/data-addresses.ts';
import type { CouncilData } from './council-data.ts';
import { csvwMetadata } from './formats/csvw.ts';
import { jsonSchema } from './formats/json-schema.ts';
import type { SiteFile, TablesFile } from './site-file.ts';
import type { Table } from './table.ts';
import { type Keep, type RowKeys, type RowPiece, SMALL_TABLES, TableRows } from './table-rows.ts';
import { TABLES } from './tables.ts';
import { fileParts, yearsOf } from './years.ts';

interface DataOptions {
  readonly keys: RowKeys;
  /** Tells the generator and what all files share. */
  readonly shared: string;
  readonly keep: Keep;
}

const BIG_TABLES = TABLES.filter(({ isByYear }) => isByYear);

/** All files of the data: of each council, and of the whole archive. */
export function* dataFiles(councils: readonly CouncilData[], options: DataOptions): Iterable<SiteFile> {
  const all = councils.map((data) => new TableRows(data, options.keys, options.keep));
  for (const rows of all) yield* councilFiles(rows, options);
  yield* archiveFiles(all, options);
}

/** A table without rows has no file of its own in a council. */
export const hasRows = (table: Table<unknown>, { data }: Pick<TableRows, 'data'>): boolean => {
  // What a table of this kind is made from is dear, and every record has some of it.
  if (table.isByYear) return (table.isOfYearAlone ? data.archive.meetings : data.archive.records).length > 0;
  for (const _ of table.rows(data)) return true;
  return false;
};

function* councilFiles(rows: TableRows, { keys }: DataOptions): Iterable<SiteFile> {
  const { council, data } = rows;
  const key = keys.ofCouncil(council);
  const described: { url: string; table: Table<unknown> }[] = [];
  for (const table of TABLES.filter((one) => hasRows(one, rows))) {
    if (!table.isByYear) {
      const path = sitePath(dataAddresses.csv(council, table.name));
      described.push({ url: nameOf(path), table });
      yield { path, key, make: one('csv', table, rows.of(table)), resource: { table, council, format: 'csv' } };
      continue;
    }
    for (const { suffix, years } of fileParts(data)) {
      const path = sitePath(dataAddresses.csv(council, table.name + suffix));
      const own = table.isOfYearAlone ? years.map((year) => keys.ofYear(data, year)).join(' ') : key;
      described.push({ url: nameOf(path), table });
      yield {
        path,
        key: own,
        make: one('csv', table, rows.ofYears(table, years)),
        resource: { table, council, format: 'csv' },
      };
      yield {
        path: sitePath(dataAddresses.json(council, table.name + suffix)),
        key: own,
        make: one('json', table, rows.ofYears(table, years)),
        resource: { table, council, format: 'json' },
      };
    }
  }
  yield {
    path: sitePath(dataAddresses.json(council, 'tables')),
    key,
    make: () => ({ format: 'json-tables', tables: SMALL_TABLES.map((table) => ({ table, rows: rows.of(table) })) }),
    resource: { council, format: 'json' },
  };
  yield { path: sitePath(dataAddresses.csvw(council)), key, make: () => csvwMetadata(described) };
  yield* parquetParts(rows, key, keys);
}

/** Parquet of what is too much for one file, in Hive's layout. */
function* parquetParts(rows: TableRows, key: string, keys: RowKeys): Iterable<SiteFile> {
  const { council, data } = rows;
  const years = yearsOf(data);
  for (const table of BIG_TABLES.filter((one) => hasRows(one, rows))) {
    // A year of citations is a few kilobytes: it is not worth a file.
    for (const year of table.isOfYearAlone ? data.meetingsByYear.keys() : [undefined]) {
      yield {
        path: sitePath(dataAddresses.parquetPart(table.name, council, year)),
        key: year === undefined ? key : keys.ofYear(data, year),
        make: one('parquet', table, rows.ofYears(table, year === undefined ? years : [year]), 'council'),
        resource: { table, council, format: 'parquet' },
      };
    }
  }
}

function* archiveFiles(all: readonly TableRows[], { shared, keys }: DataOptions): Iterable<SiteFile> {
  const key = [shared, ...all.map(({ council }) => keys.ofCouncil(council))].join(' ');
  for (const table of SMALL_TABLES.filter((one) => all.some((rows) => hasRows(one, rows)))) {
    yield {
      path: sitePath(dataAddresses.parquet(table.name)),
      key,
      make: one(
        'parquet',
        table,
        all.flatMap((rows) => rows.of(table)),
      ),
      resource: { table, format: 'parquet' },
    };
  }
  yield {
    path: sitePath(dataAddresses.tablesSchema),
    key: shared,
    make: () => `${JSON.stringify(jsonSchema(TABLES, SMALL_TABLES), null, 1)}\n`,
  };
  yield {
    path: sitePath(dataAddresses.database),
    key,
    // Those with many rows come last, and may be left out.
    make: () => ({
      format: 'sqlite',
      tables: [...SMALL_TABLES, ...BIG_TABLES].map((table) => ({ table, rows: rowsOfAll(table, all) })),
    }),
    resource: { format: 'sqlite' },
  };
}

const rowsOfAll = (table: Table<unknown>, all: readonly TableRows[]): RowPiece[] =>
  all.flatMap((rows) => (table.isByYear ? rows.ofYears(table, yearsOf(rows.data)) : rows.of(table)));

const one =
  (format: TablesFile['format'], table: Table<unknown>, rows: readonly RowPiece[], partition?: string) =>
  (): TablesFile => ({ format, tables: [{ table, rows }], ...(partition === undefined ? {} : { partition }) });

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
