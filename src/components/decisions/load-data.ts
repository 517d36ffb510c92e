import { type OpenItems, openItems } from '../../core/export/explorer/engine/open-items.ts';
import {
  type CouncilRows,
  foldTexts,
  makeRowFacets,
  type RowFacts,
  readRow,
  rowPlace,
} from '../../core/export/explorer/engine/open-rows.ts';
import {
  columnsPath,
  type ExplorerColumns,
  type ExplorerRows,
  partsOf,
  rowsPath,
} from '../../core/export/explorer/format.ts';
import { fetchBytes, tryTwice } from '../search/engine/fetch-bytes.ts';
import { SearchFault } from '../search/engine/search-fault.ts';

/** The items with what all their rows tell. */
export interface WholeItems extends OpenItems {
  readonly texts: readonly string[];
}

/** The data of the explorer: the columns at once, the rows part by part as they are asked for. */
export class ExplorerData {
  private readonly base: string;
  private readonly councils: readonly string[];
  private opening: Promise<OpenItems> | undefined;
  private whole: Promise<WholeItems> | undefined;
  private columns: readonly ExplorerColumns[] = [];
  /** By their paths. */
  private readonly rows = new Map<string, ExplorerRows>();
  private readonly loading = new Map<string, Promise<ExplorerRows>>();

  /** @param base the base path without a slash at its end @param councils ids */
  constructor(base: string, councils: readonly string[]) {
    this.base = base;
    this.councils = councils;
  }

  /** @throws {SearchFault} */
  open(): Promise<OpenItems> {
    this.opening ??= Promise.all(this.councils.map((id) => this.load<ExplorerColumns>(columnsPath(id)))).then(
      (columns) => {
        this.columns = columns;
        return openItems(columns);
      },
    );
    return this.opening;
  }

  /** The items with all their rows: for words, and for what is told of in the rows only. @throws {SearchFault} */
  openWhole(): Promise<WholeItems> {
    this.whole ??= this.makeWhole();
    return this.whole;
  }

  private async makeWhole(): Promise<WholeItems> {
    const items = await this.open();
    const rows: CouncilRows[] = await Promise.all(
      this.columns.map(async ({ items: { number } }, council) =>
        Promise.all(Array.from({ length: partsOf(number.length) }, (_, index) => this.loadRows(council, index + 1))),
      ),
    );
    const facets = { ...items.facets, ...makeRowFacets(this.columns, rows) };
    return { ...items, facets, texts: foldTexts(items, rows) };
  }

  /** What the row of an item tells; undefined while it is not loaded. */
  row(items: OpenItems, item: number): RowFacts | undefined {
    const { council, part, place } = rowPlace(items, item);
    const rows = this.rows.get(rowsPath(this.councils[council] ?? '', part));
    return rows && readRow(rows, place);
  }

  /** Loads the rows of some items. @throws {SearchFault} */
  async loadRowsOf(items: OpenItems, shown: readonly number[]): Promise<void> {
    const parts = new Map(
      shown.map((item) => {
        const { council, part } = rowPlace(items, item);
        return [`${council} ${part}`, [council, part] as const];
      }),
    );
    await Promise.all([...parts.values()].map(([council, part]) => this.loadRows(council, part)));
  }

  private loadRows(council: number, part: number): Promise<ExplorerRows> {
    const path = rowsPath(this.councils[council] ?? '', part);
    const known = this.loading.get(path);
    if (known) return known;
    const loading = this.load<ExplorerRows>(path, this.columns[council]?.edition).then((rows) => {
      this.rows.set(path, rows);
      return rows;
    });
    this.loading.set(path, loading);
    // What failed may be asked for again.
    loading.catch(() => this.loading.delete(path));
    return loading;
  }

  /** @param edition what the file must be of: a release changes the files under an open page */
  private load<T extends { readonly edition: string }>(path: string, edition?: string): Promise<T> {
    const address = `${this.base}/${path}`;
    return tryTwice('default', async (cache) => {
      const { bytes } = await fetchBytes(address, { cache });
      const read = readJson<T>(bytes, address);
      if (edition !== undefined && read.edition !== edition) throw new SearchFault('broken', address);
      return read;
    });
  }
}

function readJson<T>(bytes: Uint8Array, address: string): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch (error) {
    throw new SearchFault('broken', address, error);
  }
}
