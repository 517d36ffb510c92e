import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import type { CitationTarget } from '../../core/references/citation.ts';
import { targetAddress as addressOf } from '../../core/references/target/target-address.ts';

/** Where a citation of a meeting leads; undefined for one that means the meeting itself. */
export function targetAddress(archive: CouncilArchive, { id }: Meeting, target: CitationTarget): string | undefined {
  const isItself =
    (target.kind === 'meeting' && target.id === id) || (target.kind === 'opinion' && `opinions/${target.id}` === id);
  return isItself ? undefined : addressOf(archive, target);
}
