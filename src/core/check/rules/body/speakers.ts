import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { type Meeting, type Utterance, utterancesOf } from '../../../domain/meeting/meeting.ts';
import { knownSpeakers, speakerRoleOf, UNSETTLED_SPEAKER } from '../../../domain/meeting/speaker.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** Who speaks is someone: of the council's speakers, the attendees, or a department of the council. */
export const speakers: Rule = {
  looksUp: ['departments'],
  *check(council) {
    const { archive } = council;
    const departmentNames = new Set([...archive.departments.values()].map(({ name }) => name));
    for (const meeting of council.meetingsWith('attendees', 'speakers')) {
      yield* checkMeeting(archive, departmentNames, meeting);
    }
  },
};

function* checkMeeting(
  { council }: CouncilArchive,
  departmentNames: ReadonlySet<string>,
  meeting: Meeting,
): Iterable<Diagnostic> {
  const isKnown = (label: string) => speakerRoleOf(council, departmentNames, meeting, label) !== undefined;
  const offer = (label: string) => nearest(label, knownSpeakers(council, departmentNames, meeting));
  const aliases = new Set(meeting.header.speakers.map(({ label }) => label));
  for (const [index, { is: name }] of meeting.header.speakers.entries()) {
    if (isKnown(name)) continue;
    yield diagnose('unknown-speaker', meeting.locate(['speakers', index, 'is']), { name, nearest: offer(name) });
  }
  const unknown = new Map<string, Utterance[]>();
  for (const utterance of utterancesOf(meeting)) {
    const { speaker } = utterance;
    if (aliases.has(speaker) || isKnown(speaker)) continue;
    unknown.set(speaker, [...(unknown.get(speaker) ?? []), utterance]);
  }
  // One missing name in the list of attendees is one mistake, however often its bearer speaks.
  for (const [name, [first, ...others]] of unknown) {
    if (!first) continue;
    if (name === UNSETTLED_SPEAKER) {
      yield diagnose('unsettled-speaker', first.at, { count: others.length + 1 });
      continue;
    }
    const related = others.map(({ at }) => ({ at, message: `ここにも「（${name}）」` }));
    yield diagnose('unknown-speaker', first.at, { name, nearest: offer(name) }, related);
  }
}
