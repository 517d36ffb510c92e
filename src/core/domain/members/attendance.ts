import { nameKey } from '../../text/name-key.ts';
import type { CouncilArchive } from '../archive.ts';
import { attendeeName } from '../meeting/header.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { listedMembers } from './find-listed.ts';
import type { Member } from './member.ts';

/** How a record's list of attendees has somebody: there, by a proxy, for one matter only, or absent. */
export type Presence = 'present' | 'proxy' | 'temporary' | 'absent';

/** Somebody of a record's list of attendees. */
interface Named {
  readonly name: string;
  readonly presence: Presence;
  /** Its path in the header. */
  readonly path: readonly PropertyKey[];
}

const LISTS = [
  ['members', 'present'],
  ['temporary', 'temporary'],
  ['absent', 'absent'],
] as const;

/** The members whom a meeting's list of attendees names, absent ones last. */
export function* namedMembers({ header }: Pick<Meeting, 'header'>): Iterable<Named> {
  for (const [list, presence] of LISTS) {
    for (const [index, entry] of header.attendees[list].entries()) {
      const { name, proxy } = attendeeName(entry);
      const isByProxy = proxy !== undefined && presence !== 'absent';
      yield { name, presence: isByProxy ? 'proxy' : presence, path: ['attendees', list, index] };
    }
  }
}

/** A member's or a name's presence at the meetings whose records have it, by the ids of the meetings. */
export type Presences = ReadonlyMap<string, Presence>;

interface Attendance {
  readonly byMember: ReadonlyMap<Member, Presences>;
  /** Names that mean nobody of the list, each as its first record writes it, in the order of the records. */
  readonly unlisted: readonly { readonly name: string; readonly presences: Presences }[];
}

/** Who was at which meeting, as the records say: a meeting whose record leaves somebody out says nothing of them. */
export function attendanceOf({ council, members, meetings }: CouncilArchive): Attendance {
  const find = listedMembers(council, members);
  const byMember = new Map<Member, Map<string, Presence>>();
  const unlisted = new Map<string, { name: string; presences: Map<string, Presence> }>();
  for (const meeting of meetings) {
    for (const { name, presence } of namedMembers(meeting)) {
      const member = find(name, meeting.header.date)?.member;
      const presences = member ? entryOf(byMember, member, newMap) : newName(unlisted, name);
      // Two names of one record that mean one member count once: who is there under one of them is there.
      if (!presences.has(meeting.id)) presences.set(meeting.id, presence);
    }
  }
  return { byMember, unlisted: [...unlisted.values()] };
}

const newMap = (): Map<string, Presence> => new Map();

function newName(
  unlisted: Map<string, { name: string; presences: Map<string, Presence> }>,
  name: string,
): Map<string, Presence> {
  return entryOf(unlisted, nameKey(name), () => ({ name, presences: newMap() })).presences;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
