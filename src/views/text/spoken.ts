import type { CouncilArchive, Treatment } from '../../core/domain/archive.ts';
import { shownSpeaker, speakerRoleOf } from '../../core/domain/meeting/speaker.ts';
import type { SiteContext } from '../site-context.ts';

/** The utterances on an item in one meeting, in their order, with who speaks. */
export function spokenOn(context: SiteContext, council: CouncilArchive, { meeting, stretches }: Treatment) {
  return stretches
    .flatMap(({ turns }) => turns.filter((turn) => turn.type === 'utterance'))
    .map((utterance) => ({
      anchor: utterance.id,
      speaker: shownSpeaker(meeting, utterance.speaker),
      role: speakerRoleOf(council.council, context.departmentNames(council), meeting, utterance.speaker),
      // Its parts may have to be read from the file.
      utterance,
    }));
}
