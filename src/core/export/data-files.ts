import { sitePath } from '../domain/address/addresses.ts';
import { dataAddresses } from '../domain/address/data-addresses.ts';
import type { CouncilData } from './council-data.ts';
import { writeCsv } from './formats/csv.ts';
import { csvwMetadata } from './formats/csvw.ts';
import { writeJson, writeJsonTables } from './formats/json.ts';
import { jsonSchema } from './formats/json-schema.ts';
import { writeParquet } from './formats/parquet.ts';
import type { SiteFile } from './site-file.ts';
import type { Table } from './table.ts';
import { type Keep, type RowKeys, SMALL_TABLES, TableRows } from './table-rows.ts';
import { TABLES } from './tables.ts';
import { fileParts, yearsOf } from './years.ts';

interface DataOptions {
  readonly keys: RowKeys;
  /** Tells the generator and what all files share. */
  readonly shared: string;
  readonly keep: Keep;
  /** Makes the database of tables with their rows, as bytes; those with many rows come last, and may be left out. */
  readonly writeDatabase: (tables: Iterable<TableWithRows>) => Uint8Array;
}

/** A table with its rows of all councils, which come piece by piece. */
export interface TableWithRows {
  readonly table: Table<unknown>;
  readonly rows: Iterable<readonly (readonly unknown[])[]>;
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
      yield { path, key, make: () => writeCsv(table, rows.of(table)), resource: { table, council, format: 'csv' } };
      continue;
    }
    for (const { suffix, years } of fileParts(data)) {
      const path = sitePath(dataAddresses.csv(council, table.name + suffix));
      const own = table.isOfYearAlone ? years.map((year) => keys.ofYear(data, year)).join(' ') : key;
      described.push({ url: nameOf(path), table });
      yield {
        path,
        key: own,
        make: () => writeCsv(table, rows.ofYears(table, years)),
        resource: { table, council, format: 'csv' },
      };
      yield {
        path: sitePath(dataAddresses.json(council, table.name + suffix)),
        key: own,
        make: () => writeJson(table, rows.ofYears(table, years)),
        resource: { table, council, format: 'json' },
      };
    }
  }
  yield {
    path: sitePath(dataAddresses.json(council, 'tables')),
    key,
    make: () => writeJsonTables(SMALL_TABLES.map((table) => ({ table, rows: rows.of(table) }))),
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
        make: () => writeParquet(table, rows.ofYears(table, year === undefined ? years : [year]), 'council'),
        resource: { table, council, format: 'parquet' },
      };
    }
  }
}

function* archiveFiles(all: readonly TableRows[], { shared, keys, writeDatabase }: DataOptions): Iterable<SiteFile> {
  const key = [shared, ...all.map(({ council }) => keys.ofCouncil(council))].join(' ');
  for (const table of SMALL_TABLES.filter((one) => all.some((rows) => hasRows(one, rows)))) {
    yield {
      path: sitePath(dataAddresses.parquet(table.name)),
      key,
      make: () =>
        writeParquet(
          table,
          all.flatMap((rows) => [...rows.of(table)]),
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
    make: () =>
      writeDatabase([...SMALL_TABLES, ...BIG_TABLES].map((table) => ({ table, rows: rowsOfAll(table, all) }))),
    resource: { format: 'sqlite' },
  };
}

function* rowsOfAll(table: Table<unknown>, all: readonly TableRows[]) {
  for (const rows of all) {
    if (!table.isByYear) yield rows.of(table);
    else for (const year of yearsOf(rows.data)) yield rows.ofYears(table, [year]);
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
