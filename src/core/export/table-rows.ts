import type { CouncilData } from './council-data.ts';
import { type Cells, cellsOf, type Table } from './table.ts';
import { TABLES } from './tables.ts';

/**
 * Keeps between builds what was made, under a name, as long as its key is the same; plain JSON. A caller without a place
 * for it makes it anew.
 */
export type Keep = <T>(name: string, key: string, make: () => T) => T;

/** Tells all that the rows of a council are made from; those of the utterances of a year are made from less. */
export interface RowKeys {
  readonly ofCouncil: (council: string) => string;
  readonly ofYear: (data: CouncilData, year: string) => string;
}

type SmallTables = Readonly<Record<string, readonly Cells[]>>;

/** Tables whose rows are few enough to be held. */
export const SMALL_TABLES = TABLES.filter(({ isByYear }) => !isByYear);

/**
 * The rows of a council's tables as cells. Several formats are made of them, and those of the whole archive when only one
 * council has changed: so they are kept, and of texts nothing is held that is not asked for.
 */
export class TableRows {
  readonly data: CouncilData;
  private readonly keys: RowKeys;
  private readonly keep: Keep;
  private small: SmallTables | undefined;

  constructor(data: CouncilData, keys: RowKeys, keep: Keep) {
    this.data = data;
    this.keys = keys;
    this.keep = keep;
  }

  get council(): string {
    return this.data.archive.council.id;
  }

  /** Of a table that is not cut by years. */
  of({ name }: Pick<Table<unknown>, 'name'>): readonly Cells[] {
    this.small ??= this.keep(`${this.council}/tables`, this.keys.ofCouncil(this.council), () =>
      Object.fromEntries(SMALL_TABLES.map((table) => [table.name, cellsOf(table, this.data)])),
    );
    return this.small[name] ?? [];
  }

  /** Of a table that is cut by years. */
  ofYears(table: Table<unknown>, years: readonly string[]): readonly Cells[] {
    return years.flatMap((year) => [...this.ofYear(table, year)]);
  }

  private ofYear(table: Table<unknown>, year: string): readonly Cells[] {
    const name = `${this.council}/${table.name}-${year}`;
    const { ofCouncil, ofYear } = this.keys;
    const key = table.isOfYearAlone ? ofYear(this.data, year) : ofCouncil(this.council);
    return this.keep(name, key, () => cellsOf(table, this.data, year));
  }
}
