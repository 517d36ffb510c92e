import type { CouncilArchive } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { Moved } from '../../domain/moved.ts';
import { recordAddress } from '../../domain/record.ts';
import { councilAddresses } from '../ledger/council-addresses.ts';
import { isPlace, placeId } from '../ledger/entry.ts';
import { readLedger } from '../ledger/read-ledger.ts';

/** A page or file that is elsewhere now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly kind: Moved['kind'];
  /** Of a record: the ids of its places, which are the same there. */
  readonly places: readonly string[];
}

/** What was published of a council and is elsewhere now, by the old address. Where another page stands now, none can lead on. */
export function redirectsOf(archive: CouncilArchive): Redirect[] {
  const moved = (archive.source.moved?.value ?? []).filter(({ from }) => !from.includes('#'));
  if (moved.length === 0) return [];
  const now = new Set(councilAddresses(archive).map(({ address }) => address));
  const records = new Map(archive.records.map((record) => [recordAddress(record), record]));
  const ledger = readLedger(archive.source);
  return moved
    .filter(({ from, to }) => from !== to && !now.has(from))
    .map(({ from, to, kind }): Redirect => {
      const filed = records.has(to) ? [...(ledger?.files.values() ?? [])].flat() : [];
      const places = filed.filter(({ entry }) => isPlace(entry) && entry.address.startsWith(`${from}#`));
      return { from, to, kind, places: places.map(({ entry }) => placeId(entry)) };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A place of a record that is elsewhere now. */
interface MovedPlace {
  /** The fragment that was published. */
  readonly id: string;
  /** Where its words are now: an address, with its fragment. */
  readonly to: string;
  /** The fragment, where that is in the same record. */
  readonly within: string | undefined;
}

/** The places of a record that were moved or made one with another, in the order of the entries. */
export function movedPlaces({ source }: CouncilArchive, record: Meeting): MovedPlace[] {
  const page = recordAddress(record);
  return (source.moved?.value ?? []).flatMap(({ from, to }): MovedPlace[] => {
    if (!from.startsWith(`${page}#`) || from === to) return [];
    const within = to.startsWith(`${page}#`) ? to.slice(page.length + 1) : undefined;
    return [{ id: from.slice(page.length + 1), to, within }];
  });
}
