import { dataAddresses } from '../../core/domain/address/data-addresses.ts';
import type { OpenItems } from '../../core/export/explorer/engine/open-items.ts';
import { readFacts } from '../../core/export/explorer/engine/open-items.ts';
import { joinRecords, readRecords } from '../../core/export/explorer/engine/pick-records.ts';
import { fetchBytes, tryTwice } from '../search/engine/fetch-bytes.ts';

const FILES = {
  csv: (council: string) => dataAddresses.csv(council, ITEMS),
  json: (council: string) => dataAddresses.json(council, 'tables'),
} as const;
const ITEMS = 'items';
const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
export type FileKind = keyof typeof TYPES;

export const typeOf = (kind: FileKind): string => TYPES[kind];

/**
 * The chosen items in their order, as the published data has them: what is taken home is what stands at `/data/`.
 * @param base the base path without a slash at its end
 * @throws {SearchFault} when a file does not arrive; an Error when it lacks a chosen item
 */
export async function makeFile(kind: FileKind, items: OpenItems, shown: Uint32Array, base: string): Promise<string> {
  // Of nothing the head alone is left.
  const used = shown.length === 0 ? [0] : new Set([...shown].map((item) => items.councilOf[item] ?? 0));
  const texts = new Map<number, string>();
  await Promise.all(
    [...used].map(async (council) => {
      const id = items.councils[council]?.council.id ?? '';
      texts.set(council, await load(`${base}${FILES[kind](id)}`));
    }),
  );
  const pick = <T>(records: ReadonlyMap<number, ReadonlyMap<string, T>>): T[] =>
    [...shown].map((item) => {
      const address = readFacts(items, item)?.address ?? '';
      const record = records.get(items.councilOf[item] ?? 0)?.get(address);
      if (record === undefined) throw new Error(`the data lacks ${address}`);
      return record;
    });
  if (kind === 'csv') {
    const files = new Map([...texts].map(([council, text]) => [council, readRecords(text)]));
    const [head = ''] = [...files.values()].map((file) => file.head);
    return joinRecords(head, pick(new Map([...files].map(([council, { byId }]) => [council, byId]))));
  }
  const rows = new Map(
    [...texts].map(([council, text]) => [council, byId((JSON.parse(text) as { [ITEMS]: DataRow[] })[ITEMS])]),
  );
  return `${JSON.stringify(pick(rows), null, 2)}\n`;
}

interface DataRow {
  readonly id: string;
}

const byId = (rows: readonly DataRow[]): ReadonlyMap<string, DataRow> => new Map(rows.map((row) => [row.id, row]));

async function load(address: string): Promise<string> {
  const { bytes } = await tryTwice('default', (cache) => fetchBytes(address, { cache }));
  return new TextDecoder().decode(bytes);
}
