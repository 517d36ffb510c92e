import type { CouncilArchive } from '../archive.ts';
import { namedItemId } from '../archive.ts';
import type { SpeakerRole } from '../council/council.ts';
import { SPEAKER_ROLES } from '../council/speaker-role.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { speakerRoleOf } from '../meeting/speaker.ts';
import { namedMembers } from '../members/attendance.ts';

/** What a speaker is, as far as the record tells. */
export const TOLD_ROLES = [...SPEAKER_ROLES, 'unknown'] as const;
export type ToldRole = SpeakerRole | 'unknown';

/** What can be counted of one meeting. */
export interface MeetingFigures {
  readonly meeting: Meeting;
  /** From its start to its end; undefined where the record does not have both, or has them the wrong way round. */
  readonly minutes: number | undefined;
  readonly utterances: Readonly<Record<ToldRole, number>>;
  /** Utterances of members under headings that name items, each once; those who preside left out. */
  readonly byMembersOnItems: number;
  /** Items under whose headings somebody spoke. */
  readonly spokenOn: number;
  /** Members whom the record's list has as there, by proxy and for one matter included. */
  readonly attended: number;
  /** Members whom it has as absent. A record may leave somebody out. */
  readonly absent: number;
  /** Passages that are marked as not public. */
  readonly withheld: number;
}

/** @param departmentNames names of the council's departments, see {@link speakerRoleOf} */
export function meetingFigures(
  archive: CouncilArchive,
  departmentNames: ReadonlySet<string>,
  meeting: Meeting,
): MeetingFigures {
  const utterances: Record<ToldRole, number> = Object.fromEntries(TOLD_ROLES.map((role) => [role, 0])) as never;
  const roles = new Map<string, ToldRole>();
  const spokenOn = new Set<string>();
  let byMembersOnItems = 0;
  for (const { turns, items } of meeting.discussion) {
    const named = items.flatMap((one) => namedItemId(meeting, one) ?? []);
    for (const turn of turns) {
      if (turn.type !== 'utterance') continue;
      const role =
        roles.get(turn.speaker) ?? speakerRoleOf(archive.council, departmentNames, meeting, turn.speaker) ?? 'unknown';
      roles.set(turn.speaker, role);
      utterances[role] += 1;
      if (role === 'member' && named.length > 0) byMembersOnItems += 1;
      for (const id of named) spokenOn.add(id);
    }
  }
  const presences = [...namedMembers(meeting)].map(({ presence }) => presence);
  const absent = presences.filter((presence) => presence === 'absent').length;
  return {
    meeting,
    minutes: minutesOf(meeting.header.time),
    utterances,
    byMembersOnItems,
    spokenOn: spokenOn.size,
    attended: presences.length - absent,
    absent,
    withheld: meeting.marks?.length ?? 0,
  };
}

function minutesOf(time: Meeting['header']['time']): number | undefined {
  if (time?.end === undefined) return undefined;
  const minutes = minuteOfDay(time.end) - minuteOfDay(time.start);
  return minutes > 0 ? minutes : undefined;
}

function minuteOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
