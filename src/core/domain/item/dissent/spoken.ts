import type { CouncilArchive, Treatment } from '../../archive.ts';
import { shownSpeaker, speakerRoleOf } from '../../meeting/speaker.ts';

/**
 * The utterances on an item in one meeting, in their order, with who speaks.
 * @param departmentNames of all units of the council
 */
export function spokenOn(
  { council }: Pick<CouncilArchive, 'council'>,
  departmentNames: ReadonlySet<string>,
  { meeting, stretches }: Treatment,
) {
  return stretches
    .flatMap(({ turns }) => turns.filter((turn) => turn.type === 'utterance'))
    .map((utterance) => ({
      anchor: utterance.id,
      speaker: shownSpeaker(meeting, utterance.speaker),
      role: speakerRoleOf(council, departmentNames, meeting, utterance.speaker),
      // Its parts may have to be read from the file.
      utterance,
    }));
}
