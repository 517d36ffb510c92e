import { councilAddress, guideAddress } from '../../core/domain/address/addresses.ts';
import { dataAddresses } from '../../core/domain/address/data-addresses.ts';
import { recordAddress } from '../../core/domain/record.ts';
import type { CouncilData } from '../../core/export/council-data.ts';
import { hasRows } from '../../core/export/data-files.ts';
import type { Table } from '../../core/export/table.ts';
import { TABLES_VERSION } from '../../core/export/table.ts';
import { TABLES } from '../../core/export/tables.ts';
import { fileParts } from '../../core/export/years.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { ArchiveContext } from '../site-context.ts';

interface FileLink {
  /** CSV, JSON, Parquet; with the years that it holds, where a table is cut. */
  readonly label: string;
  readonly href: string;
}

interface TableLine {
  readonly title: string;
  /** Where the codebook tells its columns. */
  readonly href: string;
  readonly rows: number;
  readonly files: readonly FileLink[];
}

export interface DataProps {
  readonly frame: PageFrame;
  readonly meetings: number;
  /** The day and page of the newest record; undefined where there is none. */
  readonly newest: { readonly dateText: string; readonly href: string } | undefined;
  readonly version: number;
  readonly licence: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly links: Readonly<Record<'package' | 'digests' | 'codebook' | 'schema' | 'database', string>>;
  /** The page of the handbook on using the data; missing where the archive has none. */
  readonly guide: string | undefined;
  /** Of the whole archive. */
  readonly tables: readonly TableLine[];
  readonly councils: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    /** One file with all its smaller tables. */
    readonly json: string;
    readonly csvw: string;
    readonly tables: readonly TableLine[];
  }[];
}

/** Id of the handbook's page on using the data. */
const DATA_GUIDE = 'data';

export function dataView(context: ArchiveContext): DataProps {
  const councils = [...context.archive.councils.values()].map(context.data);
  const records = councils.flatMap(({ archive }) => archive.records);
  const perCouncil = councils.map((data) => ({ data, tables: tablesOf(context, data) }));
  const [newest] = [...records].sort((a, b) => (a.header.date < b.header.date ? 1 : -1));
  return {
    frame: makeFrame(context, {
      kind: 'data',
      title: 'データ',
      description: `${context.info.title}の会議、案件、発言などの表を、CSV、JSON、Parquet、SQLiteで配ります。`,
      address: dataAddresses.page,
    }),
    meetings: councils.reduce((sum, { archive }) => sum + archive.meetings.length, 0),
    newest: newest && { dateText: formatWareki(newest.header.date), href: context.href(recordAddress(newest)) },
    version: TABLES_VERSION,
    licence: context.info.licence,
    links: {
      package: context.href(dataAddresses.package),
      digests: context.href(dataAddresses.digests),
      codebook: context.href(dataAddresses.codebook()),
      schema: context.href(dataAddresses.tablesSchema),
      database: context.href(dataAddresses.database),
    },
    guide: context.guide.some(({ id }) => id === DATA_GUIDE) ? context.href(guideAddress(DATA_GUIDE)) : undefined,
    tables: TABLES.flatMap((table): TableLine[] => {
      const lines = perCouncil.flatMap(({ tables }) => tables.filter(({ name }) => name === table.name));
      if (lines.length === 0) return [];
      const files = table.isByYear ? [] : [{ label: 'Parquet', href: context.href(dataAddresses.parquet(table.name)) }];
      return [{ ...headOf(context, table), rows: lines.reduce((sum, { rows }) => sum + rows, 0), files }];
    }),
    councils: perCouncil.map(({ data: { archive }, tables }) => ({
      id: archive.council.id,
      name: archive.council.name,
      href: context.href(councilAddress(archive.council.id)),
      json: context.href(dataAddresses.json(archive.council.id, 'tables')),
      csvw: context.href(dataAddresses.csvw(archive.council.id)),
      tables,
    })),
  };
}

const headOf = (context: ArchiveContext, { name, title }: Table<unknown>) => ({
  name,
  title,
  href: context.href(dataAddresses.codebook(name)),
});

function tablesOf(context: ArchiveContext, data: CouncilData): (TableLine & { readonly name: string })[] {
  return TABLES.filter((table) => hasRows(table, { data })).map((table) => ({
    ...headOf(context, table),
    rows: count(table.rows(data)),
    files: filesOf(context, data, table),
  }));
}

function filesOf(context: ArchiveContext, data: CouncilData, table: Table<unknown>): FileLink[] {
  const { id } = data.archive.council;
  if (!table.isByYear) return [{ label: 'CSV', href: context.href(dataAddresses.csv(id, table.name)) }];
  const parts = fileParts(data);
  return parts.flatMap(({ suffix, years }) => {
    const span = parts.length === 1 ? '' : `（${[...new Set([years.at(0), years.at(-1)])].join('～')}年）`;
    return [
      { label: `CSV${span}`, href: context.href(dataAddresses.csv(id, table.name + suffix)) },
      { label: `JSON${span}`, href: context.href(dataAddresses.json(id, table.name + suffix)) },
    ];
  });
}

function count(rows: Iterable<unknown>): number {
  let sum = 0;
  for (const _ of rows) sum += 1;
  return sum;
}
