import type { CouncilArchive } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { recordAddress } from '../../domain/record.ts';
import { shortHash } from '../../text/short-hash.ts';
import { publishedRecords } from '../record/published-records.ts';
import { recordPlaces } from '../record/record-places.ts';
import { type CouncilAddress, councilAddresses, ledgerId } from './council-addresses.ts';
import { isPlace, type LedgerEntry, placeId } from './entry.ts';
import { readLedgerText, writeLedgerText } from './format.ts';
import { type Ledger, readLedger } from './read-ledger.ts';

/** What a release writes into the ledger of a council. */
export interface ReleasePlan {
  /** Files to be written, sorted, by their paths below `ledger/` without the ending; those that stay as they are left out. */
  readonly files: readonly { readonly id: string; readonly text: string }[];
  /** Addresses, by what happens to them. */
  readonly counts: Readonly<Record<'added' | 'kept' | 'changed' | 'left', number>>;
}

/**
 * Plans the ledger's next state. Expects an archive without errors: whatever is gone or changed has been explained. What a
 * record brings stands in the record's own file, and other new pages in a file that only this release writes, so that no
 * two branches write to one file unless they touched one record.
 *
 * The ledger follows the folder, and not what the site shows of it: what is withdrawn by the list alone, or set back to a
 * draft, is known again by its words as long as they are there. Otherwise a withdrawn passage would be a new one in the next
 * build, which nobody has withdrawn. Of what is withdrawn and gone from the folder nothing but the address is kept.
 * @param archive the whole folder
 * @param date the day of the release
 * @param released the folder without what is kept back on that day: nothing else gets into the ledger
 */
export function planRelease(archive: CouncilArchive, date: string, released = archive): ReleasePlan {
  const ledger = readLedger(archive.source);
  const next = new Map<string, LedgerEntry[]>();
  const addresses = councilAddresses(released);
  const isReleased = new Set([...released.records.map(ledgerId), ...(ledger?.files.keys() ?? [])]);
  const records = new Map(
    archive.records.map((record) => [ledgerId(record), record] as const).filter(([id]) => isReleased.has(id)),
  );
  const now = new Map(councilAddresses(archive).map((one) => [one.address, one]));
  const leave = leaver(archive);
  for (const [id, filed] of ledger?.files ?? []) {
    const isRecord = records.has(id);
    next.set(
      id,
      filed.flatMap(({ entry }) => {
        if (isPlace(entry)) return isRecord ? [] : [leave(entry, id)];
        const page = now.get(entry.address);
        return [page ? renew(entry, page) : leave(entry, id)];
      }),
    );
  }
  for (const [id, pages] of Map.groupBy(
    addresses.filter(({ address }) => !ledger?.pages.has(address)),
    ({ record = '' }) => record,
  )) {
    const entries = pages.map((page) => renew({ ...page, state: 'stands', first: date, words: undefined }, page));
    next.set(id, [...(next.get(id) ?? []), ...entries]);
  }
  for (const [id, entries] of next) entries.sort(id === '' ? byAddress : byRank);
  for (const [id, record] of records) {
    next.set(id, [...(next.get(id) ?? []), ...placesOf(archive, record, date, leave)]);
  }
  const fresh = next.get('') ?? [];
  next.delete('');
  if (fresh.length > 0) next.set(`pages/${date}-${shortHash(writeLedgerText(fresh))}`, fresh);
  return { files: changedFiles(archive, next), counts: countChanges(ledger, [...next.values()].flat()) };
}

const RANKS: readonly LedgerEntry['kind'][] = ['record', 'item', 'page', 'file', 'utterance', 'paragraph'];
const byAddress = (a: LedgerEntry, b: LedgerEntry): number =>
  a.address < b.address ? -1 : a.address > b.address ? 1 : 0;
const byRank = (a: LedgerEntry, b: LedgerEntry): number =>
  isPlace(a) || isPlace(b) ? 0 : RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind) || byAddress(a, b);

/** @param file of the ledger, in which the address stands */
type Leave = (entry: LedgerEntry, file: string) => LedgerEntry;

/** What becomes of an address that leads to nothing of the folder any more. What a withdrawn record brought went with it. */
function leaver({ council, source }: CouncilArchive): Leave {
  const withdrawn = new Set(source.withdrawals.value.map(({ address }) => address));
  return (entry, file) => {
    if (withdrawn.has(entry.address) || withdrawn.has(`/${council.id}/${file}/`)) {
      const { words: _, ...rest } = entry;
      return { ...rest, state: 'withdrawn' };
    }
    return entry.state === 'stands' ? { ...entry, state: 'left' } : entry;
  };
}

function renew({ address, kind, first }: LedgerEntry, page: CouncilAddress): LedgerEntry {
  return { address, kind, state: 'stands', first, ...(page.words ? { words: page.words } : {}) };
}

/** The places of a record in reading order, each that is gone behind the one that it followed. */
function placesOf({ source, council }: CouncilArchive, record: Meeting, date: string, leave: Leave): LedgerEntry[] {
  const published = publishedRecords(council.id, source.ledger ?? [], source.moved?.value ?? [])(ledgerId(record));
  const known = published === undefined ? [] : readLedgerText(published).entries.filter(isPlace);
  const knownById = new Map(known.map((entry) => [placeId(entry), entry]));
  const page = recordAddress(record);
  const places = recordPlaces(record);
  const ids = new Set(places.map(({ id }) => id));
  const behind = new Map<string, LedgerEntry[]>();
  let last = '';
  for (const entry of known) {
    const id = placeId(entry);
    if (ids.has(id)) last = id;
    else
      behind.set(last, [...(behind.get(last) ?? []), leave({ ...entry, address: `${page}#${id}` }, ledgerId(record))]);
  }
  const here = places.flatMap(({ id, kind, mark }): LedgerEntry[] => {
    const was = knownById.get(id);
    const entry: LedgerEntry = {
      address: `${page}#${id}`,
      kind,
      state: 'stands',
      first: was?.first ?? date,
      words: mark,
    };
    return [entry, ...(behind.get(id) ?? [])];
  });
  return [...(behind.get('') ?? []), ...here];
}

function changedFiles(
  { source }: CouncilArchive,
  next: ReadonlyMap<string, readonly LedgerEntry[]>,
): ReleasePlan['files'] {
  const texts = new Map((source.ledger ?? []).map(({ id, source: text }) => [id, text]));
  return [...next]
    .map(([id, entries]) => ({ id, text: writeLedgerText(entries) }))
    .filter(({ id, text }) => texts.get(id) !== text)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countChanges(ledger: Ledger | undefined, next: readonly LedgerEntry[]): ReleasePlan['counts'] {
  const counts = { added: 0, kept: 0, changed: 0, left: 0 };
  const known = (address: string) => ledger?.pages.get(address)?.entry ?? ledger?.places.get(address)?.[0]?.entry;
  for (const entry of new Map(next.map((one) => [one.address, one])).values()) {
    const was = known(entry.address);
    if (!was) counts.added += 1;
    else if (was.state !== entry.state) counts.left += 1;
    else if (entry.state === 'stands') {
      const isSame = was.words?.digest === entry.words?.digest && was.words?.speaker === entry.words?.speaker;
      counts[isSame ? 'kept' : 'changed'] += 1;
    }
  }
  return counts;
}
