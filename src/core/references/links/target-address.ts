import {
  articleAddress,
  categoryAddress,
  criterionAddress,
  lawAddress,
  meetingAddress,
  opinionAddress,
} from '../../domain/address/addresses.ts';
import { articleVersionAnchor, documentPassageAnchor } from '../../domain/address/anchors.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { itemAddress } from '../../domain/item/label.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { CitationTarget } from '../citation.ts';

/** Where a citation of a council's record leads; undefined for an item that the archive does not hold. */
export function targetAddress(
  { council, items }: Pick<CouncilArchive, 'council' | 'items'>,
  target: CitationTarget,
): string | undefined {
  const { id } = council;
  switch (target.kind) {
    case 'item': {
      const item = items.get(target.id);
      return item && itemAddress(item);
    }
    case 'opinion':
      return opinionAddress(id, target.id);
    case 'criterion':
      return criterionAddress(id, target.id);
    case 'category':
      return categoryAddress(id, target.id, target.number);
    case 'meeting':
      return meetingAddress(id, target.id);
    case 'document':
      return `${meetingAddress(id, target.meeting)}#${documentPassageAnchor(target.section, 0)}`;
    case 'law':
      if (target.article === undefined) return lawAddress(id, target.law);
      return `${articleAddress(id, target.law, target.article)}${
        target.version === undefined ? '' : `#${articleVersionAnchor(target.version)}`
      }`;
  }
}

/** Where a link of a record leads for a citation; undefined for one that means the record itself. */
export function linkedAddress(
  archive: CouncilArchive,
  { id }: Pick<Meeting, 'id'>,
  target: CitationTarget,
): string | undefined {
  const isItself =
    (target.kind === 'meeting' && target.id === id) || (target.kind === 'opinion' && `opinions/${target.id}` === id);
  return isItself ? undefined : targetAddress(archive, target);
}
