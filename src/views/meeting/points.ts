import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { SpeakerRole } from '../../core/domain/council/council.ts';
import type { Meeting, Passage } from '../../core/domain/meeting/meeting.ts';
import { speakerRoleOf } from '../../core/domain/meeting/speaker.ts';
import { readPoints } from '../../core/markdown/body/points.ts';
import type { SiteContext } from '../site-context.ts';
import type { ProsePart } from '../text/prose.ts';

/** A point of the summary: who said it, in short. */
export interface PointProps {
  /** Empty for what nobody is named for. */
  readonly speaker: string;
  readonly role: SpeakerRole;
  /** It answers the point before it. */
  readonly isAnswer: boolean;
  readonly parts: readonly ProsePart[];
}

/** The points of a passage of the summary; none where it tells nobody apart. */
export function pointProps(
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
  passage: Passage,
): PointProps[] {
  const points = readPoints(passage.blocks) ?? [];
  const prose = context.prose(council, meeting);
  const paragraphs = prose.paragraphs({ ...passage, blocks: points.flatMap(({ blocks }) => blocks) });
  let next = 0;
  return points.map(({ speaker = '', isAnswer, blocks }) => {
    const parts = paragraphs.slice(next, next + blocks.length).flat();
    next += blocks.length;
    // Whoever is no member of the council answers it.
    const role = speakerRoleOf(council.council, context.departmentNames(council), meeting, speaker) ?? 'official';
    return { speaker, role, isAnswer, parts };
  });
}
