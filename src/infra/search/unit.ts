import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchDocument } from '../../core/search/documents/document.ts';
import { formatFragment, readFragment, readUnits, writeUnits } from '../../core/search/documents/fragment.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { type Pack, readPack, writePack } from './pack.ts';

type Facts = Omit<SearchDocument, 'key' | 'info' | 'segments'>;

const FACTS = 'facts.json';

/** The unit that an earlier build kept under a digest. */
export function readUnit(cache: string, digest: string, faults: CacheFaults): SearchDocument[] | undefined {
  const pack = readPack(fileOf(cache, digest));
  if (pack === 'damaged') faults.damaged.push(fileOf(cache, digest));
  const facts = pack === 'damaged' ? undefined : pack?.get(FACTS);
  if (!pack || pack === 'damaged' || !facts) return undefined;
  const all = JSON.parse(Buffer.from(facts).toString()) as Facts[];
  return all.map((own, place) => ({
    ...own,
    ...readFragment(readUnits(gunzipSync(pack.get(String(place)) ?? new Uint8Array()))),
  }));
}

export function keepUnit(cache: string, digest: string, documents: readonly SearchDocument[]): void {
  const facts = documents.map(({ key: _, info: __, segments: ___, ...own }): Facts => own);
  const texts = documents.map((document) => gzipSync(writeUnits(formatFragment(document)), { level: 1 }));
  const pack: Pack = new Map([
    [FACTS, Buffer.from(JSON.stringify(facts))],
    ...texts.map((text, place) => [String(place), text] as const),
  ]);
  writePack(fileOf(cache, digest), pack);
}

/** The name under which a unit is kept. */
export const packName = (digest: string): string => `${digest}.pack`;

const fileOf = (cache: string, digest: string): string => join(cache, 'units', packName(digest));
