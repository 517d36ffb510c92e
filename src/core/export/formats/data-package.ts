import type { SiteInfo } from '../../domain/site/site-info.ts';
import type { SiteFile } from '../site-file.ts';
import type { ColumnType, ColumnWords, TableWords } from '../table.ts';
import { TABLES_VERSION } from '../table.ts';
import { BETWEEN } from './csv.ts';

/** A file of the data as it was written, by its path below the folder of the data. */
export interface DescribedFile {
  readonly path: string;
  readonly bytes: number;
  /** `sha256:…`. */
  readonly digest: string;
  readonly resource: SiteFile['resource'];
}

interface Release {
  readonly info: SiteInfo;
  /** Tells the contents of all files. */
  readonly version: string;
  /** The site's full address, where it is known. */
  readonly homepage: string | undefined;
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
} as const;

const FIELD_TYPES: Readonly<Record<ColumnType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  time: { type: 'time', format: '%H:%M' },
  address: { type: 'string' },
};

/**
 * The list of the data's files by the Data Package standard (datapackage.org, version 2): paths, sizes, digests, and of
 * CSV files the fields. The JSON files' shape is told by a schema of their own.
 */
export function dataPackage(files: readonly DescribedFile[], { info, version, homepage }: Release): string {
  const { title, description, licence } = info;
  const head = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'shingiroku',
    title,
    description,
    ...(homepage === undefined ? {} : { homepage }),
    version: `${TABLES_VERSION}.0.0+${version}`,
    ...(licence === undefined
      ? {}
      : { licenses: [{ title: licence.name, ...(licence.url === undefined ? {} : { path: licence.url }) }] }),
  };
  const resources = files.flatMap(({ resource, ...file }) => (resource ? [describe(file, resource)] : []));
  // A line for each file: there are hundreds, and each CSV file has its fields.
  const lines = resources.map((resource) => JSON.stringify(resource)).join(',\n');
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "resources": [\n${lines}\n]}\n`;
}

function describe(
  { path, bytes, digest }: Omit<DescribedFile, 'resource'>,
  { table, council, format }: NonNullable<SiteFile['resource']>,
): object {
  const isText = format === 'csv' || format === 'json';
  return {
    name: path.replace(/[^a-z0-9._-]+/g, '-'),
    path,
    ...(table ? { title: table.title } : {}),
    format,
    mediatype: MEDIA_TYPES[format],
    ...(isText ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: digest,
    ...(council === undefined ? {} : { council }),
    ...(table && format === 'csv' ? { type: 'table', schema: schemaOf(table) } : {}),
  };
}

const schemaOf = ({ columns, key }: TableWords): object => ({
  fields: columns.map(fieldOf),
  missingValues: [''],
  ...(key.length === 0 ? {} : { primaryKey: key }),
});

function fieldOf({ name, title, type, isList, isRequired }: ColumnWords): object {
  if (isList) return { name, title, type: 'list', delimiter: BETWEEN };
  return { name, title, ...FIELD_TYPES[type], ...(isRequired ? { constraints: { required: true } } : {}) };
}

/** A line for each file, as `sha256sum --check` reads it. */
export function digestList(files: readonly DescribedFile[]): string {
  return files.map(({ path, digest }) => `${digest.replace('sha256:', '')}  ${path}\n`).join('');
}
