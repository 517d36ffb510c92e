import type { CouncilArchive } from '../../domain/archive.ts';
import { recordAddress } from '../../domain/record.ts';
import { recordPlaces } from '../record/record-places.ts';
import { type CouncilAddress, ledgerId } from './council-addresses.ts';
import { isPlace } from './entry.ts';
import type { FiledEntry, Ledger } from './read-ledger.ts';

/**
 * Where what was published at an address probably is now, to be offered and never assumed: the page of its name that was
 * not published before; of a record the new one that says most of the same; of what a record brought the same page of that
 * one.
 */
export function successorOf(
  archive: CouncilArchive,
  ledger: Ledger,
  now: ReadonlyMap<string, CouncilAddress>,
  { entry, id }: FiledEntry,
): string | undefined {
  const fresh = [...now.values()].filter(({ address, kind }) => kind === entry.kind && !ledger.pages.has(address));
  const [named, ...others] = fresh.filter(({ words }) => words !== undefined && words.digest === entry.words?.digest);
  if (named && others.length === 0) return named.address;
  const record = sameRecord(archive, ledger, id);
  if (!record) return undefined;
  const [, was = ''] = /\/(.+)$/.exec(id) ?? [];
  const [, is = ''] = /\/(.+)$/.exec(ledgerId(record)) ?? [];
  const address = entry.kind === 'record' ? recordAddress(record) : entry.address.replace(was, is);
  return now.has(address) && address !== entry.address ? address : undefined;
}

/** The record that was never published and says more than half of what one did that is gone. */
function sameRecord({ records }: CouncilArchive, { files }: Ledger, id: string) {
  const published = new Set(
    (files.get(id) ?? []).flatMap(({ entry }) => (isPlace(entry) && entry.words?.digest) || []),
  );
  if (records.some((record) => ledgerId(record) === id)) return undefined;
  return records.find((record) => {
    if (files.has(ledgerId(record))) return false;
    const same = recordPlaces(record).filter(({ mark }) => published.has(mark.digest)).length;
    return same > published.size / 2;
  });
}
