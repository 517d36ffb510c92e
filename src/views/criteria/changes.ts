import { criterionAfterAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { formatMeeting } from '../../core/domain/council/council.ts';
import type { Criterion } from '../../core/domain/criteria/criterion.ts';
import { formatMeetingDate } from '../../core/domain/meeting/facts.ts';
import type { SiteContext } from '../site-context.ts';
import type { CriterionHistory } from './history.ts';
import type { CaseMark } from './table.ts';

/** A meeting that changed the table, as a line of the list of changes. */
export interface SittingProps {
  readonly href: string;
  readonly session: string;
  readonly dateText: string;
  /** 追加2件、削除1件. */
  readonly summary: string;
}

const KINDS: Readonly<Record<CaseMark, string>> = { added: '追加', renamed: '言い換え', removed: '削除' };

export function formatMark(mark: CaseMark): string {
  return KINDS[mark];
}

export function sittingProps(
  context: SiteContext,
  { council }: CouncilArchive,
  criterion: Criterion,
  { meeting, changes }: CriterionHistory['sittings'][number],
): SittingProps {
  const { date } = meeting.header;
  const marks = Object.keys(KINDS) as CaseMark[];
  const counts = marks.map((mark) => [mark, changes.filter(({ kind }) => kind === mark).length] as const);
  return {
    href: context.href(criterionAfterAddress(meeting.council, criterion.id, meeting.id)),
    session: formatMeeting(council, meeting.header),
    dateText: formatMeetingDate(date),
    summary: counts
      .filter(([, count]) => count > 0)
      .map(([mark, count]) => `${formatMark(mark)}${count}件`)
      .join('、'),
  };
}
