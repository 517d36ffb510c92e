/** Where the files of the data stand below the site. They are permanent, as the addresses of pages are. */
export const dataPaths = {
  folder: 'data/',
  csv: (council: string, table: string) => `data/${council}/${table}.csv`,
  /** Where readers of CSVW look for the description of the CSV files beside it. */
  csvw: (council: string) => `data/${council}/csv-metadata.json`,
  json: (council: string, table: string) => `data/${council}/${table}.json`,
  /** Of all councils. */
  parquet: (table: string) => `data/parquet/${table}.parquet`,
  parquetPart: (table: string, council: string, year: string | undefined) =>
    `data/parquet/${table}/council=${council}/${year === undefined ? '' : `year=${year}/`}part.parquet`,
  jsonSchema: 'data/tables.schema.json',
  database: 'data/archive.sqlite',
  package: 'data/datapackage.json',
  digests: 'data/SHA256SUMS',
} as const;
