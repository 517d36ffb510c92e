import type { CouncilData } from './council-data.ts';
import { cellsOf, type Table } from './table.ts';
import { TABLES } from './tables.ts';

/**
 * Keeps between builds what was made, under a name, as long as its key is the same; plain JSON. A caller without a place
 * for it makes it anew.
 * @returns the JSON
 */
export type Keep = (name: string, key: string, make: () => unknown) => string;

/** Tells all that the rows of a council are made from; those of the utterances of a year are made from less. */
export interface RowKeys {
  readonly ofCouncil: (council: string) => string;
  readonly ofYear: (data: CouncilData, year: string) => string;
}

/** Rows of a table, or of several under their names, as JSON. Whoever has it already under this name need not ask for it. */
export interface RowPiece {
  readonly name: string;
  /** The name of the table, where the piece has several. */
  readonly member?: string;
  readonly json: () => string;
}

/** Tables whose rows are few enough for one piece. */
export const SMALL_TABLES = TABLES.filter(({ isByYear }) => !isByYear);

/**
 * The rows of a council's tables as cells, piece by piece. Several formats are made of them, and those of the whole archive
 * when only one council has changed: so they are kept, and nothing is derived that is not asked for.
 */
export class TableRows {
  readonly data: CouncilData;
  private readonly keys: RowKeys;
  private readonly keep: Keep;

  constructor(data: CouncilData, keys: RowKeys, keep: Keep) {
    this.data = data;
    this.keys = keys;
    this.keep = keep;
  }

  get council(): string {
    return this.data.archive.council.id;
  }

  /** Of a table that is not cut by years. */
  of({ name: member }: Pick<Table<unknown>, 'name'>): RowPiece[] {
    const name = `${this.council}/tables`;
    const key = this.keys.ofCouncil(this.council);
    const make = () => Object.fromEntries(SMALL_TABLES.map((table) => [table.name, cellsOf(table, this.data)]));
    return [{ name, member, json: () => this.keep(name, key, make) }];
  }

  /** Of a table that is cut by years. */
  ofYears(table: Table<unknown>, years: readonly string[]): RowPiece[] {
    return years.map((year) => {
      const name = `${this.council}/${table.name}-${year}`;
      const { ofCouncil, ofYear } = this.keys;
      const keyOf = () => (table.isOfYearAlone ? ofYear(this.data, year) : ofCouncil(this.council));
      return { name, json: () => this.keep(name, keyOf(), () => cellsOf(table, this.data, year)) };
    });
  }
}
