import { decadeName } from './addresses.ts';
import type { MeetingId } from './ids.ts';

/** Folder of the data of a council. */
const ofCouncil = (council: string): string => `/data/${council}/`;

/** The permanent addresses of the archive as data: of its pages, and of the files that stand beside them. */
export const dataAddresses = {
  /** What there is. */
  page: '/data/',
  /** What the tables and their columns mean. */
  codebook: (table = ''): string => `/data/codebook/${table === '' ? '' : `#${table}`}`,
  csv: (council: string, table: string): string => `${ofCouncil(council)}${table}.csv`,
  /** Where readers of CSVW look for the description of the CSV files beside it. */
  csvw: (council: string): string => `${ofCouncil(council)}csv-metadata.json`,
  json: (council: string, table: string): string => `${ofCouncil(council)}${table}.json`,
  /** Of all councils. */
  parquet: (table: string): string => `/data/parquet/${table}.parquet`,
  parquetPart: (table: string, council: string, year: string | undefined): string =>
    `/data/parquet/${table}/council=${council}/${year === undefined ? '' : `year=${year}/`}part.parquet`,
  tablesSchema: '/data/tables.schema.json',
  database: '/data/archive.sqlite',
  package: '/data/datapackage.json',
  digests: '/data/SHA256SUMS',
  /** A meeting as JSON or Akoma Ntoso; there only where the archive wants each as a file of its own. */
  meeting: (council: string, meeting: MeetingId, format: 'json' | 'akn.xml'): string =>
    `${ofCouncil(council)}meetings/${meeting}.${format}`,
  /** The meetings of ten years as JSON and Akoma Ntoso. @param year any of the ten */
  meetings: (council: string, year: number): string => `${ofCouncil(council)}meetings-${decadeName(year)}.zip`,
  /** The items, undertakings and articles of a council, with what became of them. */
  council: (council: string): string => `${ofCouncil(council)}archive.json`,
  /** Who is and was a member, as Popolo has it; there only where the council publishes it. */
  people: (council: string): string => `${ofCouncil(council)}people.json`,
  /** The schema of a meeting as JSON, or of what {@link dataAddresses.council} has. */
  recordSchema: (name: 'meeting' | 'archive'): string => `/data/${name}.schema.json`,
} as const;
