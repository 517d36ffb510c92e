import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchDocument } from '../../core/search/documents/document.ts';
import { readFragment, writeFragment } from '../../core/search/documents/fragment.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { type Pack, readPack, writePack } from './pack.ts';

/** A meeting's documents, each with the file that is published of it. */
export interface IndexedUnit {
  readonly documents: readonly SearchDocument[];
  readonly files: readonly Uint8Array[];
}

type Facts = Omit<SearchDocument, 'key' | 'info' | 'segments'>;

const FACTS = 'facts.json';

export function indexUnit(documents: readonly SearchDocument[]): IndexedUnit {
  return { documents, files: documents.map((document) => gzipSync(writeFragment(document))) };
}

/** The unit that an earlier build kept under a digest. */
export function readUnit(cache: string, digest: string, faults: CacheFaults): IndexedUnit | undefined {
  const pack = readPack(fileOf(cache, digest));
  if (pack === 'damaged') faults.damaged.push(fileOf(cache, digest));
  const facts = pack === 'damaged' ? undefined : pack?.get(FACTS);
  if (!pack || pack === 'damaged' || !facts) return undefined;
  const all = JSON.parse(Buffer.from(facts).toString()) as Facts[];
  const files = all.map((_, place) => pack.get(String(place)) ?? new Uint8Array());
  const documents = files.map((file, place) => {
    const own = all[place] as Facts;
    return { ...own, ...readFragment(gunzipSync(file)) };
  });
  return { documents, files };
}

export function keepUnit(cache: string, digest: string, { documents, files }: IndexedUnit): void {
  const facts = documents.map(({ key: _, info: __, segments: ___, ...own }): Facts => own);
  const pack: Pack = new Map([
    [FACTS, Buffer.from(JSON.stringify(facts))],
    ...files.map((file, place) => [String(place), file] as const),
  ]);
  writePack(fileOf(cache, digest), pack);
}

/** The name under which a unit is kept. */
export const packName = (digest: string): string => `${digest}.pack`;

const fileOf = (cache: string, digest: string): string => join(cache, 'units', packName(digest));
