import type { CouncilData } from './council-data.ts';
import { tableCsv } from './csv.ts';
import { tableJson } from './json.ts';
import type { SiteFile } from './site-file.ts';
import type { Table } from './table.ts';
import { ITEMS } from './tables/items.ts';

const TABLES = [ITEMS] as readonly Table<unknown>[];

/**
 * The files of one council's data.
 * @param key tells all that the council's data is made from
 */
export function* councilFiles(data: CouncilData, key: string): Iterable<SiteFile> {
  const { id } = data.archive.council;
  for (const table of TABLES) {
    yield { path: `data/${id}/${table.name}.csv`, key, make: () => tableCsv(table, data) };
    yield { path: `data/${id}/${table.name}.json`, key, make: () => tableJson(table, data) };
  }
}
