import type { CouncilArchive } from '../domain/archive.ts';
import { formatMeeting } from '../domain/council/council.ts';
import { formatItemInCouncil } from '../domain/item/label.ts';
import { formatArticle } from '../domain/law.ts';
import { formatMeetingDate } from '../domain/meeting/facts.ts';
import { formatOpinion } from '../domain/opinion/opinion.ts';
import type { CitationTarget } from './citation.ts';

/** What a target is called, for people: 練馬区個人情報保護条例第13条, 第5期諮問第45号, 第5期第15回（平成22年1月22日（金））. */
export function formatTarget(archive: CouncilArchive, target: CitationTarget): string {
  switch (target.kind) {
    case 'law': {
      const title = archive.laws.get(target.law)?.title ?? target.law;
      return `${title}${target.article === undefined ? '' : formatArticle(target.article)}`;
    }
    case 'item': {
      const item = archive.items.get(target.id);
      return item ? formatItemInCouncil(item) : target.id;
    }
    case 'opinion': {
      const opinion = archive.opinions.get(target.id);
      return opinion ? formatOpinion(opinion.header) : target.id;
    }
    case 'criterion':
      return archive.criteria.get(target.id)?.name ?? target.id;
    case 'category':
      return `${archive.criteria.get(target.id)?.name ?? target.id} 類型${target.number}`;
    case 'meeting': {
      const header = archive.meetingsById.get(target.id)?.header;
      if (!header) return target.id;
      return `${formatMeeting(archive.council, header)}（${formatMeetingDate(header.date)}）`;
    }
    case 'document':
      return archive.meetingsById.get(target.meeting)?.documents[target.section]?.title ?? target.meeting;
  }
}
