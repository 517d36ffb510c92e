import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A query as a reader would type it. */
export interface Query {
  readonly kind: string;
  readonly typed: string;
  /** The words that must all be there; of a passage, the whole of it. */
  readonly words: readonly string[];
}

/** Kind whose queries are one phrase each, spaces and punctuation included. */
export const PASSAGES = 'passages';

/** Reads a file of queries: under each kind a list of texts. @throws when an entry is no text */
export async function readQueries(name: string): Promise<Query[]> {
  const lists = (await readData(name)) as Record<string, readonly unknown[]>;
  return Object.entries(lists).flatMap(([kind, list]) =>
    list.map((typed): Query => {
      if (typeof typed !== 'string') throw new Error(`${name}: ${JSON.stringify(typed)} stands without quotes.`);
      return { kind, typed, words: kind === PASSAGES ? [typed] : typed.split(/\s+/) };
    }),
  );
}

export async function readData(name: string): Promise<unknown> {
  return parse(await readFile(join(import.meta.dirname, 'queries', `${name}.yaml`), 'utf8'));
}
