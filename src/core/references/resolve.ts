import type { NamedItem } from '../domain/address/ids.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Citation, Resolution } from './citation.ts';
import { CriterionResolver } from './resolve/criteria.ts';
import { resolveDocument } from './resolve/documents.ts';
import { resolveItem } from './resolve/items.ts';
import { LawResolver } from './resolve/laws.ts';
import { resolveMeeting } from './resolve/meetings.ts';
import { resolveOpinion } from './resolve/opinions.ts';

/**
 * Resolves the citations of one text (an utterance, a sheet) in order, because short forms mean what was named before.
 * A citation resolves only when exactly one candidate is left.
 */
export class Resolver {
  private readonly archive: CouncilArchive;
  private readonly meeting: Meeting;
  private readonly laws: LawResolver;
  private readonly criteria: CriterionResolver;

  /** @param items what is under discussion where the text stands */
  constructor(archive: CouncilArchive, meeting: Meeting, items: readonly NamedItem[] = []) {
    this.archive = archive;
    this.meeting = meeting;
    this.laws = new LawResolver([...archive.laws.values()], meeting.header.date);
    this.criteria = new CriterionResolver(archive, meeting, items);
  }

  resolve(citation: Citation): Resolution {
    switch (citation.kind) {
      case 'law':
        return this.laws.resolve(citation);
      case 'item':
        return resolveItem(this.archive, this.meeting, citation);
      case 'opinion':
        return resolveOpinion(this.archive, this.meeting, citation);
      case 'criterion':
        return this.criteria.resolveTable(citation);
      case 'category':
        return this.criteria.resolveCategory(citation);
      case 'meeting':
        return resolveMeeting(this.archive, this.meeting, citation);
      case 'document':
        return resolveDocument(this.meeting, citation);
    }
  }
}
