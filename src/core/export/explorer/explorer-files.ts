import { shortHash } from '../../text/short-hash.ts';
import type { CouncilData } from '../council-data.ts';
import type { SiteFile } from '../site-file.ts';
import { columnsPath, partsOf, rowsPath } from './format.ts';
import { makeColumns } from './make-columns.ts';
import { makeRows } from './make-rows.ts';

/**
 * The files that the explorer loads of one council.
 * @param key tells all that the council's data is made from
 */
export function* explorerFiles(data: CouncilData, key: string): Iterable<SiteFile> {
  const { council, items } = data.archive;
  let made: ReturnType<typeof makeFiles> | undefined;
  const files = () => {
    made ??= makeFiles(data);
    return made;
  };
  yield { path: columnsPath(council.id), key, make: () => files().columns };
  for (let part = 1; part <= partsOf(items.size); part += 1) {
    yield { path: rowsPath(council.id, part), key, make: () => files().rows[part - 1] ?? '' };
  }
}

/** The edition is a function of what the files say, so that files of two makes are told apart and equal ones are not. */
function makeFiles(data: CouncilData): { readonly columns: string; readonly rows: readonly string[] } {
  const columns = makeColumns(data, '');
  const rows = makeRows(data, '');
  const edition = shortHash(JSON.stringify([columns, rows]));
  return {
    columns: JSON.stringify({ ...columns, edition }),
    rows: rows.map((part) => JSON.stringify({ ...part, edition })),
  };
}
