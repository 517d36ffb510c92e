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

/** Where a citation of a meeting leads; undefined for one that means the meeting itself. */
export function targetAddress(
  archive: CouncilArchive,
  { council, id }: Meeting,
  target: CitationTarget,
): string | undefined {
  switch (target.kind) {
    case 'item': {
      const item = archive.items.get(target.id);
      return item && itemAddress(item);
    }
    case 'opinion':
      return `opinions/${target.id}` === id ? undefined : opinionAddress(council, target.id);
    case 'criterion':
      return criterionAddress(council, target.id);
    case 'category':
      return categoryAddress(council, target.id, target.number);
    case 'meeting':
      return target.id === id ? undefined : meetingAddress(council, target.id);
    case 'document':
      return `${meetingAddress(council, target.meeting)}#${documentPassageAnchor(target.section, 0)}`;
    case 'law':
      if (target.article === undefined) return lawAddress(council, target.law);
      return `${articleAddress(council, target.law, target.article)}${
        target.version === undefined ? '' : `#${articleVersionAnchor(target.version)}`
      }`;
  }
}
