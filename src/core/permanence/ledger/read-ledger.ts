import type { CouncilSource } from '../../domain/archive.ts';
import { isPlace, type LedgerEntry } from './entry.ts';
import { readLedgerText } from './format.ts';

/** An entry with where it stands. */
export interface FiledEntry {
  readonly entry: LedgerEntry;
  /** Of the ledger's file: `meetings/2010-01-22`. */
  readonly id: string;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
}

/** The ledger of a council. */
export interface Ledger {
  /** Each file's entries in their order. */
  readonly files: ReadonlyMap<string, readonly FiledEntry[]>;
  /** Pages and files by their addresses, each once: two branches may have published the same page. */
  readonly pages: ReadonlyMap<string, FiledEntry>;
  /** Places in records by their addresses; all of one address. */
  readonly places: ReadonlyMap<string, readonly FiledEntry[]>;
  /** Lines that nobody can read. */
  readonly damaged: readonly FiledEntry['at'][];
}

/** Reads the ledger of a council; undefined where it never released anything. */
export function readLedger({ ledger = [] }: Pick<CouncilSource, 'ledger'>): Ledger | undefined {
  if (ledger.length === 0) return undefined;
  const files = new Map<string, FiledEntry[]>();
  const pages = new Map<string, FiledEntry>();
  const places = new Map<string, FiledEntry[]>();
  const damaged: FiledEntry['at'][] = [];
  for (const { id, file, source } of ledger) {
    const text = readLedgerText(source);
    damaged.push(...text.damaged.map((line) => ({ file, line, column: 1 })));
    const filed = text.entries.map((entry, index) => ({
      entry,
      id,
      at: { file, line: text.lines[index] ?? 1, column: 1 },
    }));
    files.set(id, filed);
    for (const one of filed) {
      const { address } = one.entry;
      if (isPlace(one.entry)) places.set(address, [...(places.get(address) ?? []), one]);
      else if (!pages.has(address) || pages.get(address)?.entry.state === 'left') pages.set(address, one);
    }
  }
  return { files, pages, places, damaged };
}
